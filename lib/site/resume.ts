import { getOutline } from "@/lib/content/read/outline";
import {
	getOwner,
	getPosts,
	getProjects,
	getRoles,
	type Person,
	type Post,
	type Project,
	type Role,
	site,
} from "@/lib/content/read/query";
import { formatPeriod } from "./dates";
import { collectRoleData } from "./role-facts";
import { pathOf, toAbsoluteUrl } from "./routes";

/** A person's résumé: what its page, its PDF and its JSON show, in that order. What is not known is left out. */
export interface Resume {
	person: Person;
	/** Position, place and availability. */
	facts: string[];
	experience: Position[];
	education: School[];
	projects: Project[];
	/** Papers, then posts. */
	publications: (Project | Post)[];
}

/** A school with its line: "MSc Computer Science, Somewhere University · 2015 – 2017". */
export type School = Person["education"][number] & { line: string };

export interface Position {
	role: Role;
	/** The job's title and the team: "Engineer, Storage". */
	position: string;
	/** "Mar 2025 – present"; empty where they are not known. */
	dates: string;
	/** What was done, a sentence each, and the anchor of the section that explains it. */
	lines: { anchor: string; sentence: string }[];
}

/** Collects the résumé of the site's owner. */
export function getResume(): Resume {
	const person = getOwner();
	const own = getProjects(person.slug);
	return {
		person,
		facts: [person.position, person.place, person.availability].flatMap((fact) => fact ?? []),
		experience: getRoles(person.slug).map((role) => ({
			role,
			position: [role.position, role.team].filter(Boolean).join(", "),
			dates: formatPeriod(role),
			lines: getOutline(role.body).brief.map(({ anchor, sentence }) => ({ anchor, sentence })),
		})),
		education: person.education.map(describeSchool),
		projects: own.filter(({ kind }) => kind === "software"),
		publications: [...own.filter(({ kind }) => kind === "paper"), ...getPosts(person.slug)],
	};
}

/** Returns what the résumé says of a school on one line. */
export function describeSchool(school: Person["education"][number]): School {
	const { institution, degree, place, grade, awards } = school;
	const parts = [`${degree}, ${institution}`, place, formatPeriod(school), grade, ...awards];
	return { ...school, line: parts.filter(Boolean).join(" · ") };
}

/** The owner's résumé as JSON Resume 1.0.0 (jsonresume.org/schema). What is not known is left out. */
export function buildJsonResume() {
	const { person, experience, education, projects, publications } = getResume();
	return {
		$schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
		basics: {
			name: person.title,
			label: person.position,
			url: site.url,
			summary: person.summary,
			...(person.email && { email: person.email }),
			...(person.links.length > 0 && {
				profiles: person.links.map(({ label, href }) => ({ network: label, url: href })),
			}),
			...(person.place && placeOf(person.place)),
		},
		work: experience.map(({ role, lines }) => ({
			...collectRoleData(role, "jsonResume"),
			url: toAbsoluteUrl(pathOf(role)),
			summary: role.summary,
			highlights: lines.map(({ sentence }) => sentence),
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
					? entry.published
					: entry.kind === "paper"
						? entry.paper.start
						: undefined,
			url: toAbsoluteUrl(pathOf(entry)),
			summary: entry.summary,
		})),
		meta: { canonical: toAbsoluteUrl("/resume.json"), version: "v1.0.0" },
	};
}

/** "Seattle, WA" as city and region; one part alone as the city. */
function placeOf(place: string) {
	const [city, region] = place.split(", ");
	return { location: { city, ...(region && { region }) } };
}
