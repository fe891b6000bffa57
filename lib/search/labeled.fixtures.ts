import { readFileSync } from "node:fs";
import path from "node:path";
import { createRandom } from "@/lib/simulation/random";
import type { SearchPage } from "./build-index";

const read = (name: string) =>
	readFileSync(path.join(import.meta.dirname, name), "utf8")
		.trim()
		.split("\n");

/** Queries with their relevant pages, each with a grade from 1 to 3. */
export const queries = read("labeled-queries.txt")
	.filter((line) => !line.startsWith("#"))
	.map((line) => {
		const [query = "", labels = ""] = line.split("\t");
		const gains = labels.split(" ").map((label): [string, number] => {
			const [page = "", gain] = label.split("=");
			return [page, Number(gain)];
		});
		return { query, gains: new Map(gains.filter(([, gain]) => gain > 0)) };
	});

/** 24 labeled pages in English, German, Japanese, and Chinese. */
export const labeledPages: SearchPage[] = parsePages(read("labeled-pages.txt"));

function parsePages(lines: string[]): SearchPage[] {
	const pages: SearchPage[] = [];
	for (const line of lines) {
		if (line.startsWith("/")) {
			const [path = "", kind = "", title = "", about = ""] = line.split("|");
			const [summary = "", keywords = ""] = about.split(" +");
			const isList = kind === "Overview";
			pages.push({ path, kind, title, summary, keywords: keywords.split(" "), isList, sections: [] });
		} else if (line.startsWith("# ")) {
			const [, id = "", heading = ""] = /^# (\S+) (.*)$/.exec(line) ?? [];
			pages.at(-1)?.sections.push({ id, heading, blocks: [] });
		} else
			pages
				.at(-1)
				?.sections.at(-1)
				?.blocks.push({ text: line.slice(2), isProse: line.startsWith(".") });
	}
	return pages;
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu tra ple gri sno bru".split(
	" ",
);
const CHARACTERS =
	"天地山川日月火水木金土人口手足目耳心力工作学校电车道路国家東京大阪時間空気言語文字数値記録";

/**
 * Generates posts about other things, deterministically. Their word frequencies are as in prose (Zipf), and include
 * words of the labeled pages, so that a page about a word competes with pages that mention it.
 */
export function generateOtherPages(count: number, length: number): SearchPage[] {
	const mentions = labeledPages.flatMap(({ sections }) =>
		sections.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.match(/[a-zäöü]{4,}/g) ?? [])),
	);
	return Array.from({ length: count }, (_, index): SearchPage => {
		const random = createRandom(index + 1);
		const pick = (list: string | string[]) => list[random.below(list.length)] ?? "";
		const word = (): string => {
			if (index % 8 === 0) return Array.from({ length: 6 }, () => pick(CHARACTERS)).join("");
			if (random.below(20) === 0) return pick(mentions);
			let rank = Math.floor(20_000 ** (random.below(10_000) / 10_000));
			let made = "";
			for (; rank > 0 || made === ""; rank = Math.floor(rank / SYLLABLES.length))
				made += SYLLABLES[rank % SYLLABLES.length] ?? "";
			return made;
		};
		const words = (count: number) => Array.from({ length: count }, word).join(" ");
		return {
			path: `/blog/other-${index}`,
			kind: "Blog",
			title: words(5),
			summary: `${words(20)}.`,
			keywords: [],
			isList: false,
			sections: Array.from({ length: 6 }, (_, section) => ({
				id: `section-${section}`,
				heading: words(3),
				blocks: Array.from({ length: 2 }, () => ({
					text: `${words(Math.round(length / 12))}.`,
					isProse: true,
				})),
			})),
		};
	});
}

/** Returns the normalized discounted cumulative gain of the first five pages: 1 for the best possible order. */
export function ndcg(pages: readonly string[], gains: ReadonlyMap<string, number>): number {
	const dcg = (values: number[]) =>
		values.slice(0, 5).reduce((sum, gain, index) => sum + (2 ** gain - 1) / Math.log2(index + 2), 0);
	return dcg(pages.map((page) => gains.get(page) ?? 0)) / dcg([...gains.values()].sort((a, b) => b - a));
}

/** Returns whether the first page is one of the best. */
export const isBestFirst = (pages: readonly string[], gains: ReadonlyMap<string, number>) =>
	gains.get(pages[0] ?? "") === Math.max(...gains.values());
