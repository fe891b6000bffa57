/**
 * Renders a model's assumptions as one paragraph. Reader modes join it to the text above, because both have the same
 * single class.
 */
export function Assumptions({ of }: { of: readonly string[] }) {
	if (of.length === 0) return null;
	return (
		<section aria-labelledby="assumptions" className="prose">
			<h2 id="assumptions">What is assumed</h2>
			<p>What no source gives, this model makes up. Nothing here is an employer’s parameter.</p>
			<ul>
				{of.map((assumption) => (
					<li key={assumption}>{assumption}</li>
				))}
			</ul>
		</section>
	);
}
