import { parseEntry } from "@/lib/content/read/parse-entry";
import type { Entry } from "@/lib/content/schema/entry";
import type { SiteSettings, Skill } from "@/lib/content/schema/site-fields";

/**
 * A small site of fixture people, replacing lib/content/read/load.ts: Ada, the site's owner, and a colleague without
 * a name. (The entries in e2e/example have every field.)
 */

const files: Record<string, string> = {
	"content/people/ada.mdx": `title: Ada
summary: Ada writes programs for engines, and has explained most of what she wrote.
headline: Writes programs for engines.
position: Analyst
place: London
availability: Open to letters
email: ada@example.org
links: [{ kind: Website, href: "https://letters.example/ada" }]
statement: Programs for *engines* that do not exist yet
figures: [{ value: 12 mills, label: kept turning, role: acme, section: the-mill }]
skills: [{ group: Crafts, names: [Go, Algebra] }]
education:
  - { institution: Home, degree: Mathematics, place: London, start: "1833", end: "1840", grade: Best, awards: [A medal] }`,
	"content/people/colleague.mdx": `title: Colleague at the mill
named: false
summary: Somebody who works at the mill, and whose name nobody has written down yet.
headline: Keeps the mill turning.`,
	"content/roles/acme.mdx": `title: Acme
summary: How the mill of Acme was kept turning through a year of uncommonly dry weather.
person: ada
order: 2
position: Engineer
organization: Acme
team: Mill
focus: Turning mills
place: Paris
start: 2024-03
end: present
figures:
  - { value: 12 mills, label: kept turning by one engine, section: the-mill }
  - { value: 8 s, label: for a turn, section: the-mill }
highlights: [{ text: Kept 12 mills turning with one engine., section: the-mill }]
skills: [Go]`,
	"content/roles/bolt.mdx": `title: Bolt
summary: What was learned of bolts before any of them had been counted by an engine.
person: ada
order: 1
position: Apprentice
organization: Bolt
figures: [{ value: "9", label: bolts, section: the-mill }, { value: "8", label: nuts, section: the-mill }]`,
	"content/roles/works.mdx": `title: Works
summary: How the other works were run, which is somebody else's story and not Ada's.
person: colleague
order: 1
position: Keeper
organization: Works
figures: [{ value: "7", label: wheels, section: the-mill }, { value: "6", label: belts, section: the-mill }]`,
	"content/projects/paper.mdx": `title: On mills
summary: A paper that says how mills turn, and how one knows that they have stopped.
person: colleague
kind: paper
paper:
  authors: [{ name: A. Colleague, affiliation: Works }]
  venue: Proceedings of Mills
  venueShort: Mills
  place: Oslo
  start: "2023-10-23"
  end: "2023-10-26"
  doi: 10.1000/182
  isbn: "9780000000002"
roles: [works]
links: [{ label: Page, href: "https://example.org/paper" }]`,
	"content/projects/loom.mdx": `title: Loom
summary: A program that weaves patterns out of cards, and unweaves the ones that are wrong.
person: ada
kind: software
roles: [acme]
skills: [Algebra]
figures: [{ value: 24 cards, label: a pattern, section: the-mill }]`,
	"content/posts/turning.mdx": `title: Turning
summary: A post that says why mills turn, with a drawing of the one that turns best.
person: ada
published: "2026-01-31"
updated: "2026-02-01"
tags: [mills, engines]
skills: [Go]
roles: [acme]
projects: [loom]
systems: [mill]`,
	"content/posts/stopping.mdx": `title: Stopping
summary: A post that says why mills stop, by somebody who has seen many of them stop.
person: colleague
published: "2026-01-30"
tags: [mills]`,
	"content/systems/mill/index.mdx": `title: Mill
summary: A mill that turns on its page, with everything that is assumed of it beside it.
person: colleague
order: 1
skills: [Go]
roles: [works]
projects: [paper]`,
};

const BODY = `## The mill

The mill turns, as [the paper](/projects/paper) says. It does so all day.[^1]

<Figure caption="A mill that turns">

[Other mills](/systems/mill) turn the same way, and [elsewhere](https://example.org/mills) too.

</Figure>

[^1]: And at night.
`;

export const entries: readonly Entry[] = Object.entries(files).map(([file, frontmatter]) => {
	const { entry, problems } = parseEntry(file, `---\n${frontmatter}\n---\n\n${BODY}`);
	if (!entry) throw new Error(JSON.stringify(problems));
	return entry;
});

export const skills: readonly Skill[] = [
	{
		name: "Go",
		slug: "go",
		uses: {
			"roles/acme": "The engine of the mill was driven by a program in Go.",
			"posts/turning": "Its drawing is made by a program in Go.",
			"systems/mill": "The model was first written in Go.",
		},
	},
	{ name: "Algebra", slug: "algebra" },
];

export const site: SiteSettings = {
	name: "Ada",
	url: "https://example.com",
	description: "A site of fixture people, who exist for tests and have never turned a mill.",
	language: "en",
	person: "ada",
	navigation: [{ label: "Roles", href: "/roles" }],
};
