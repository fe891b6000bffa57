/** The default ornament: a bar in the accent color at the edge of pages, on preview cards and on the résumé's PDF. */

/** Renders the top edge of every page. */
export function EdgeOrnament() {
	return <div className="h-1 bg-accent" aria-hidden="true" data-no-print />;
}

/** Renders nothing beside the home page's title. */
export function HeroOrnament() {
	return null;
}

/**
 * Renders the bottom edge of a preview card. The card's renderer reads no stylesheet, so colors are #rrggbb.
 *
 * @param width of the card, in pixels
 * @param height to fill, in pixels
 * @param colors the theme's tier colors, in tier order
 */
export function CardOrnament({ width, height, colors }: { width: number; height: number; colors: string[] }) {
	return <div style={{ width, height: height / 4, backgroundColor: colors[0] }} />;
}
