import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { parse } from "yaml";

const folder = path.join(process.cwd(), "content/posts");
const renderer = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);

export async function slugs(): Promise<string[]> {
	return (await readdir(folder)).map((name) => path.basename(name, ".mdx"));
}

export async function read(slug: string): Promise<{ title: string; body: string }> {
	const [, fields = "", body = ""] = (await readFile(path.join(folder, `${slug}.mdx`), "utf8")).split(
		/^---$/m,
	);
	return { title: String(parse(fields).title), body };
}

export async function html(body: string): Promise<string> {
	return String(await renderer.process(body));
}
