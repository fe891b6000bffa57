/** Allowed URL schemes of links. */
const LINK_SCHEMES = ["https", "http", "mailto"];

/** Characters that browsers remove from a URL before they parse it (URL Standard, section 4.4). */
const IGNORED = /[\t\n\r]|^[\0-\x20]+/g;

/** Returns the scheme of a URL as a browser parses it, in lower case; undefined for a relative URL. */
export function schemeOf(address: string): string | undefined {
	return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(IGNORED, ""))?.[1]?.toLowerCase();
}

/** Returns whether a URL leads a reader to a page or an email address, and nowhere else. */
export function isSafeLink(address: string): boolean {
	const scheme = schemeOf(address);
	return scheme === undefined || LINK_SCHEMES.includes(scheme);
}

/** Attributes of HTML and SVG that hold a URL. */
export const ADDRESS_ATTRIBUTES = [
	"href",
	"xlink:href",
	"src",
	"action",
	"formaction",
	"cite",
	"data",
	"poster",
	"ping",
];
