import path from "node:path";
import { listFiles } from "@/lib/files/inside";
import { toText } from "./frontmatter";
import { listPages, readPage } from "./list-files";
import type { SourceSite } from "./source";

const FOLDERS = [
	"content",
	"posts",
	"data",
	"blog",
	"articles",
	"_posts",
	"src/content",
	"src/posts",
	"src/data",
	"src/articles",
];

/** Folders of routes. */
const ROUTES = ["app", "src/app", "pages", "src/pages"];

/** Reads the posts of a Next.js site: Markdown in usual folders, in public/, and pages that are MDX. */
export function readNext(root: string): SourceSite {
	const pages = listPages(root, ROUTES).filter((file) => toRoute(file).split("/").length > 2);
	const folders = listPages(root, [...FOLDERS, "public"]);
	const routes = ROUTES.flatMap((folder) => listFiles(root, folder).files.map(({ file }) => file));
	const posts = [...folders, ...pages].map((file) => {
		const post = readPage(root, file);
		const slug = toText(post.fields.slug);
		const name =
			file
				.replace(/(?:\/index)?\.\w+$/, "")
				.split("/")
				.at(-1) ?? "";
		const prefix = findPrefix(file, routes);
		const address = pages.includes(file) ? toRoute(file) : prefix && `${prefix}/${slug ?? name}`;
		return { ...post, address: address?.replace(/\/{2,}/g, "/") };
	});
	return { tool: "next", root, posts, publicFolders: ["public"], base: "" };
}

/** Returns the address of a page: /2020/vercel for app/(post)/2020/vercel/page.mdx. */
const toRoute = (file: string) =>
	`/${file
		.replace(/^(?:src\/)?(?:app|pages)\//, "")
		.replace(/(?:\/?(?:page|index))?\.\w+$/, "")
		.split("/")
		.filter((part) => !/^\(.*\)$/.test(part))
		.join("/")}`;

/** Returns the address of the folder with the dynamic route that shows posts: /blog for app/blog/[slug]/page.tsx. */
function findPrefix(file: string, routes: string[]): string | undefined {
	const dynamic = routes.flatMap((route) => {
		const found = /^(?:src\/)?(?:app|pages)\/(.*?)\[[^\]]+\](?:\/page|\/index)?\.[jt]sx?$/.exec(route)?.[1];
		const parts = found?.split("/").filter((part) => part !== "" && !/^\(.*\)$/.test(part));
		return parts ? `/${parts.join("/")}` : [];
	});
	const folders = path.posix.dirname(file).split("/");
	const own = dynamic.find((route) => folders.includes(route.slice(1)));
	const usual = dynamic.find((route) => /^\/(?:blog|posts?|articles?|writing)$/.test(route));
	return own ?? usual ?? (dynamic.length === 1 ? dynamic[0] : undefined);
}
