import localFont from "next/font/local";

// Next wants each in a constant of its own; the theme names them by their families.
// What stands in for serif and sans until they have come is in stand-ins.css; machines have faces as wide as mono.

/** @public The voice that speaks: titles and large figures. */
export const serif = localFont({
	src: "../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2",
	declarations: [{ prop: "font-family", value: "Instrument Serif" }],
	adjustFontFallback: false,
});

/** @public The voice that explains: text and labels. */
export const sans = localFont({
	src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
	weight: "400 600",
	declarations: [{ prop: "font-family", value: "Instrument Sans" }],
	adjustFontFallback: false,
});

/** @public Code and read-outs: fetched only by pages that show some, once they are painted (stand-ins.css). */
export const mono = localFont({
	src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
	declarations: [{ prop: "font-family", value: "Geist Mono" }],
	adjustFontFallback: false,
	preload: false,
});
