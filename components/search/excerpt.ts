/** A piece of an excerpt, marked where it is what was searched for. */
export interface ExcerptPart {
	text: string;
	marked: boolean;
}

/** The pieces of an excerpt, which the engine marks by <mark> and in which it writes every other < and > as an entity. */
export function splitExcerpt(excerpt: string): ExcerptPart[] {
	return excerpt
		.split(/<\/?mark>/)
		.map((text, index) => ({
			text: text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
			marked: index % 2 === 1,
		}))
		.filter(({ text }) => text !== "");
}
