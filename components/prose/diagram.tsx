import { Figure } from "./figure";

/** Renders the SVG of a diagram from lib/content/drawings. It scrolls if it is wider than the page. */
export function Diagram({ html }: { html: string }) {
	return (
		<Figure isWide>
			<div className="diagram" dangerouslySetInnerHTML={{ __html: html }} />
		</Figure>
	);
}
