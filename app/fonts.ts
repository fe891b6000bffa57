import localFont from "next/font/local";

/** The voice that speaks: titles and large figures. */
const serif = localFont({
	src: "../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2",
	weight: "400",
	style: "normal",
	variable: "--face-serif",
	adjustFontFallback: "Times New Roman",
});

/** The emphasised words of a title: fetched only where there are some. */
const italic = localFont({
	src: "../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-italic.woff2",
	weight: "400",
	style: "italic",
	variable: "--face-italic",
	adjustFontFallback: "Times New Roman",
	preload: false,
});

/** The voice that explains: text and labels. */
const sans = localFont({
	src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
	weight: "400 700",
	style: "normal",
	variable: "--face-sans",
	adjustFontFallback: "Arial",
});

/** Code and read-outs: fetched only by pages that show some. */
const mono = localFont({
	src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
	weight: "100 900",
	style: "normal",
	variable: "--face-mono",
	preload: false,
});

/** Class names that make the four faces' variables known below an element. */
export const faces = [serif, italic, sans, mono].map((face) => face.variable).join(" ");
