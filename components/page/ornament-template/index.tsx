/** A new site's ornament: a bar in the accent color at the edge of pages, on preview cards and on the résumé's PDF. */

/** The top edge of every page. */
export function EdgeOrnament() {
	return <div className="h-1 bg-accent" aria-hidden="true" data-no-print />;
}

/** What stands beside the home page's title: nothing. */
export function HeroOrnament() {
	return null;
}

/**
 * The bottom edge of a preview card. The card's renderer reads no stylesheet, so colors come as #rrggbb.
 *
 * @param width of the card, in pixels
 * @param height to fill, in pixels
 * @param colors the theme's tier colors, the first tier first
 */
export function CardOrnament({ width, height, colors }: { width: number; height: number; colors: string[] }) {
	return <div style={{ width, height: height / 4, backgroundColor: colors[0] }} />;
}
