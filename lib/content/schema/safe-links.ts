/** Schemes that a link on a page may have. */
const LINK_SCHEMES = ["https", "http", "mailto"];

/** What browsers leave out of an address before they read it (URL Standard, section 4.4). */
const IGNORED = /[\t\n\r]|^[\0-\x20]+/g;

/** The scheme of an address as a browser reads it, in lower case; undefined where it is relative. */
export function schemeOf(address: string): string | undefined {
	return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(IGNORED, ""))?.[1]?.toLowerCase();
}

/** Whether an address leads a reader to a page or to a mail, and nowhere else. */
export function isSafeLink(address: string): boolean {
	const scheme = schemeOf(address);
	return scheme === undefined || LINK_SCHEMES.includes(scheme);
}

/** The attributes of HTML and SVG that hold an address. */
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
