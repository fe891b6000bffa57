import {
	getPosts,
	getProjects,
	getRoles,
	type Person,
	type Post,
	type Project,
	type Role,
	site,
} from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { toDay } from "@/lib/content/schema/state";
import { pathOf, personPath, resumeJsonPath, toAbsoluteUrl } from "@/lib/site/routes";
import type { LocalWords } from "@/lib/words/languages";
import { type Employer, groupByEmployer } from "./career";
import { formatPeriod } from "./dates";
import { collectRoleData } from "./role-facts";

/** A person's résumé: the content of its page, its PDF, and its JSON, in that order. Unknown facts are omitted. */
export interface Resume {
	person: Person;
	/** Position, location, and availability. */
	facts: string[];
	experience: Experience[];
	education: School[];
	projects: Project[];
	/** Papers, then the latest posts. The blog lists all posts. */
	publications: (Project | Post)[];
}

/** A school with its line: "MSc Computer Science, Somewhere University · 2015 – 2017". */
export type School = Person["education"][number] & { line: string };

/** An employer with its positions, latest first. */
export interface Experience extends Omit<Employer, "roles"> {
	positions: Position[];
}

interface Position {
	role: Role;
	/** Distinguishes the role from others at the employer: "Storage, Replication team"; may be empty. */
	product: string;
	/** "Mar 2025 – present"; empty if unknown. */
	dates: string;
}

/** Posts in a résumé, so that a long blog does not push it beyond two pages. */
const MOST_POSTS = 4;

/** Collects a person's résumé. */
export function getResume(person: Person): Resume {
	const own = getProjects(person.slug);
	const words = wordsOf(person);
	return {
		person,
		facts: [person.position, person.place, person.availability].flatMap((fact) => fact ?? []),
		experience: groupByEmployer(getRoles(person.slug)).map(({ roles, ...employer }) => ({
			...employer,
			positions: roles.map((role) => ({ role, product: productOf(role), dates: formatPeriod(role, words) })),
		})),
		education: person.education.map((school) => describeSchool(school, words)),
		projects: own.filter(({ kind }) => kind === "software"),
		publications: [
			...own.filter(({ kind }) => kind === "paper"),
			...getPosts(person.slug).slice(0, MOST_POSTS),
		],
	};
}

function productOf({ organization, title, team }: Role): string {
	const parts = organization.includes(title) ? [] : [title];
	if (team && !title.includes(team)) parts.push(team);
	return parts.join(", ");
}

/** Returns a school on one line. */
function describeSchool(school: Person["education"][number], words: LocalWords): School {
	const { institution, degree, place, grade, awards } = school;
	const parts = [
		[degree, institution].join(words.text.comma),
		place,
		formatPeriod(school, words),
		grade,
		...awards,
	];
	return { ...school, line: parts.filter(Boolean).join(" · ") };
}

/** Builds a person's résumé as JSON Resume 1.0.0 (jsonresume.org/schema). Unknown facts are omitted. */
export function buildJsonResume(person: Person) {
	const { experience, education, projects, publications } = getResume(person);
	return {
		$schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
		basics: {
			...(person.named && { name: person.title }),
			label: person.position,
			url: toAbsoluteUrl(personPath(person)),
			summary: person.summary,
			...(person.email && { email: person.email }),
			...(person.links.length > 0 && {
				profiles: person.links.map(({ kind, href }) => ({ network: kind, url: href })),
			}),
			...(person.place && toLocation(person.place)),
		},
		work: experience
			.flatMap(({ positions }) => positions)
			.map(({ role }) => ({
				...collectRoleData(role, "jsonResume"),
				url: toAbsoluteUrl(pathOf(role)),
				summary: role.summary,
				highlights: role.highlights.map(({ text }) => text),
			})),
		education: education.map(({ institution, degree, start, end, grade }) => ({
			institution,
			studyType: degree,
			...(start && { startDate: start }),
			...(end && { endDate: end }),
			...(grade && { score: grade }),
		})),
		awards: education.flatMap(({ institution, awards }) =>
			awards.map((title) => ({ title, awarder: institution })),
		),
		skills: person.skills.map(({ group, names }) => ({ name: group, keywords: names })),
		projects: projects.map((project) => ({
			name: project.title,
			description: project.summary,
			url: toAbsoluteUrl(pathOf(project)),
			keywords: project.skills,
		})),
		publications: publications.map((entry) => ({
			name: entry.title,
			publisher: entry.collection === "posts" || entry.kind !== "paper" ? site.name : entry.paper.venue,
			releaseDate:
				entry.collection === "posts"
					? toDay(entry.published)
					: entry.kind === "paper"
						? entry.paper.start
						: undefined,
			url: toAbsoluteUrl(pathOf(entry)),
			summary: entry.summary,
		})),
		meta: { canonical: toAbsoluteUrl(resumeJsonPath(person)), version: "v1.0.0" },
	};
}

/** Splits "Seattle, WA" into city and region. A single part is the city. */
function toLocation(place: string) {
	const [city, region] = place.split(", ");
	return { location: { city, ...(region && { region }) } };
}
