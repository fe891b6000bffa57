import type { Project } from "@/lib/content/read/query";

export type Paper = Extract<Project, { kind: "paper" }>;

/** Returns the URL of a paper's DOI. */
export const doiUrl = (paper: Paper) => `https://doi.org/${paper.paper.doi}`;

/**
 * Returns a paper as a BibTeX entry. Its key consists of the first author's last name, the year, and the title's
 * first word.
 */
export function toBibtex({ title, paper }: Paper): string {
	const year = paper.start.slice(0, 4);
	const fields: [string, string | undefined][] = [
		["title", `{${escaped(title)}}`],
		["author", paper.authors.map(({ name }) => escaped(invert(name))).join(" and ")],
		["booktitle", escaped(paper.venue)],
		["series", escaped(paper.venueShort)],
		["year", year],
		["location", paper.place && escaped(paper.place)],
		["isbn", paper.isbn],
		["doi", paper.doi],
	];
	const lines = fields.flatMap(([key, value]) => (value ? filled(`${key} = {${value}},`) : []));
	return [`@inproceedings{${citationKey(title, paper.authors[0]?.name ?? "", year)},`, ...lines, "}"].join(
		"\n",
	);
}

/**
 * Returns a field in lines of at most 76 characters, where its words allow it. BibTeX treats a line break as a space.
 */
function filled(field: string): string[] {
	const lines: string[] = [];
	let line = " ";
	for (const word of field.split(" ")) {
		if (line.length + 1 + word.length > 76) {
			lines.push(line);
			line = "   ";
		}
		line += ` ${word}`;
	}
	return [...lines, line];
}

function citationKey(title: string, author: string, year: string): string {
	const last = author.split(" ").at(-1) ?? "";
	const first = title.split(/\W+/).find((word) => word !== "") ?? "";
	return `${last}${year}${first}`
		.normalize("NFKD")
		.replace(/[^A-Za-z0-9]/g, "")
		.toLowerCase();
}

/** Returns "Ada Lovelace" as "Lovelace, Ada". */
function invert(name: string): string {
	const words = name.split(" ");
	return words.length < 2 ? name : `${words.at(-1)}, ${words.slice(0, -1).join(" ")}`;
}

/** Escapes characters that LaTeX interprets as commands. */
function escaped(text: string): string {
	return text.replace(/[&%$#_]/g, "\\$&");
}
