/**
 * Elements whose start tag ends a paragraph when HTML is parsed (HTML, section 13.2.6.4.7), and parts of lists and
 * tables.
 */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
	`address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
	h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr
	ul`.split(/\s+/),
);
