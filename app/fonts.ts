import localFont from "next/font/local";

// What stands in for serif and sans until they have come is in stand-ins.css; machines have faces as wide as mono.

/** The voice that speaks: titles and large figures. */
const serif = localFont({
	src: "../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2",
	weight: "400",
	style: "normal",
	variable: "--face-serif",
	adjustFontFallback: false,
});

/** The voice that explains: text and labels. */
const sans = localFont({
	src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
	weight: "400 600",
	style: "normal",
	variable: "--face-sans",
	adjustFontFallback: false,
});

/** Code and read-outs: fetched only by pages that show some, once they are painted (stand-ins.css). */
const mono = localFont({
	src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
	weight: "400",
	style: "normal",
	variable: "--face-mono",
	adjustFontFallback: false,
	preload: false,
});

/** Class names that make the three faces' variables known below an element. */
export const faces = [serif, sans, mono].map((face) => face.variable).join(" ");
