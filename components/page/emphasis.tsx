import localFont from "next/font/local";
import { Fragment } from "react";

/**
 * Font for the emphasized words of a title. Publishing inlines a subset of a few letters, because a late font would
 * move the title.
 */
const italic = localFont({
	src: "../../node_modules/@fontsource/instrument-serif/files/instrument-serif-latin-400-italic.woff2",
	weight: "400",
	style: "italic",
	adjustFontFallback: false,
	fallback: ["fallback serif"],
});

/** Renders a text in which *words* between asterisks are emphasized. */
export function Emphasized({ text }: { text: string }) {
	return text.split("*").map((part, index) => {
		const key = `${index} ${part}`;
		if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
		return (
			<em key={key} className={`text-accent ${italic.className}`}>
				{part}
			</em>
		);
	});
}
