import { getSiteWords } from "@/lib/content/read/words";
import { lengthInLetters } from "@/lib/content/schema/languages";
import { fill } from "@/lib/words/format";

interface Titled {
	title: string;
}

/** Describes a tag's posts by their titles, in at least 50 characters. */
export function describePosts(tag: string, posts: Titled[]): string {
	const { descriptions } = getSiteWords();
	const short = nameTitles(fill(descriptions.tag, { tag }), posts);
	return lengthInLetters(short) < 50
		? nameTitles(fill(descriptions.tagWithSummaries, { tag }), posts)
		: short;
}

/** Describes a list by as many titles as fit into 160 characters: "Posts on mills: Turning, and 2 more." */
export function nameTitles(start: string, entries: Titled[]): string {
	const { text, descriptions } = getSiteWords();
	const all = [...new Set(entries.map(({ title }) => title))];
	for (let count = all.length; count > 0; count--) {
		const titles = all.slice(0, count).join(text.comma);
		const more = all.length - count;
		const whole = fill(more > 0 ? descriptions.listedWithMore : descriptions.listed, {
			start,
			titles,
			count: more,
		});
		const sentence = toSentence(whole);
		if (sentence.length <= 160) return sentence;
	}
	return toSentence(start);
}

/** Returns a text as a sentence, with the period of the site's language. */
export const toSentence = (text: string) => fill(getSiteWords().text.sentence, { text });
