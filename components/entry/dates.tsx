import { Filled } from "@/components/page/filled";
import type { Post, Role } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { formatDay, formatMonth } from "@/lib/site/facts/dates";

/** Renders a role's dates, "Mar 2025 – present", or nothing if they are unknown. */
export function RoleDates({
	role: { start, end },
	words = getSiteWords(),
}: {
	role: Pick<Role, "start" | "end">;
	words?: ReturnType<typeof getSiteWords>;
}) {
	const toTime = (date: string) =>
		date === "present" ? words.text.present : <time dateTime={date}>{formatMonth(date, words)}</time>;
	if (start && end) return <Filled text={words.text.range} of={{ start: toTime(start), end: toTime(end) }} />;
	const known = start ?? end;
	return known ? toTime(known) : null;
}

/** Renders a post's publication date, and the date of its last change if there is one. */
export function PostDates({
	post,
	words = getSiteWords(),
}: {
	post: Post;
	words?: ReturnType<typeof getSiteWords>;
}) {
	const published = (
		<time className="dt-published" dateTime={post.published}>
			{formatDay(post.published, words)}
		</time>
	);
	if (!post.updated) return published;
	const updated = (
		<time className="dt-updated" dateTime={post.updated}>
			{formatDay(post.updated, words)}
		</time>
	);
	return <Filled text={words.entry.updated} of={{ published, updated }} />;
}
