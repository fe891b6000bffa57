import path from "node:path";
import { z } from "zod";
import { cleanPath } from "@/lib/clean-path";
import { toSlug } from "@/lib/content/author/new-entry";
import { isTaken } from "@/lib/content/schema/content-file";
import { getEntryFiles } from "@/lib/content/schema/entry-files";
import { isFileInside } from "@/lib/files/inside";
import type { Copy } from "./context";
import { type Converted, convertPost, writePost } from "./convert-post";
import { toText } from "./frontmatter";
import { getTitle } from "./get-title";
import type { Defaults } from "./map-fields";
import { createContext } from "./place";
import type { SourcePost, SourceSite } from "./source";

/** What an import writes, and what it could not convert. */
export interface Plan {
	/** New files by their paths relative to the project's root, each with the file it comes from. */
	files: { file: string; text: string; source: string }[];
	/** Files to copy. */
	copies: Copy[];
	/** What could not be converted, by new file and line. */
	remarks: { file: string; line: number; message: string }[];
	/** Existing files that get lines added. */
	changes?: { file: string; text: string; added: string[] }[];
	/** Files of the source that are not imported, and why. */
	skipped: { source: string; message: string }[];
}

/**
 * Plans the import of another site's posts. Writes nothing. Skips posts whose files exist.
 *
 * @param root folder that holds content/
 */
export function planPosts(root: string, site: SourceSite, defaults: Defaults, isDownloading = false): Plan {
	const skipped: Plan["skipped"] = [];
	const slugs = chooseSlugs(root, site.posts, skipped);
	const copies = new Map<string, Copy>();
	const converted = [...slugs].map(([post, slug]) => {
		const context = createContext(post, getTitle(post), { site, slugs, isDownloading, copies });
		return { post, slug, result: convertPost(context, defaults) };
	});
	unlinkDrafts(converted, site);
	numberSeries(converted.map(({ result }) => result));
	linkTranslations(converted);
	removeSharedAliases(root, converted);
	const plan: Plan = { files: [], copies: moveCovers(converted, copies), remarks: [], skipped };
	for (const { post, slug, result } of converted) {
		const file = `content/posts/${slug}.${result.format}`;
		const { text, remarks } = writePost(result);
		plan.files.push({ file, text, source: post.file });
		plan.remarks.push(...remarks.map((remark) => ({ file, ...remark })));
	}
	return plan;
}

/** Chooses a slug for each post that is not there yet. */
function chooseSlugs(root: string, posts: SourcePost[], skipped: Plan["skipped"]): Map<SourcePost, string> {
	const slugs = new Map<SourcePost, string>();
	const taken = new Set<string>();
	for (const post of posts) {
		const local = post.language ? `-${post.language.toLowerCase()}` : "";
		const words = nameWithFolder(toText(post.fields.slug) ?? post.name, post.file);
		const wanted =
			(toSlug(words) || toSlug(toText(post.fields.title) ?? "") || `post-${post.day ?? "1"}`) + local;
		let slug = ["tags", "index"].includes(wanted) ? `${wanted}-post` : wanted;
		for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
		taken.add(slug);
		const existing = [...getEntryFiles("posts", slug), `content/posts/${slug}`].find((file) =>
			isTaken(root, file),
		);
		if (existing) skipped.push({ source: post.file, message: `${existing} exists already` });
		else slugs.set(post, slug);
	}
	return slugs;
}

/** Returns a post's name, with its folder's if it is only a number: 2026-08 for 2026/08/index.md. */
function nameWithFolder(written: string, file: string): string {
	const name = path.posix.basename(written);
	const folders = path.posix
		.dirname(file)
		.split("/")
		.filter((folder) => folder !== name);
	return /^\d{1,2}$/.test(name) && folders.length > 0 ? `${folders.at(-1)}-${name}` : name;
}

/**
 * Points links from public posts to drafts at the old site, because nobody can see a draft. Its old address leads to it
 * once it is published.
 */
function unlinkDrafts(posts: One[], { url }: SourceSite): void {
	const origin = url && URL.canParse(url) ? new URL(url).origin : undefined;
	const drafts = new Map(
		posts.flatMap(({ post, slug, result }) =>
			result.frontmatter.state === "draft" ? [[slug, post.address] as const] : [],
		),
	);
	for (const { result } of posts) {
		if (result.frontmatter.state === "draft" || drafts.size === 0) continue;
		result.body = result.body.replace(
			/(?<=[("<:\s])\/blog\/([a-z0-9-]+)(?=[)#"\s>])/g,
			(written, slug: string) => {
				if (!drafts.has(slug) || origin === undefined) return written;
				return origin + (drafts.get(slug) ?? `/blog/${slug}`);
			},
		);
	}
}

type One = { post: SourcePost; slug: string; result: Converted };

/** Numbers the posts of a series that have no number, in the order of their days. */
function numberSeries(posts: Converted[]): void {
	const ordered = [...posts].sort((a, b) =>
		String(a.frontmatter.published).localeCompare(String(b.frontmatter.published)),
	);
	const used = new Map<string, Set<number>>();
	const seriesOf = ({ frontmatter }: Converted) =>
		frontmatter.series as { name: string; part?: number } | undefined;
	for (const post of ordered) {
		const series = seriesOf(post);
		if (!series) continue;
		const parts =
			used.get(series.name) ??
			new Set(
				ordered.flatMap((one) => (seriesOf(one)?.name === series.name ? (seriesOf(one)?.part ?? []) : [])),
			);
		used.set(series.name, parts);
		if (series.part !== undefined) continue;
		let part = 1;
		while (parts.has(part)) part++;
		parts.add(part);
		post.frontmatter.series = { ...series, part };
		post.remarks.push({
			field: "series",
			message: `the post has no place in its series, so it is part ${part}, by its day`,
		});
	}
}

/** Links a post whose file names its language to the post of the same name without one. */
function linkTranslations(posts: One[]): void {
	for (const { post, result } of posts) {
		if (!post.language || !result.frontmatter.language) continue;
		const folder = path.posix.dirname(post.file);
		const original = posts.find(
			(one) =>
				one.post !== post &&
				one.post.name === post.name &&
				path.posix.dirname(one.post.file) === folder &&
				one.result.frontmatter.language === undefined,
		);
		const isHidden = original?.result.frontmatter.state === "draft" && result.frontmatter.state !== "draft";
		if (original && !isHidden) result.frontmatter.translationOf = original.slug;
	}
}

/** Removes old addresses that another page has, now or before. */
function removeSharedAliases(root: string, posts: One[]): void {
	const taken = new Set(posts.map(({ slug }) => `/blog/${slug}`));
	for (const { result } of posts) {
		const aliases = z.array(z.string()).parse(result.frontmatter.aliases ?? []);
		const own = aliases.filter((alias) => {
			const isFree = !taken.has(cleanPath(alias)) && !isFileInside(root, `app${cleanPath(alias)}/page.tsx`);
			taken.add(cleanPath(alias));
			if (!isFree)
				result.remarks.push({ field: "title", message: `its old address ${alias} is that of another page` });
			return isFree;
		});
		if (own.length > 0) result.frontmatter.aliases = own;
		else delete result.frontmatter.aliases;
	}
}

/** Moves covers to public/, where a cover is. */
function moveCovers(posts: One[], copies: Map<string, Copy>): Copy[] {
	const others = new Map(copies);
	for (const { result } of posts) {
		const cover = result.frontmatter.cover as { src: string } | undefined;
		const copy = cover && copies.get(path.posix.join("content/posts", cover.src));
		if (!cover || !copy) continue;
		const to = `public/posts/${path.posix.relative("content/posts", copy.to)}`;
		others.set(to, { from: copy.from, to });
		if (!result.body.includes(cover.src)) others.delete(copy.to);
		result.frontmatter.cover = { ...cover, src: to.slice("public".length) };
	}
	return [...others.values()];
}
