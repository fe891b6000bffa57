import type { ReactNode } from "react";
import { getStateLabel, type Post, type Role } from "@/lib/content/read/query";
import { getCredit } from "@/lib/site/facts/credit";
import { languageAttributes } from "@/lib/site/facts/language";
import { pathOf } from "@/lib/site/routes";
import { SystemGlyph } from "./card";
import { PostDates, RoleDates } from "./dates";

/** Renders a list of index rows with hairlines between them. */
export function Rows({ children }: { children: ReactNode }) {
	return <ul className="ruled">{children}</ul>;
}

/**
 * Renders a summary of a role: employer, position, dates if they are known, and one key figure.
 *
 * @param mixed whether the list holds entries of several people
 */
export function RoleRow({
	role,
	mixed = false,
	label,
}: {
	role: Role;
	mixed?: boolean;
	/** Names the row's kind in a list of several kinds. */
	label?: string;
}) {
	const [figure] = role.figures;
	// After a comma, the line may break.
	const work = [role.position, role.focus].filter(Boolean).join(", ");
	return (
		<Row
			href={pathOf(role)}
			transitionName={`role-${role.slug}`}
			before={label}
			title={role.title}
			below={
				<>
					{[getStateLabel(role), mixed && getCredit(role), work].filter(Boolean).join(" · ")}
					{(role.start || role.end) && (
						<>
							{" "}
							·{" "}
							<span className="inline-block">
								<RoleDates role={role} />
							</span>
						</>
					)}
				</>
			}
			after={
				figure && (
					<>
						<b className="font-serif text-lead leading-tight font-normal text-ink md:block md:text-row">
							{figure.value}
						</b>{" "}
						{figure.label}
					</>
				)
			}
		/>
	);
}

/**
 * Renders a post as an index row.
 *
 * @param mixed whether the list holds posts of several people
 * @param hasDrawing whether to show the drawing of a system that the post is about
 */
export function PostRow({
	post,
	mixed = false,
	hasDrawing = false,
}: {
	post: Post;
	mixed?: boolean;
	hasDrawing?: boolean;
}) {
	const [system] = post.systems;
	return (
		<Row
			href={pathOf(post)}
			transitionName={`post-${post.slug}`}
			before={<PostDates post={post} />}
			title={post.title}
			language={languageAttributes(post)}
			below={[getStateLabel(post), mixed && getCredit(post), post.summary].filter(Boolean).join(" · ")}
			after={hasDrawing && system && <SystemGlyph slug={system} />}
		/>
	);
}

/**
 * Renders an index row as one link: leading content, the title with a line below it, trailing content. Without
 * leading content, the title starts at the edge of the list.
 */
export function Row({
	href,
	transitionName,
	before,
	title,
	language,
	below,
	after,
}: {
	href: string;
	transitionName?: string;
	before?: ReactNode;
	title: string;
	language?: ReturnType<typeof languageAttributes>;
	below: ReactNode;
	after?: ReactNode;
}) {
	const columns = before
		? "md:grid-cols-[9.5rem_1fr_clamp(12rem,20vw,15rem)]"
		: "md:grid-cols-[1fr_clamp(12rem,20vw,15rem)]";
	return (
		<li className="break-inside-avoid">
			<a
				href={href}
				className={`group grid items-baseline gap-x-8 gap-y-1 py-4 no-underline hover:bg-accent/5 hover:text-ink ${columns}`}
			>
				{before && <span className="text-small text-muted tabular-nums">{before}</span>}{" "}
				<span className={after ? "" : "md:col-span-2"}>
					<strong
						className="block font-serif text-row leading-[1.15] font-normal group-hover:text-accent"
						{...language}
						data-transition={transitionName}
					>
						{title}
					</strong>{" "}
					<span className="mt-0.5 block max-w-[44em] text-small leading-normal text-muted">{below}</span>
				</span>{" "}
				{after && (
					<span className="text-small leading-normal text-muted has-[svg]:self-center max-md:has-[svg]:pt-2 md:text-end">
						{after}
					</span>
				)}
			</a>
		</li>
	);
}
