import { getOutline } from "@/lib/content/read/outline";
import { getOwner, getPosts, getProjects, getRoles, site } from "@/lib/content/read/query";
import { pathOf, toAbsoluteUrl } from "./routes";

/**
 * The owner's résumé as JSON Resume 1.0.0 (jsonresume.org/schema), from the same entries as its page.
 * What is not known is left out.
 */
export function buildJsonResume() {
	const person = getOwner();
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
		work: getRoles(person.slug).map((role) => ({
			name: role.organisation,
			position: role.position,
			...(role.place && { location: role.place }),
			...(role.team && { description: role.team }),
			url: toAbsoluteUrl(pathOf(role)),
			...(role.start && { startDate: role.start }),
			...(role.end && role.end !== "present" && { endDate: role.end }),
			summary: role.summary,
			highlights: getOutline(role.body).brief.map(({ sentence }) => sentence),
		})),
		education: person.education.map(({ institution, degree, start, end, grade }) => ({
			institution,
			studyType: degree,
			...(start && { startDate: start }),
			...(end && { endDate: end }),
			...(grade && { score: grade }),
		})),
		awards: person.education.flatMap(({ institution, awards }) =>
			awards.map((title) => ({ title, awarder: institution })),
		),
		skills: person.skills.map(({ group, names }) => ({ name: group, keywords: names })),
		projects: getProjects(person.slug).map((project) => ({
			name: project.title,
			description: project.summary,
			url: toAbsoluteUrl(pathOf(project)),
			keywords: project.skills,
		})),
		publications: getPosts(person.slug).map((post) => ({
			name: post.title,
			publisher: site.name,
			releaseDate: post.published,
			url: toAbsoluteUrl(pathOf(post)),
			summary: post.summary,
		})),
		meta: { canonical: toAbsoluteUrl("/resume.json"), version: "v1.0.0" },
	};
}

/** "Seattle, WA" as city and region; one part alone as the city. */
function placeOf(place: string) {
	const [city, region] = place.split(", ");
	return { location: { city, ...(region && { region }) } };
}
