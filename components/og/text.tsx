import { beyondBasicPlane, type Outline } from "./fonts";

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
	if (![...text].some(beyondBasicPlane)) return text;
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

/** A word as runs of letters and single characters beyond the basic plane. */
function partsOf(word: string): string[] {
	return word.match(/[\u{10000}-\u{10FFFF}]|[^\u{10000}-\u{10FFFF}]+/gu) ?? [];
}

function Drawn({ outline: { path, advance }, colour }: { outline: Outline; colour: string }) {
	const width = advance * 1000;
	return (
		<svg viewBox={`0 0 ${width} 1000`} style={{ width: `${advance}em`, height: "1em" }} aria-hidden="true">
			<path d={path} fill={colour} />
		</svg>
	);
}
