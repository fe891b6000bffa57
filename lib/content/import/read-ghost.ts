import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ContentError } from "@/lib/content/schema/problem";
import type { SourcePost, SourceSite } from "./source";

const id = z.union([z.string(), z.number()]);
const text = z.string().nullish();
const named = z.object({ id, name: z.string(), slug: text });

const data = z.object({
	posts: z.array(
		z.object({
			id,
			title: z.string(),
			slug: z.string(),
			html: text,
			type: text,
			page: z.union([z.boolean(), z.number()]).nullish(),
			status: text,
			visibility: text,
			published_at: z.union([z.string(), z.number()]).nullish(),
			created_at: z.union([z.string(), z.number()]).nullish(),
			custom_excerpt: text,
			meta_description: text,
			feature_image: text,
			canonical_url: text,
			locale: text,
			author_id: id.nullish(),
		}),
	),
	tags: z.array(named).default([]),
	users: z.array(named).default([]),
	posts_tags: z.array(z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })).default([]),
	posts_authors: z.array(z.object({ post_id: id, author_id: id })).default([]),
	posts_meta: z.array(z.object({ post_id: id, meta_description: text, feature_image_alt: text })).default([]),
	settings: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

const whole = z.union([
	z.object({ db: z.array(z.object({ data })).min(1) }).transform(({ db }) => db[0]?.data),
	z.object({ data }).transform((parsed) => parsed.data),
]);

/** Reads the posts of a Ghost export: its JSON file, or the folder with it and its images. */
export function readGhost(source: string): SourceSite {
	const isFile = statSync(source).isFile();
	const root = isFile ? path.dirname(source) : source;
	const names = isFile
		? [path.basename(source)]
		: readdirSync(source).filter((name) => name.endsWith(".json"));
	const [name = ""] = names;
	const { posts, tags, users, ...links } = readExport(path.join(root, name), name);
	const nameOf = (list: z.output<typeof named>[], key: unknown) =>
		list.find((one) => String(one.id) === String(key))?.name;
	const found = posts
		.filter(({ type, page }) => (type ?? "post") === "post" && !page)
		.map((post): SourcePost => {
			const isOwn = ({ post_id }: { post_id: unknown }) => String(post_id) === String(post.id);
			const meta = links.posts_meta.find(isOwn);
			const ordered = links.posts_tags
				.filter(isOwn)
				.sort((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0));
			const author = links.posts_authors.find(isOwn)?.author_id ?? post.author_id;
			return {
				file: name,
				format: "html",
				name: post.slug,
				body: (post.html ?? "").replaceAll("__GHOST_URL__", ""),
				address: `/${post.slug}/`,
				fields: {
					title: post.title,
					slug: post.slug,
					// Ghost writes times in UTC without a zone.
					date: withZone(post.published_at ?? post.created_at),
					tags: ordered
						.flatMap(({ tag_id }) => nameOf(tags, tag_id) ?? [])
						.filter((tag) => !tag.startsWith("#")),
					author: nameOf(users, author),
					description: post.custom_excerpt ?? meta?.meta_description ?? post.meta_description,
					image: post.feature_image?.replace("__GHOST_URL__", ""),
					image_alt: meta?.feature_image_alt,
					canonical_url: post.canonical_url,
					language: post.locale,
					draft: (post.status ?? "published") === "draft",
					visibility: post.visibility,
				},
			};
		});
	const publicFolders = [".", ...(existsSync(path.join(root, "content")) ? ["content"] : [])];
	return { tool: "ghost", root, posts: found, publicFolders, base: "" };
}

const withZone = (value: string | number | null | undefined) =>
	typeof value === "string" && !/[Z+]|-\d\d:\d\d$/.test(value) ? `${value}Z` : value;

function readExport(file: string, name: string) {
	const refuse = (message: string) =>
		new ContentError([{ file: name, line: 1, column: 1, field: "", message }]);
	let parsed: unknown;
	try {
		parsed = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		throw refuse(`is not JSON: ${error instanceof Error ? error.message : error}`);
	}
	const { data: found, error } = whole.safeParse(parsed);
	if (found) return found;
	throw refuse(`is not an export of Ghost: ${error?.issues[0]?.message ?? "it has no data"}`);
}
