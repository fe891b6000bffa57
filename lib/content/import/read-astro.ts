import path from "node:path";
import { toSlug } from "@/lib/content/author/new-entry";
import { listFiles } from "@/lib/files/inside";
import { toText } from "./frontmatter";
import { listPages, readFirst, readPage } from "./list-files";
import type { SourceSite } from "./source";

const FOLDERS = ["src/content", "src/data", "content", "posts", "src/posts", "src/blog"];

/** Reads the posts of an Astro site: content collections, and Markdown in src/pages. */
export function readAstro(root: string): SourceSite {
	const config = readFirst(
		root,
		["mjs", "ts", "js", "mts"].map((type) => `astro.config.${type}`),
	);
	const routes = listFiles(root, "src/pages").files.map(({ file }) => path.posix.relative("src/pages", file));
	const inPages = listPages(root, ["src/pages"]).filter((file) => file.split("/").length > 3);
	const files = [...listPages(root, FOLDERS), ...inPages];
	const posts = files.map((file) => {
		const post = readPage(root, file);
		return { ...post, address: addressOf(file, toText(post.fields.slug), routes) };
	});
	return {
		tool: "astro",
		root,
		posts,
		publicFolders: ["public", "src"],
		url: /\bsite:\s*["'`](https?:[^"'`]+)/.exec(config)?.[1],
		base: (/\bbase:\s*["'`]\/?([^"'`]+)/.exec(config)?.[1] ?? "").replace(/^(?=.)/, "/").replace(/\/$/, ""),
	};
}

/** Returns the address of a file, from the route that shows its collection: blog/[...slug].astro. */
function addressOf(file: string, slug: string | undefined, routes: string[]): string | undefined {
	const inside = /^src\/pages\/(.*?)(?:\/index)?\.\w+$/.exec(file)?.[1];
	if (inside !== undefined) return `/${inside}/`;
	const parts = file.replace(/(?:\/index)?\.\w+$/, "").split("/");
	const dynamic = routes.flatMap((route) => /^(.*?)\/?\[[^\]]*\](?:\/index)?\.astro$/.exec(route)?.[1] ?? []);
	const folders = dynamic.filter((folder) => folder !== "" && parts.slice(0, -1).includes(folder));
	const [folder] = folders.length > 0 ? folders : dynamic.length === 1 ? dynamic : [];
	if (folder === undefined) return undefined;
	const at = parts.lastIndexOf(folder);
	const id =
		slug ??
		parts
			.slice(at >= 0 ? at + 1 : -1)
			.map((part) => toSlug(part))
			.join("/");
	return `/${folder}/${id}/`.replace(/\/{2,}/g, "/");
}
