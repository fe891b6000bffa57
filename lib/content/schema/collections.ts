import { z } from "zod";
import { entry, figure, highlight, refs, requireOwnSummary, skills } from "./entry-fields";
import {
	day,
	link,
	MONTH,
	moment,
	month,
	namesOf,
	profile,
	publicPath,
	requireOrder,
	slug,
	tag,
	text,
	year,
} from "./values";

/**
 * Defines every field of the entries once. Types, checks and the guide for authors derive from it. Unknown keys are
 * errors, so that a typo is never ignored.
 */

const person = z.strictObject({
	...entry,
	title: text(2, 60).describe("Name, or a description where the name is not known"),
	named: z.boolean().default(true).describe("false: title describes somebody whose name is not known"),
	note: text(10, 160)
		.optional()
		.describe("On a site of several people: who this is, on every page of theirs"),
	headline: text(10, 120).describe("What this person does, in one line"),
	position: text(2, 90).optional().describe("Present position, as a business card has it"),
	place: text(2, 60).optional().describe("Where this person lives and works"),
	availability: text(2, 60).optional().describe("Shown as the status line: Open to new roles"),
	email: z
		.email("expected an address as name@example.org")
		.optional()
		.describe("Where mail reaches this person; everybody sees it"),
	links: z.array(profile).default([]).describe("This person elsewhere"),
	statement: text(20, 140).optional().describe("The home page's large sentence; *words* are emphasized"),
	figures: z
		.array(
			z.strictObject({
				value: text(1, 24).describe("The figure with its unit: 99%, < 2 s, 300 requests/s"),
				label: text(3, 70).describe("What it measures, in lower case"),
				role: slug.describe("Role that explains the figure"),
				section: z.string().describe("Anchor of the heading in that role"),
			}),
		)
		.max(4)
		.default([])
		.describe("Key figures of the home page"),
	skills: z
		.array(
			z.strictObject({
				group: text(2, 40).describe("Heading of the group"),
				names: namesOf(z.string()).min(1).describe("Names from content/skills.json"),
			}),
		)
		.default([])
		.describe("Skill groups in the order shown; names from content/skills.json"),
	education: z
		.array(
			requireOrder(
				z.strictObject({
					institution: text(2, 90).describe("The school's name"),
					degree: text(2, 90).describe("Degree and subject"),
					place: text(2, 60).optional().describe("City, and state or country"),
					start: year.optional().describe("First year, between quotes; leave out when unknown"),
					end: year.optional().describe("Last year, between quotes; leave out when unknown"),
					grade: text(1, 40).optional().describe("As the school writes it: with honors"),
					awards: z.array(text(2, 90)).default([]).describe("Awards won there"),
				}),
				"start",
				"end",
			),
		)
		.default([])
		.describe("Schools, in the order shown"),
});

const role = requireOrder(
	z.strictObject({
		...entry,
		person: slug.describe("Whose role: a slug in content/people"),
		order: z.int().min(1).describe("Place in this person's career, 1 the first; orders roles without dates"),
		position: text(2, 90).describe("The job's title"),
		organization: text(2, 60).describe("The employer"),
		team: text(2, 60).optional().describe("Team or service within the employer"),
		focus: text(2, 60).optional().describe("The work in two or three words, for index rows"),
		place: text(2, 60).optional().describe("Where the work was done"),
		start: month.optional().describe("Leave out when unknown"),
		end: z
			.union([month, z.literal("present")], `${MONTH}, or present`)
			.optional()
			.describe("A month, present, or nothing when unknown"),
		scope: text(2, 120).optional().describe("How far the work reached: teams, regions, users"),
		own: text(2, 200).optional().describe("What this person did, where others did the rest"),
		shared: text(2, 200).optional().describe("What this person did together with others"),
		figures: z.array(figure).max(4).default([]).describe("The first is the role's figure in lists"),
		highlights: z
			.array(highlight)
			.default([])
			.describe("The role's bullets on the résumé; In brief shows the first of each section"),
		skills,
	}),
	"start",
	"end",
);

const projectBase = {
	...entry,
	person: slug.describe("Whose project: a slug in content/people"),
	roles: refs("roles").describe("Roles the project belongs to"),
	figures: z.array(figure).max(4).default([]).describe("Key figures; the first is shown in lists"),
	skills,
	links: z.array(link).default([]).describe("Where to find it: repository, talk, paper"),
};

const softwareProject = z.strictObject({ ...projectBase, kind: z.literal("software").describe("A program") });

const paperProject = z.strictObject({
	...projectBase,
	kind: z.literal("paper").describe("A publication"),
	paper: requireOrder(
		z.strictObject({
			authors: z
				.array(
					z.strictObject({
						name: text(2, 60).describe("As printed"),
						affiliation: text(2, 60).describe("The author's organization, as printed"),
					}),
				)
				.min(1)
				.describe("In the paper's own order"),
			venue: text(2, 140).describe("Conference or journal in full"),
			venueShort: text(2, 30).describe("Its short name with the year: PLDI ’19"),
			place: text(2, 60).optional().describe("Where the conference was held"),
			start: day.describe("First day of the conference, or the day of publication"),
			end: day.optional().describe("Last day of the conference"),
			doi: z
				.string()
				.regex(/^10\.\d{4,}\/\S+$/, "expected a DOI as 10.1000/182")
				.describe("Digital object identifier"),
			isbn: text(10, 20).optional().describe("Of the proceedings or the book"),
		}),
		"start",
		"end",
	).describe("How the paper is cited"),
});

const project = z.discriminatedUnion("kind", [softwareProject, paperProject]);

const post = requireOrder(
	z.strictObject({
		...entry,
		person: slug.describe("The author: a slug in content/people"),
		published: moment.describe(
			"The day it is out, or the time; a later day than today keeps it back until then (UTC)",
		),
		updated: moment.optional().describe("Only when the text changed after it was published"),
		tags: namesOf(tag).min(1).max(6).describe("Subjects, such as C++ or Web Dev; each has a page of its own"),
		series: z
			.strictObject({
				name: text(1, 60).describe("The same in each of its posts"),
				part: z.int().min(1).describe("Position in the series, 1 the first"),
			})
			.optional()
			.describe("Posts that belong together, in order"),
		cover: z
			.strictObject({
				src: publicPath.describe("Path under public/, such as /queue.jpg"),
				alt: text(1, 300).optional().describe("What it shows; leave out if it only decorates"),
			})
			.optional()
			.describe("Image above the text"),
		canonical: link.shape.href.optional().describe("Where the post was published first, for search engines"),
		translationOf: slug.optional().describe("The post of which this is a translation: its slug"),
		skills,
		roles: refs("roles"),
		projects: refs("projects"),
		systems: refs("systems"),
	}),
	"published",
	"updated",
);

const system = z.strictObject({
	...entry,
	person: slug.describe("Whose roles the model illustrates: a slug in content/people"),
	order: z.int().min(1).describe("Place in the list of systems"),
	skills,
	roles: refs("roles"),
	projects: refs("projects"),
});

/** The schema of the frontmatter by collection. A collection has the name of its folder in content/. */
export const collections = {
	people: requireOwnSummary(person),
	roles: requireOwnSummary(role),
	projects: requireOwnSummary(project),
	posts: requireOwnSummary(post),
	systems: requireOwnSummary(system),
} as const;

export type Collection = keyof typeof collections;
export const collectionNames = Object.keys(collections) as Collection[];

export type Frontmatter = { [K in Collection]: z.output<(typeof collections)[K]> };
