import { OUTLINED, type Outline } from "./fonts";

/** Text of a preview. With outlines among its characters it is laid out word by word, for an image is no letter. */
export function Text({
	children: text,
	outlines,
	colour,
}: {
	children: string;
	outlines: Map<string, Outline>;
	colour: string;
}) {
	if (text.search(OUTLINED) < 0) return text;
	return (
		<div style={{ display: "flex", flexWrap: "wrap", columnGap: "0.25em" }}>
			{text.split(/\s+/).map((word, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: words do not move
				<div key={index} style={{ display: "flex", flexWrap: "wrap" }}>
					{partsOf(word).map((part) => {
						const outline = outlines.get(part);
						return outline ? (
							<Drawn key={part} outline={outline} colour={colour} />
						) : (
							<span key={part}>{part}</span>
						);
					})}
				</div>
			))}
		</div>
	);
}

/** A word as runs of letters, and what is drawn as outlines. */
function partsOf(word: string): string[] {
	const letters = word.split(OUTLINED);
	const outlined = word.match(OUTLINED) ?? [];
	return letters.flatMap((run, index) => [run, outlined[index] ?? ""]).filter((part) => part !== "");
}

/** Signs above and below the em stand in a box that is taller than the line and pushes nothing away. */
function Drawn({ outline: { path, advance }, colour }: { outline: Outline; colour: string }) {
	const width = advance * 1000;
	return (
		<svg
			viewBox={`0 -200 ${width} 1400`}
			style={{ width: `${advance}em`, height: "1.4em", margin: "-0.2em 0" }}
			aria-hidden="true"
		>
			<path d={path} fill={colour} />
		</svg>
	);
}
