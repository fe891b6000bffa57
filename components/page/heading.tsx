import type { ReactNode } from "react";
import { getSiteWords } from "@/lib/content/read/words";
import { findRoute } from "@/lib/site/routes";
import type { LocalWords } from "@/lib/words/languages";

export interface Crumb {
	label: string;
	href: string;
}

/** Renders the head of a page: breadcrumb, h1, lead, and facts. */
export function PageHeading({
	crumbs = [],
	title,
	lead,
	transitionName,
	words = getSiteWords(),
	children,
}: {
	crumbs?: Crumb[];
	title: ReactNode;
	lead?: ReactNode;
	/** Name of the view transition between a list and the page. */
	transitionName?: string;
	words?: LocalWords;
	children?: ReactNode;
}) {
	// If all entries of an index are unlisted, the index has no page.
	const above = crumbs.filter(({ href }) => findRoute(href));
	return (
		<div className="grid gap-5 pt-[clamp(2rem,5vw,4.5rem)] pb-[clamp(1.8rem,3vw,3rem)]">
			{above.length > 0 && (
				<nav aria-label={words.page.breadcrumb} className="text-small text-muted" data-no-print>
					<ol className="flex flex-wrap gap-x-2">
						{above.map(({ label, href }, index) => (
							<li
								key={href}
								className={index < above.length - 1 ? "after:ms-2 after:content-['/']" : undefined}
							>
								<a href={href}>{label}</a>
							</li>
						))}
					</ol>
				</nav>
			)}
			<h1 className="p-name max-w-[10.1em] text-title" data-transition={transitionName}>
				{title}
			</h1>
			{lead && <p className="max-w-[38.6em] text-lead leading-normal text-muted">{lead}</p>}
			{children}
		</div>
	);
}

/** Renders a section of an index page: heading, optional link to the full list, and content. */
export function Section({
	id,
	title,
	more,
	children,
}: {
	id: string;
	title: ReactNode;
	more?: Crumb;
	children: ReactNode;
}) {
	return (
		<section aria-labelledby={id} className="py-[clamp(1.8rem,3.6vw,3.4rem)]">
			<div className="mb-6 flex items-baseline gap-4">
				<h2 id={id} className="text-section">
					{title}
				</h2>
				{more && (
					<a href={more.href} className="ms-auto text-small text-muted" data-no-print>
						{more.label}
					</a>
				)}
			</div>
			{children}
		</section>
	);
}
