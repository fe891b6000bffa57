/** The site generators and services whose posts can be imported. */
export const TOOLS = ["hugo", "jekyll", "astro", "next", "ghost", "medium"] as const;
export type Tool = (typeof TOOLS)[number];

/** A post of another site, as its files say it. */
export interface SourcePost {
	/** Its file, relative to the site's folder. */
	file: string;
	format: "md" | "mdx" | "html";
	/** The frontmatter's fields, by their names in lower case. */
	fields: Record<string, unknown>;
	body: string;
	/** What its file's name is without date, language and extension. */
	name: string;
	/** YYYY-MM-DD, if the file's name starts with it. */
	day?: string | undefined;
	/** The language in the file's name, as in post.fr.md. */
	language?: string | undefined;
	isDraft?: boolean | undefined;
	/** Its address on the other site, as in /2019/04/hello.html; undefined if it cannot be known. */
	address?: string | undefined;
	/** Why its frontmatter could not be read. */
	problem?: string | undefined;
}

/** Another site: its posts, and where its files are. */
export interface SourceSite {
	tool: Tool;
	/** Absolute path of its folder. */
	root: string;
	posts: SourcePost[];
	/** Folders of files that the site has at "/", relative to its own. */
	publicFolders: string[];
	/** Its URL, as in https://old.example, without a trailing slash. */
	url?: string | undefined;
	/** Its language, as in en. */
	language?: string | undefined;
	/** The path that its addresses start with, as in /blog; empty at the root of a host. */
	base: string;
}
