import localFont from "next/font/local";

// Next requires one constant per font; content/theme.css refers to them by family. Fallback fonts for serif and sans
// are in fallback-fonts.css. The fallbacks of mono have its width.

/** @public Titles and large figures. */
export const serif = localFont({
	src: "../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2",
	declarations: [{ prop: "font-family", value: "Instrument Serif" }],
	adjustFontFallback: false,
});

/** @public Text and labels. */
export const sans = localFont({
	src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
	weight: "400 600",
	declarations: [{ prop: "font-family", value: "Instrument Sans" }],
	adjustFontFallback: false,
});

/** @public Code and read-outs. Pages that use it fetch it after first paint (fallback-fonts.css). */
export const mono = localFont({
	src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
	declarations: [{ prop: "font-family", value: "Geist Mono" }],
	adjustFontFallback: false,
	preload: false,
});
