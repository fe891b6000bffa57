import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Plan, planPosts } from "./import-posts";
import type { Defaults } from "./map-fields";
import { readSource } from "./read-source";
import type { Tool } from "./source";

export const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />';

const DEFAULTS: Defaults = {
	owner: "ada",
	people: [{ slug: "ada", title: "Ada Lovelace" }],
	language: "en",
	today: "2026-01-31",
};

export interface Options extends Partial<Defaults> {
	tool?: Tool;
	site?: string;
	/** Files of the new site that exist already. */
	existing?: Record<string, string>;
	isDownloading?: boolean;
	/** Links in the other site's folder, with what they lead to. */
	links?: Record<string, string>;
}

export const SUMMARY = "A description that is long enough to pass the lower bound of fifty characters.";

/** Plans the import of another site with some files. Its folder lasts as long as the call. */
export function planImport(files: Record<string, string>, options: Options = {}): Plan {
	const { tool, site, existing = {}, isDownloading, links = {}, ...own } = options;
	const home = mkdtempSync(path.join(tmpdir(), "import-"));
	try {
		for (const [folder, all] of Object.entries({
			old: files,
			new: { "content/site.json": "{}", ...existing },
		}))
			for (const [name, text] of Object.entries(all)) {
				const file = path.join(home, folder, name);
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, text);
			}
		for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(home, "old", name));
		const plan = planPosts(
			path.join(home, "new"),
			readSource(path.join(home, "old"), tool, site),
			{ ...DEFAULTS, ...own },
			isDownloading,
		);
		return {
			...plan,
			copies: plan.copies.map(({ from, to }) => ({ from: path.relative(path.join(home, "old"), from), to })),
		};
	} finally {
		rmSync(home, { recursive: true });
	}
}

/** Files of a Hugo site with one post. */
export const hugoPost = (body: string, fields = ""): Record<string, string> => ({
	"hugo.toml": 'baseURL = "https://old.example/"\n',
	"content/posts/hello.md": `---\ntitle: Hello\ndate: 2019-04-03\ntags: [a]\ndescription: ${SUMMARY}\n${fields}---\n\n${body}\n`,
});

/** Files of a Jekyll site with one post. */
export const jekyllPost = (
	body: string,
	fields = "",
	config = "url: https://old.example\n",
): Record<string, string> => ({
	"_config.yml": config,
	"_posts/2019-04-03-hello.md": `---\ntitle: Hello\ntags: [a]\ndescription: ${SUMMARY}\n${fields}---\n\n${body}\n`,
});

/** Files of a Next site with one post in MDX. */
export const nextPost = (body: string, fields = ""): Record<string, string> => ({
	"next.config.js": "",
	"app/blog/[slug]/page.tsx": "",
	"content/hello.mdx": `---\ntitle: Hello\ndate: 2019-04-03\ntags: [a]\ndescription: ${SUMMARY}\n${fields}---\n\n${body}\n`,
});

/** Returns the body of the only post that an import writes. */
export function bodyOf({ files }: Plan): string {
	const [, body = ""] = /^---\n[\s\S]*?\n---\n\n([\s\S]*)\n$/.exec(files[0]?.text ?? "") ?? [];
	return body;
}

/** Returns the frontmatter of the only post that an import writes, as text. */
export const frontmatterOf = ({ files }: Plan): string =>
	/^---\n([\s\S]*?)---\n/.exec(files[0]?.text ?? "")?.[1] ?? "";

/** Returns the messages of an import. */
export const messagesOf = ({ remarks }: Plan): string[] => remarks.map(({ message }) => message);
