import type { ReactNode } from "react";
import { getAllPages, getOwner, type Person, site, stateOf } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import {
	findRoute,
	getFeeds,
	getNavigation,
	getOtherPersonOf,
	pathOf,
	resumePath,
	searchPath,
} from "@/lib/site/routes";
import { fill } from "@/lib/words/format";
import { ProfileLinks } from "../entry/person";
import { CopyMarkdown } from "./copy-markdown";
import { JsonLd } from "./json-ld";
import { EdgeOrnament } from "./ornament";
import { OwnerLine } from "./owner-line";

/**
 * Renders the common parts of a page around its content: skip link, header, main, footer.
 *
 * @param current path of the page, which the navigation marks
 */
export function Shell({ current, children }: { current: string; children: ReactNode }) {
	const route = findRoute(current);
	const other = route && getOtherPersonOf(route);
	const { page } = getSiteWords();
	return (
		<>
			<a
				href="#main"
				className="absolute mx-4 top-3 z-10 -translate-y-20 rounded-md bg-ink px-4 py-2 text-paper focus:translate-y-0"
			>
				{page.skip}
			</a>
			<EdgeOrnament />
			<Header current={current} other={other} isSystem={route?.kind === "system"} />
			{other && (
				<OwnerBand person={other} isSystem={route.kind === "system"} isResume={route.kind === "resume"} />
			)}
			<main id="main" tabIndex={-1} className="wrap outline-none">
				<State path={current} />
				{children}
			</main>
			<Footer current={current} />
			<JsonLd path={current} />
		</>
	);
}

/** Tells the author that an entry is unpublished or unlisted. Renders nothing for a published entry. */
function State({ path }: { path: string }) {
	if (process.env.NODE_ENV !== "development") return null;
	const entry = getAllPages().find((page) => pathOf(page) === path);
	if (!entry) return null;
	const words = {
		published: "",
		draft: "Draft: visible only under npm run dev.",
		scheduled: `Scheduled for ${entry.collection === "posts" ? entry.published : ""}: visible only here until then.`,
		unlisted: "Unlisted: anyone with the link can read it; no list or search engine shows it.",
	}[stateOf(entry)];
	return words && <p className="mt-6 border-s-2 border-accent ps-4 text-small text-muted">{words}</p>;
}

/**
 * Names the person on pages about somebody other than the site's owner.
 *
 * @param isSystem whether to leave out further text, which would push the drawing off a phone's first screen
 * @param isResume whether the page is that person's résumé; the navigation links to the owner's
 */
function OwnerBand({ person, isSystem, isResume }: { person: Person; isSystem: boolean; isResume: boolean }) {
	const { people } = getSiteWords();
	return (
		<aside aria-label={people.whose} className="border-y border-rule bg-raised">
			<p className={`wrap flex flex-wrap gap-x-5 text-small ${isSystem ? "py-0.5" : "py-1.5"}`}>
				<b className="font-semibold">
					<OwnerLine person={person} />
				</b>
				{!isSystem && <span>{person.note ?? (person.named ? "" : people.notNamed)}</span>}
				{!isSystem && !isResume && <a href={resumePath(person)}>{people.theirResume}</a>}
			</p>
		</aside>
	);
}

/** @param isSystem whether to leave little space, because a drawing should be on the first screen */
function Header({
	current,
	other,
	isSystem,
}: {
	current: string;
	other: Person | undefined;
	isSystem: boolean;
}) {
	const { page, people, titles, scripts } = getSiteWords();
	return (
		<header
			className={`wrap flex flex-wrap items-baseline gap-x-6 text-small ${isSystem ? "gap-y-0.5 pt-3 pb-1.5" : "gap-y-2 py-5"}`}
			data-no-print
		>
			{other ? (
				<span className="me-auto">
					<a href={pathOf(other)} className="font-serif text-[1.4rem] leading-none no-underline">
						{other.title}
					</a>{" "}
					<a href="/" className="text-muted no-underline hover:text-accent max-lg:block">
						{fill(people.onSite, { name: site.name })}
					</a>
				</span>
			) : (
				<a href="/" className="me-auto font-serif text-[1.4rem] leading-none no-underline">
					{site.name}
				</a>
			)}
			<nav aria-label={page.mainNavigation} className="order-last w-full md:order-none md:w-auto">
				<ul className="flex flex-wrap gap-x-5 gap-y-1">
					{getNavigation().map(({ label, href }) => (
						<li key={href}>
							<a
								href={href}
								aria-current={getAriaCurrent(current, href)}
								className="inline-block py-1 text-muted no-underline hover:text-accent aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent"
							>
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<a
				href={searchPath}
				aria-keyshortcuts="/ Control+K"
				aria-current={getAriaCurrent(current, searchPath)}
				className="py-1 text-muted no-underline hover:text-accent"
				data-search
			>
				{titles.search}
			</a>
			<theme-switch className="theme-switch">
				{/* The script shows the button and labels it with the choice, before or after React hydrates. */}
				<button type="button" hidden title={page.themes} suppressHydrationWarning>
					{scripts.auto}
				</button>
			</theme-switch>
		</header>
	);
}

/** Returns "page" for the page itself and "true" for pages below it. */
function getAriaCurrent(current: string, href: string): "page" | "true" | undefined {
	if (current === href) return "page";
	return current.startsWith(`${href}/`) ? "true" : undefined;
}

function Footer({ current }: { current: string }) {
	const person = getOwner();
	const [feed] = getFeeds();
	return (
		<footer
			className="wrap mt-20 flex flex-wrap gap-x-6 gap-y-2 pt-8 pb-12 text-small text-muted"
			data-no-print
		>
			<span>© {person.title}</span>
			<ProfileLinks person={person} />
			{feed && <a href={feed.path}>{getSiteWords().page.feed}</a>}
			<CopyMarkdown path={current} />
			{person.place && <span>{person.place}</span>}
		</footer>
	);
}
