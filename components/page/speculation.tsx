/**
 * Rules for prerendering a page while the pointer rests on its link (Speculation Rules, moderate eagerness).
 * Browsers skip it when visitors save data. Files are excluded.
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
