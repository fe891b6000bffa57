import type {
	Article,
	BlogPosting,
	EmployeeRole,
	Occupation,
	Person as PersonLd,
	ScholarlyArticle,
	SoftwareSourceCode,
	Thing,
} from "schema-dts";
import { getOutline } from "@/lib/content/read/outline";
import {
	getOwner,
	getPage,
	getReferredEntries,
	getRoles,
	type Person,
	type Post,
	type Project,
	type Role,
	type System,
	site,
} from "@/lib/content/read/query";
import { doiUrl, type Paper } from "./citation";
import { collectRoleData } from "./role-facts";
import { imagePath, type Page, pathOf, personPath, type Route, tagName, toAbsoluteUrl } from "./routes";

/** A part of a page's graph as other parts refer to it: an id that stays. */
export const ref = (path: string, part: string) => ({ "@id": `${toAbsoluteUrl(path)}#${part}` });

/** A person, wherever the person is described. */
export const personId = (person: Person) => ref(personPath(person), "person");

/** The part of an entry's graph that its page is about. */
export function mainPart(entry: Page) {
	const parts = { roles: "article", projects: "work", posts: "post", systems: "article", people: "person" };
	return ref(pathOf(entry), parts[entry.collection]);
}

/** Returns the person that a page is about: a home page, a résumé, a person's page. */
export function getShownPerson({ kind, person }: Route): Person | undefined {
	return kind === "home" || kind === "resume" || kind === "person" ? person : undefined;
}

/** What the page is about, and the person behind it. */
export function buildThings(shown: Route): Thing[] {
	const person = getShownPerson(shown);
	if (person) return [personNode(person), ...getRoles(person.slug).map(roleNode)];
	const { entry } = shown;
	if (!entry || entry.collection === "people") return [briefly(getOwner())];
	const author = getPage("people", entry.person);
	return [...(author ? [briefly(author)] : []), ...workOf(entry, shown)];
}

/** A person whose name is not known has a description in place of it. */
const identity = ({ named, title }: Person) =>
	named ? { name: title } : { disambiguatingDescription: title };

/** As much of a person as other pages need. */
function briefly(person: Person): PersonLd {
	return {
		"@type": "Person",
		...personId(person),
		...identity(person),
		url: toAbsoluteUrl(personPath(person)),
		description: person.headline,
		...(person.position && { jobTitle: person.position }),
	};
}

function personNode(person: Person): PersonLd {
	const own = getRoles(person.slug);
	const present = own.filter(({ end }) => end === "present");
	const awards = person.education.flatMap(({ awards }) => awards);
	return {
		"@type": "Person",
		...personId(person),
		...identity(person),
		url: toAbsoluteUrl(personPath(person)),
		description: person.summary,
		...(person.position && { jobTitle: person.position }),
		...(person.email && { email: person.email }),
		...(person.links.length > 0 && { sameAs: person.links.map(({ href }) => href) }),
		...(person.place && { homeLocation: { "@type": "Place", name: person.place } }),
		...(present.length > 0 && { worksFor: present.map(organization) }),
		hasOccupation: own.map((role) => ref(pathOf(role), "role")),
		alumniOf: person.education.map(({ institution }) => ({
			"@type": "CollegeOrUniversity",
			name: institution,
		})),
		knowsAbout: person.skills.flatMap(({ names }) => names),
		...(awards.length > 0 && { award: awards }),
	};
}

const organization = (role: Role) => ({ "@type": "Organization", name: role.organization }) as const;

/** A role with the dates that are known. What it was is the occupation, as schema.org's roles repeat their property. */
function roleNode(role: Role): EmployeeRole<Occupation, "hasOccupation"> {
	return {
		"@type": "EmployeeRole",
		...ref(pathOf(role), "role"),
		name: `${role.position}, ${role.organization}`,
		url: toAbsoluteUrl(pathOf(role)),
		...collectRoleData(role, "jsonLd"),
		hasOccupation: {
			"@type": "Occupation",
			name: role.position,
			description: role.summary,
			...(role.skills.length > 0 && { skills: role.skills.join(", ") }),
		},
	};
}

function workOf(entry: Role | Project | Post | System, shown: Route): Thing[] {
	switch (entry.collection) {
		case "posts":
			return [posting(entry, shown)];
		case "roles":
			return [article(entry, shown, ref(pathOf(entry), "role")), roleNode(entry)];
		case "systems":
			return [article(entry, shown)];
		case "projects":
			return [entry.kind === "paper" ? paper(entry) : software(entry)];
	}
}

/** What every written thing has. */
function written(entry: Role | Post | System, shown: Route) {
	const author = getPage("people", entry.person);
	return {
		headline: shown.title,
		description: entry.summary,
		url: toAbsoluteUrl(shown.path),
		image: toAbsoluteUrl(imagePath(shown.path)),
		inLanguage: site.language,
		wordCount: getOutline(entry.body).words,
		isPartOf: ref(shown.path, "page"),
		...(author && { author: personId(author) }),
		...(entry.skills.length > 0 && { keywords: entry.skills.join(", ") }),
	} as const;
}

function article(entry: Role | System, shown: Route, about?: { "@id": string }): Article {
	return {
		"@type": "Article",
		...ref(shown.path, "article"),
		...written(entry, shown),
		...(about && { about }),
	};
}

function posting(post: Post, shown: Route): BlogPosting {
	return {
		"@type": "BlogPosting",
		...ref(shown.path, "post"),
		...written(post, shown),
		mainEntityOfPage: ref(shown.path, "page"),
		datePublished: post.published,
		dateModified: post.updated ?? post.published,
		keywords: post.tags.map(tagName).join(", "),
		citation: getReferredEntries(post).projects.flatMap((project) =>
			project.kind === "paper" ? [paper(project)] : [],
		),
	};
}

function paper(project: Paper): ScholarlyArticle {
	const { authors, venue, place, start, doi, isbn } = project.paper;
	return {
		"@type": "ScholarlyArticle",
		...ref(pathOf(project), "work"),
		name: project.title,
		headline: project.title,
		abstract: project.summary,
		url: toAbsoluteUrl(pathOf(project)),
		sameAs: doiUrl(project),
		identifier: { "@type": "PropertyValue", propertyID: "DOI", value: doi },
		datePublished: start,
		author: authors.map(({ name, affiliation }) => ({
			"@type": "Person",
			name,
			affiliation: { "@type": "Organization", name: affiliation },
		})),
		isPartOf: { "@type": "Book", name: venue, ...(isbn && { isbn }) },
		...(place && { locationCreated: { "@type": "Place", name: place } }),
	};
}

function software(project: Project): SoftwareSourceCode {
	const author = getPage("people", project.person);
	const [code] = project.links;
	return {
		"@type": "SoftwareSourceCode",
		...ref(pathOf(project), "work"),
		name: project.title,
		description: project.summary,
		url: toAbsoluteUrl(pathOf(project)),
		...(code && { codeRepository: code.href }),
		...(author && { author: personId(author) }),
		programmingLanguage: project.skills.filter((name) => languages().has(name)),
		keywords: project.skills.join(", "),
	};
}

/** The skills that people list as languages. */
function languages(): Set<string> {
	const groups = getOwner().skills.filter(({ group }) => group === "Languages");
	return new Set(groups.flatMap(({ names }) => names));
}
