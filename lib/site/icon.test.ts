import fc from "fast-check";
import { expect, test } from "vitest";
import { icon, toDataUrl } from "./icon";

/** A data: URL (RFC 2397) of characters that a path may contain, or escapes (RFC 3986, section 3.3). */
const DATA_URL = /^data:image\/svg\+xml,(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/;

const decoded = (url: string) => decodeURIComponent(url.slice(url.indexOf(",") + 1));

test("the icon's address is a valid URL that contains the SVG", () => {
	expect(icon).toMatch(DATA_URL);
	expect(decoded(icon)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<path .*<\/svg>\s*$/s);
});

test("any text becomes a valid URL that holds the same text", () => {
	const svgs = fc.constantFrom(
		'<path\n\td="M0 0h9"\n/>',
		"<svg>\n  <title>Two\n  lines</title>\n  <g/>\n</svg>",
		`<text font-family="'Inter', serif">a</text>`,
	);
	fc.assert(
		fc.property(fc.oneof(svgs, fc.string({ unit: "grapheme", minLength: 1 })), (text) => {
			const url = toDataUrl(text);
			expect(url).toMatch(DATA_URL);
			expect(decoded(url)).toBe(text);
		}),
	);
});
