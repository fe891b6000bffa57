import { lookup } from "mrmime";

/** Headers of every answer, whatever it is. */
export const commonHeaders = {
	"strict-transport-security": "max-age=31536000",
	"x-content-type-options": "nosniff",
	"referrer-policy": "strict-origin-when-cross-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=()",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
};

/**
 * What a page's Content-Security-Policy cannot say in the page, where all the rest of it is (lib/publish/policy.ts): that
 * no site may frame it.
 */
export const htmlHeaders = { pattern: /\.html$/, policy: "frame-ancestors 'none'" };

/** Where Next puts files whose names hold a hash of their content, from the folder that is served. */
export const HASHED = "_next/static/";

/** How long answers may be kept: for good where the name says the content, else until asked again. */
export const caching = { hashed: "public, max-age=31536000, immutable", other: "no-cache" };

/** Other sites may show the images, which link previews do; nothing else. */
export const images = { pattern: /\.(png|svg|jpe?g|webp|avif|ico)$/, policy: "cross-origin" };

/** A page and its Markdown twin are one address's answers to different askers, so caches must know what was asked for. */
export const vary = {
	negotiated: /\.(html|md)$/,
	with: "accept, accept-encoding",
	without: "accept-encoding",
};

/** Every header of a file's answer but its length and validator, and those of its own. */
export function getHeaders(name: string): Record<string, string> {
	return {
		...commonHeaders,
		...(images.pattern.test(name) ? { "cross-origin-resource-policy": images.policy } : {}),
		...(htmlHeaders.pattern.test(name) ? { "content-security-policy": htmlHeaders.policy } : {}),
		"content-type": getMediaType(name),
		"cache-control": name.startsWith(HASHED) ? caching.hashed : caching.other,
		vary: vary.negotiated.test(name) ? vary.with : vary.without,
	};
}

/** A file's media type, with its charset where it is text. */
export function getMediaType(name: string): string {
	const type = lookup(name) ?? "application/octet-stream";
	return /^text\/|[/+](json|xml|javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}
