import { lookup } from "mrmime";
import { permissionsPolicy } from "./permissions";

/** Headers of every response. */
export const commonHeaders = {
	"strict-transport-security": "max-age=31536000",
	"x-content-type-options": "nosniff",
	"referrer-policy": "strict-origin-when-cross-origin",
	"permissions-policy": permissionsPolicy,
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-embedder-policy": "require-corp",
	"cross-origin-resource-policy": "same-origin",
};

/** Folder of files whose names contain a hash of their content, relative to the served folder. */
export const HASHED = "_next/static/";

/** Caching of responses: forever if the name contains a hash of the content, otherwise until revalidated. */
export const caching = { hashed: "public, max-age=31536000, immutable", other: "no-cache" };

/** A page and its Markdown version share a URL, so caches must include the request's Accept header in the key. */
export const vary = {
	negotiated: /\.(html|md)$/,
	with: "accept, accept-encoding",
	without: "accept-encoding",
};

/** Content-Security-Policy headers, by what a browser can do with a file at its own URL. */
export const policies = {
	/** The rest of a page's policy is in the page (lib/publish/policy.ts), which cannot specify who may frame it. */
	page: "frame-ancestors 'none'",
	/** Policy of a page that any site may frame. */
	embed: "frame-ancestors *",
	/** HTML that is not a page of this site and has no policy. */
	html: "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
	/** Images and fonts in an SVG can only be data URLs. */
	svg: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
	/** Not sandboxed, because a feed's style sheet is this site's own and is sent only to this origin. */
	xml: "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	/** A worker has the policy of its program. */
	script: "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
	other: "frame-ancestors 'none'",
};

/** Headers of a page that any site may frame, including sites with Cross-Origin-Embedder-Policy. */
export const embedding = {
	"content-security-policy": policies.embed,
	"cross-origin-resource-policy": "cross-origin",
};

/** Headers of a page that loads scripts or players of other companies, which do not opt in to that by a header. */
export const openToOthers = { "cross-origin-embedder-policy": "unsafe-none" };

/** Returns the policy of a file by its type. Pages also have one of their own. */
function policyOf(name: string): string {
	if (name.endsWith(".html")) return policies.page;
	const [type = ""] = getMediaType(name).split(";");
	if (type === "text/html") return policies.html;
	if (type === "image/svg+xml") return policies.svg;
	if (/[/+]xml$/.test(type) || type === "text/xsl") return policies.xml;
	return type === "text/javascript" ? policies.script : policies.other;
}

/**
 * Returns the header that lets other sites show only images, audio, and video, for example in link previews and feed
 * readers.
 */
function getResourcePolicy(name: string): string {
	return /^(image|audio|video)\//.test(getMediaType(name))
		? "cross-origin"
		: commonHeaders["cross-origin-resource-policy"];
}

/** Returns the headers that depend on the file type: the same for all files with one extension, in any case. */
export function getTypeHeaders(name: string) {
	return {
		"content-security-policy": policyOf(name),
		"cross-origin-resource-policy": getResourcePolicy(name),
	};
}

/** Returns the extension of a file name in lower case without its dot, or undefined. */
export const endingOf = (name: string) => /\.([\w-]+)$/.exec(name)?.[1]?.toLowerCase();

/** Returns every header of a file's response except length, validator, and its own headers. */
export function getHeaders(name: string): Record<string, string> {
	return {
		...commonHeaders,
		...getTypeHeaders(name),
		"content-type": getMediaType(name),
		"cache-control": name.startsWith(HASHED) ? caching.hashed : caching.other,
		vary: vary.negotiated.test(name) ? vary.with : vary.without,
	};
}

/** Media types that are missing from the library's table. */
const TYPES: Record<string, string> = {
	jfif: "image/jpeg",
	ico: "image/x-icon",
	flac: "audio/flac",
	mkv: "video/matroska",
};

/**
 * Content types of single files, by name. Feeds in XML keep the type of other XML: with application/atom+xml or
 * application/rss+xml, browsers ignore their style sheet or save them to disk.
 */
const TYPES_BY_NAME: Record<string, string> = { "feed.json": "application/feed+json" };

/** Returns a file's media type, with its charset if it is text. */
export function getMediaType(name: string): string {
	const type =
		TYPES_BY_NAME[name] ?? lookup(name) ?? TYPES[endingOf(name) ?? ""] ?? "application/octet-stream";
	return /^text\/|[/+](json|xml|javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}
