import { expect, test } from "vitest";
import { type Paper, toBibtex } from "./citation";

const paper = {
	title: "Queues & Costs: A Study",
	paper: {
		authors: [
			{ name: "Ada Byron Lovelace", affiliation: "None" },
			{ name: "Plato", affiliation: "Academy" },
		],
		venue: "Symposium on 100% Things",
		venueShort: "SOT ’23",
		start: "2023-10-23",
		doi: "10.1000/a.b",
	},
} as Paper;

test("a paper becomes BibTeX with names inverted and commands escaped", () => {
	expect(toBibtex(paper)).toBe(`@inproceedings{lovelace2023queues,
  title = {{Queues \\& Costs: A Study}},
  author = {Lovelace, Ada Byron and Plato},
  booktitle = {Symposium on 100\\% Things},
  series = {SOT ’23},
  year = {2023},
  doi = {10.1000/a.b},
}`);
});

test("many authors take several lines that form one value", () => {
	const authors = Array.from({ length: 20 }, (_, index) => ({
		name: `Given Family${index}`,
		affiliation: "",
	}));
	const text = toBibtex({ ...paper, paper: { ...paper.paper, authors } });
	expect(text.split("\n").filter((line) => line.length > 76)).toEqual([]);
	const names = authors.map((_, index) => `Family${index}, Given`).join(" and ");
	expect(text.replace(/\s+/g, " ")).toContain(`author = {${names}},`);
});
