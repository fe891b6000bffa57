import { Figure } from "./figure";

/** A diagram as the SVG that lib/content/drawings made of its text. It scrolls where it is wider than the page. */
export function Diagram({ html }: { html: string }) {
	return (
		<Figure isWide>
			<div className="diagram" dangerouslySetInnerHTML={{ __html: html }} />
		</Figure>
	);
}
