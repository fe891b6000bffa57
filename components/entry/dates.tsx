import type { Post, Role } from "@/lib/content/read/query";
import { site } from "@/lib/content/read/query";
import { formatDay, formatMonth } from "@/lib/site/dates";

/** Renders a role's dates, "Mar 2025 – present", or nothing if they are unknown. */
export function RoleDates({ role }: { role: Pick<Role, "start" | "end"> }) {
	if (!role.start && !role.end) return null;
	return (
		<>
			{role.start && <time dateTime={role.start}>{formatMonth(role.start)}</time>}
			{role.start && role.end && " – "}
			{role.end === "present"
				? "present"
				: role.end && <time dateTime={role.end}>{formatMonth(role.end)}</time>}
		</>
	);
}

/** Renders a post's publication date, and the date of its last change if there is one. */
export function PostDates({ post }: { post: Post }) {
	return (
		<>
			<time className="dt-published" dateTime={post.published}>
				{formatDay(post.published, site.language)}
			</time>
			{post.updated && (
				<>
					{", updated "}
					<time className="dt-updated" dateTime={post.updated}>
						{formatDay(post.updated, site.language)}
					</time>
				</>
			)}
		</>
	);
}
