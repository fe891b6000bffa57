import type {
	Article,
	BlogPosting,
	EmployeeRole,
	Organization,
	Person as PersonLd,
	ScholarlyArticle,
	SoftwareSourceCode,
	Thing,
} from "schema-dts";
import { getOutline } from "@/lib/content/read/outline";
import {
	getOwner,
	getReferredEntries,
	getRoles,
	languageOf,
	type Person,
	type Post,
	type Project,
	type Role,
	type System,
} from "@/lib/content/read/query";
import { getTranslations } from "@/lib/content/read/related-posts";
import { getAuthor, getAuthors } from "@/lib/site/facts/authors";
import { doiUrl, type Paper } from "@/lib/site/facts/citation";
import { toInstant } from "@/lib/site/facts/dates";
import { getLastModified } from "@/lib/site/facts/last-modified";
import { collectRoleData } from "@/lib/site/facts/role-facts";
import {
	articleImages,
	type EntryPage,
	pathOf,
	personPath,
	type Route,
	tagName,
	toAbsoluteUrl,
} from "@/lib/site/routes";

/** Returns a reference to a part of a page's graph, by a permanent ID. */
export const ref = (path: string, part: string) => ({ "@id": `${toAbsoluteUrl(path)}#${part}` });

/** Returns the reference to a person, on any page. */
export const personId = (person: Person) => ref(personPath(person), "person");

/** Returns a person's name. A person whose name is unknown has a description instead. */
const identity = ({ named, title }: Person) =>
	named ? { name: title } : { disambiguatingDescription: title };

/** Returns a person as an author, with name and URL, for programs that do not resolve IDs. */
export function personRef(person: Person) {
	return {
		"@type": "Person",
		...personId(person),
		...identity(person),
		url: toAbsoluteUrl(personPath(person)),
	} as const;
}

/** Returns the main part of an entry's graph. */
export function mainPart(entry: EntryPage) {
	const parts = { roles: "article", projects: "work", posts: "post", systems: "article", people: "person" };
	return ref(pathOf(entry), parts[entry.collection]);
}

/** Returns the person that a page is about: on the home page, a résumé, or a person's page. */
export function getShownPerson({ kind, person }: Route): Person | undefined {
	return kind === "home" || kind === "resume" || kind === "person" ? person : undefined;
}

/** Returns the subject of a page and the people whose work it shows. The owner is included as the site's publisher. */
export function buildThings(shown: Route): Thing[] {
	const person = getShownPerson(shown);
	const { entry } = shown;
	const others = [...new Set([getOwner(), ...getAuthors(shown)])].filter(({ slug }) => slug !== person?.slug);
	return [
		...(person ? [personNode(person), ...getRoles(person.slug).map(roleNode)] : []),
		...others.map((other) => buildShortPerson(other, entry)),
		...(entry && entry.collection !== "people" ? workOf(entry, shown) : []),
	];
}

/**
 * Returns the part of a person that other pages need; the rest is on the profile page. A role's page states that the
 * role belongs to its person.
 */
function buildShortPerson(person: Person, shown: EntryPage | undefined): PersonLd {
	const isOwnRole = shown?.collection === "roles" && shown.person === person.slug;
	return {
		...personRef(person),
		...(isOwnRole && { worksFor: roleId(shown) }),
	};
}

function personNode(person: Person): PersonLd {
	const own = getRoles(person.slug);
	const awards = person.education.flatMap(({ awards }) => awards);
	const schools = person.education.map(
		({ institution }) => ({ "@type": "CollegeOrUniversity", name: institution }) as const,
	);
	return {
		...personRef(person),
		description: person.summary,
		...(person.position && { jobTitle: person.position }),
		...(person.email && { email: person.email }),
		...(person.links.length > 0 && { sameAs: person.links.map(({ href }) => href) }),
		...(person.place && { homeLocation: { "@type": "Place", name: person.place } }),
		...(own.length > 0 && { worksFor: own.map(roleId) }),
		...(schools.length > 0 && { alumniOf: schools }),
		...(person.skills.length > 0 && { knowsAbout: person.skills.flatMap(({ names }) => names) }),
		...(awards.length > 0 && { award: awards }),
	};
}

const roleId = (role: Role) => ref(pathOf(role), "role");

/** Returns a role with its known dates. It repeats the property that contains it, like every role of schema.org. */
function roleNode(role: Role): EmployeeRole<Organization, "worksFor"> {
	return {
		"@type": "EmployeeRole",
		...roleId(role),
		name: `${role.position}, ${role.organization}`,
		url: toAbsoluteUrl(pathOf(role)),
		...collectRoleData(role, "jsonLd"),
		worksFor: { "@type": "Organization", name: role.organization },
	};
}

function workOf(entry: Role | Project | Post | System, shown: Route): Thing[] {
	switch (entry.collection) {
		case "posts":
			return [posting(entry, shown)];
		case "roles":
			return [article(entry, shown, roleId(entry)), roleNode(entry)];
		case "systems":
			return [article(entry, shown)];
		case "projects":
			return [entry.kind === "paper" ? paper(entry) : software(entry)];
	}
}

/** Returns the common properties of written works. */
function buildWork(entry: Role | Post | System, shown: Route) {
	const day = getLastModified(shown);
	return {
		headline: shown.title,
		description: entry.summary,
		url: toAbsoluteUrl(shown.path),
		image: articleImages(shown.path).map(({ path }) => toAbsoluteUrl(path)),
		inLanguage: languageOf(entry),
		wordCount: getOutline(entry).words,
		isPartOf: ref(shown.path, "page"),
		author: personRef(getAuthor(entry)),
		...(day && { dateModified: toInstant(day) }),
	} as const;
}

function article(entry: Role | System, shown: Route, about?: { "@id": string }): Article {
	return {
		"@type": "Article",
		...ref(shown.path, "article"),
		...buildWork(entry, shown),
		...(about && { about }),
	};
}

function posting(post: Post, shown: Route): BlogPosting {
	const papers = getReferredEntries(post).projects.flatMap((project) =>
		project.kind === "paper" ? [paper(project)] : [],
	);
	return {
		"@type": "BlogPosting",
		...ref(shown.path, "post"),
		...buildWork(post, shown),
		mainEntityOfPage: ref(shown.path, "page"),
		datePublished: toInstant(post.published),
		keywords: post.tags.map(tagName).join(", "),
		...(post.series && {
			isPartOf: [ref(shown.path, "page"), { "@type": "CreativeWorkSeries", name: post.series.name }],
			position: post.series.part,
		}),
		...(getTranslations(post).length > 0 && translationsOf(post)),
		...(papers.length > 0 && { citation: papers }),
	};
}

/** Describes the translations of a post, or its original. Their pages have the rest. */
function translationsOf(post: Post) {
	const [original, ...translations] = getTranslations(post);
	if (original && original.slug !== post.slug) return { translationOfWork: describeTranslation(original) };
	return { workTranslation: translations.map(describeTranslation) };
}

const describeTranslation = (post: Post) => ({
	"@type": "BlogPosting" as const,
	...mainPart(post),
	name: post.title,
	url: toAbsoluteUrl(pathOf(post)),
	inLanguage: languageOf(post),
});

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
	const [code] = project.links;
	const codedIn = project.skills.filter((name) => languages().has(name));
	return {
		"@type": "SoftwareSourceCode",
		...ref(pathOf(project), "work"),
		name: project.title,
		description: project.summary,
		url: toAbsoluteUrl(pathOf(project)),
		...(code && { codeRepository: code.href }),
		author: personRef(getAuthor(project)),
		...(codedIn.length > 0 && { programmingLanguage: codedIn }),
		...(project.skills.length > 0 && { keywords: project.skills.join(", ") }),
	};
}

/** Returns the skills that people list as languages. */
function languages(): Set<string> {
	const groups = getOwner().skills.filter(({ group }) => group === "Languages");
	return new Set(groups.flatMap(({ names }) => names));
}
