import { createRandom, type Random } from "@/lib/simulation/random";

const WORDS =
	"queue server request latency capacity replica shard tenant priority token bucket budget retry leader lease log index page cache write read batch stream tier region service client limit rate share load drain window burst tail median error signal metric deploy canary rollback traffic router worker thread process memory disk network packet schema field record entry query plan join table column key value hash ring clock timer event state machine transition quorum vote term epoch snapshot merge compact flush sync fence barrier lock".split(
		" ",
	);
const TAGS = WORDS.slice(0, 24);

const CODE = {
	ts: "export function drain(queue: Queue, limit: number): Request[] {\n\tconst taken: Request[] = [];\n\twhile (taken.length < limit && queue.size > 0) {\n\t\tconst next = queue.pop(); // the oldest first\n\t\tif (next) taken.push(next);\n\t}\n\treturn taken;\n}",
	rust: "fn admit(&mut self, now: Instant) -> bool {\n    let passed = now.duration_since(self.last);\n    self.tokens = (self.tokens + passed.as_secs_f64() * self.rate).min(self.burst);\n    self.last = now;\n    if self.tokens < 1.0 { return false; }\n    self.tokens -= 1.0;\n    true\n}",
	python:
		'def share(weights: dict[str, float], total: float) -> dict[str, float]:\n    """What each tenant gets of a whole."""\n    whole = sum(weights.values())\n    return {name: total * weight / whole for name, weight in weights.items()}',
};

/**
 * Generates posts of about 1,200 words with twelve headings, three code blocks, and a table each. The result is
 * deterministic.
 *
 * @param person the author's slug
 * @returns each post's MDX by its slug
 */
export function generatePosts(count: number, person: string): Map<string, string> {
	return new Map(Array.from({ length: count }, (_, index) => [`generated-${index}`, post(index, person)]));
}

/** Returns the post with a changed start of its first paragraph, as after an edit. */
export const editPost = (source: string, words: string) =>
	source.replace(/(?<=\n\n)Opening .*?\./, `Opening ${words}.`);

function post(index: number, person: string): string {
	const random = createRandom(index + 1);
	const day = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
	const tags = new Set([0, 1, 2].map(() => TAGS[random.below(TAGS.length)]));
	const blocks = Object.entries(CODE).map(
		([language, code]) => `\`\`\`${language} title="drain.${language}"\n${code}\n\`\`\``,
	);
	const sections = Array.from({ length: 12 }, (_, section) =>
		[
			`${section % 3 === 0 ? "##" : "###"} ${capital(words(random, 3))} ${section + 1}`,
			paragraph(random),
			section % 4 === 1 ? blocks[(section - 1) / 4] : paragraph(random),
			...(section === 6 ? [table(random)] : []),
		].join("\n\n"),
	);
	return `---
title: ${capital(words(random, 4))} ${index}
summary: ${capital(words(random, 12))}, in a post that was made for measurements.
person: ${person}
published: ${day}
tags: [${[...tags].join(", ")}]
---

Opening ${words(random, 20)}.

${sections.join("\n\n")}
`;
}

const words = (random: Random, count: number) =>
	Array.from({ length: count }, () => WORDS[random.below(WORDS.length)]).join(" ");

const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

/** Returns three sentences with a bold word, code, and a link. */
function paragraph(random: Random): string {
	return `${capital(words(random, 17))}. ${capital(words(random, 8))} **${words(random, 2)}** and \`${words(random, 1)}\` ${words(random, 8)}. See [${words(random, 2)}](https://example.com/${words(random, 1)}) for ${words(random, 14)}.`;
}

function table(random: Random): string {
	const rows = Array.from(
		{ length: 6 },
		() => `| ${words(random, 2)} | ${random.below(1000)} | ${words(random, 3)} |`,
	);
	return ["| what | count | why |", "| - | -: | - |", ...rows].join("\n");
}
