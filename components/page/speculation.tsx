/**
 * What a browser may render before it is asked for: a page whose link the pointer rests on (Speculation Rules, at moderate
 * eagerness). Browsers leave it where visitors save data. Files are not pages.
 */
const rules = {
	prerender: [
		{
			where: { and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }] },
			eagerness: "moderate",
		},
	],
};

export function Speculation() {
	return (
		<script
			type="speculationrules"
			data-program="speculation"
			dangerouslySetInnerHTML={{ __html: JSON.stringify(rules) }}
		/>
	);
}
