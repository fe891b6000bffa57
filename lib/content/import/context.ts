import type { SourcePost, SourceSite } from "./source";

/** A file to copy for a post. */
export interface Copy {
	/** Absolute path, or a URL. */
	from: string;
	/** Path relative to the project's root. */
	to: string;
}

/** What a conversion asks about the rest of the site. */
export interface PostContext {
	post: SourcePost;
	site: SourceSite;
	/** The post's slug on this site. */
	slug: string;
	/** The post's title, for places where the old site repeats it. */
	title: string;
	/** Returns the address of an image for the new text, or why there is none. */
	placeImage(url: string): { src: string } | { problem: string; url: string };
	/** Returns the address of a link for the new text. */
	placeLink(url: string): { url: string; remark?: string };
	/** Returns the address of a post or a page by its file or its name on the old site, as {% post_url %} names it. */
	placeReference(name: string): { url: string; remark?: string };
}
