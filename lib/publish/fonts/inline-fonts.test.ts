import { expect, test } from "vitest";
import { inlineSmallFonts } from "./inline-fonts";

const face = (name: string) => `@font-face{font-family:${name};src:url(/${name}.woff2)format("woff2")}`;
const preload = (name: string) => `<link rel="preload" href="/${name}.woff2" as="font"/>`;

test("a small font is inlined and not preloaded, and a large one remains a file", () => {
	const html = `<head>${preload("small")}${preload("large")}<style>${face("small")}${face("large")}</style></head>`;
	const read = (address: string) => Buffer.alloc(address === "/small.woff2" ? 3 : 30_000);
	expect(inlineSmallFonts(html, read)).toBe(
		`<head>${preload("large")}<style>${face("small").replace("/small.woff2", "data:font/woff2;base64,AAAA")}${face("large")}</style></head>`,
	);
});
