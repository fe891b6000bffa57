import path from "node:path";
import type { PublishedFiles } from "@/lib/content/read/content-files";
import { parseEntryFile, pathOfFile } from "@/lib/content/schema/entry-files";
import {
	pathOf,
	resumeEndings,
	resumePathOf,
	skillPath,
	tagFeedPath,
	tagPath,
} from "@/lib/content/schema/paths";
import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import { isSafeLink, schemeOf } from "@/lib/content/schema/safe-links";
import { withoutSlashes } from "@/lib/content/schema/settings";
import type { SiteSettings, Skill } from "@/lib/content/schema/site-fields";
import { getPublicDay, getVisibleDay, today } from "@/lib/content/schema/state";
import { decodePath } from "@/lib/decode-path";
import { isFileInside } from "@/lib/files/inside";
import type { CheckedEntry } from "./checked-entry";
import { getMovedPages } from "./public-addresses";
import { findHiddenReferences } from "./references";

/** The URL of a new site. Prose may mention it as an example (RFC 2606, section 3). */
const EXAMPLE_HOST = "https://example.com";

/**
 * Finds broken links within the site.
 *
 * @param root folder that holds app/
 * @param published the files of public/
 * @param unread files with problems, whose contents are unknown
 * @param site the site's settings; a link to a page may start with its URL
 */
export function findLinkProblems(
	root: string,
	published: PublishedFiles,
	checked: CheckedEntry[],
	unread: string[],
	skills: Skill[],
	site: SiteSettings | undefined,
): Problem[] {
	const pages = new Map(checked.map((page) => [pathOf(page.entry), page]));
	const moved = getMovedPages(checked);
	const own = site && withoutSlashes(site.url);
	const base = own === EXAMPLE_HOST ? undefined : own;
	return checked.flatMap((from) => {
		const { entry, facts } = from;
		return facts.links.flatMap(({ url, line, column }) => {
			const problem = (message: string): Problem[] => [
				{ file: entry.file, line, column, field: "", message },
			];
			if (url === "" || url === "#") return problem("the link has no address");
			const path = base && `${url}/`.startsWith(`${base}/`) ? url.slice(base.length) || "/" : url;
			if (/^https?:(?!\/\/)/i.test(path))
				return problem(`link ${url}: expected // after ${path.split(":")[0]}:`);
			if (!isSafeLink(path)) return problem(`link ${url}: expected https:, http: or mailto:`);
			const onOwnMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/[^#?]*)/.exec(path)?.[1];
			if (onOwnMachine && pages.has(onOwnMachine))
				return problem(`link ${url} points to the reader's computer; write ${onOwnMachine}`);
			if (schemeOf(path) || path.startsWith("//")) return [];
			const [address = "", anchor = ""] = path.split("#");
			const [written = ""] = address.split("?");
			const to = decodePath(written);
			if (to !== "" && !to.startsWith("/")) {
				const meant = guessTarget(to, entry.file, pages);
				return problem(
					`link ${url}: expected a path from the root, such as /roles, or a full URL${meant && `; write ${meant}`}`,
				);
			}
			// A link to the Markdown version of a page counts as a link to the page.
			const page = withoutMarkdown(to);
			const named = to === "" ? from : pages.get(page);
			if (named)
				return [
					...findMissingHeading(named, anchor, problem),
					...findHiddenReferences(entry, named.entry, problem),
				];
			if (isServed(root, published, to) || hasPage(root, page)) return [];
			const now = moved.get(to);
			if (now) return problem(`link ${url}: ${to} is a former address; write ${url.replace(written, now)}`);
			const { pages: lists, files } = getGenerated(checked, skills, getVisibleDay(entry), site?.person);
			if (lists.includes(page) || files.includes(to) || unread.map(pathOfFile).includes(page)) return [];
			const file = guessTarget(`.${to}`, "content/site.json", pages);
			const near = file ? `; write ${file}` : didYouMean(to, [...pages.keys(), ...lists, ...files]);
			return problem(`link ${url}: no page at ${to}${near}`);
		});
	});
}

/**
 * Guesses the intended target of a link that is an email address, a host name, or the path of a content file; empty
 * if unknown.
 */
function guessTarget(to: string, from: string, pages: Map<string, CheckedEntry>): string {
	if (/^[^\s/@]+@[^\s/@]+\.\w+$/.test(to)) return `mailto:${to}`;
	const target = path.posix.join(path.posix.dirname(from), to);
	const name = parseEntryFile(target) ?? parseEntryFile(`${target}.mdx`);
	const entries = [...pages.values()].map(({ entry }) => entry);
	const isFile = /\.mdx?$/.test(to);
	const meant =
		entries.find(({ collection, slug }) => collection === name?.collection && slug === name.slug) ??
		entries.find(({ slug }) => isFile && slug === path.posix.parse(target).name);
	if (meant) return pathOf(meant);
	return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(to) && !isFile ? `https://${to}` : "";
}

/** Returns whether a path of the navigation leads to a page. */
export function isPage(
	root: string,
	published: PublishedFiles,
	checked: CheckedEntry[],
	skills: Skill[],
	site: SiteSettings | undefined,
	to: string,
): boolean {
	const generated = getGenerated(checked, skills, today(), site?.person);
	return (
		checked.some(({ entry }) => pathOf(entry) === to) ||
		[...generated.pages, ...generated.files].includes(to) ||
		isServed(root, published, to)
	);
}

function findMissingHeading(
	{ facts, entry }: CheckedEntry,
	anchor: string,
	problem: (message: string) => Problem[],
) {
	const anchors = [...facts.headings, ...facts.ids.map(({ id }) => id)];
	// If the other body cannot be read, its own check reports that.
	if (anchor === "" || facts.problems.length > 0 || anchors.includes(decodePath(anchor))) return [];
	return problem(`link to #${anchor}: no such heading in ${entry.file}${didYouMean(anchor, anchors)}`);
}

/**
 * Returns the paths that exist on a day besides the pages of entries and of app/: pages of tags, skills and
 * résumés, and their other formats.
 */
function getGenerated(checked: CheckedEntry[], skills: Skill[], day: string, owner: string | undefined) {
	const listed = checked
		.map(({ entry }) => entry)
		.filter((entry) => entry.state !== "unlisted" && getPublicDay(entry) <= day);
	const tags = listed.flatMap((entry) => (entry.collection === "posts" ? entry.tags : []));
	const used = new Set(listed.flatMap((entry) => (entry.collection === "people" ? [] : entry.skills)));
	const resumes = listed.flatMap(({ collection, slug }) =>
		collection === "people" ? resumePathOf(slug, owner) : [],
	);
	return {
		pages: [
			...tags.map(tagPath),
			...skills.filter(({ name }) => used.has(name)).map(({ slug }) => skillPath(slug)),
			...resumes,
		],
		files: [
			...tags.map(tagFeedPath),
			...resumes.flatMap((resume) => Object.values(resumeEndings).map((ending) => resume + ending)),
		],
	};
}

/** Returns the path of the page that a Markdown path belongs to; any other path unchanged. */
const withoutMarkdown = (to: string) => (to === "/index.md" ? "/" : to.replace(/\.md$/, ""));

const isInApp = (root: string, file: string) => isFileInside(path.join(root, "app"), `./${file}`);

const hasPage = (root: string, to: string) => isInApp(root, `${to}/page.tsx`);

/** Returns whether app/ has a page or route, or public/ a published file, of exactly this path. */
function isServed(root: string, published: PublishedFiles, to: string): boolean {
	const isAtTop = path.dirname(to) === "/" && path.extname(to) !== "";
	return (
		["page.tsx", "route.ts", "route.tsx"].some((name) => isInApp(root, `${to}/${name}`)) ||
		(isAtTop && isInApp(root, `/${path.basename(to, path.extname(to))}.ts`)) ||
		published.has(to)
	);
}
