import { TEMPLATE } from "@/lib/content/schema/template";
import { link, month } from "@/lib/content/schema/values";
import type { JsonResume } from "./json-resume";
import { isLonger } from "./map-person";
import type { ResumeEntry } from "./resume-entry";
import { chooseSummary } from "./summary";

const HIGHLIGHTS = "Highlights";

/**
 * Maps the jobs of a résumé to roles, the first one of the career first.
 *
 * @param person slug of whose roles they are
 * @param first a free position in the career
 */
export function mapRoles({ work }: JsonResume, person: string, first: number): ResumeEntry[] {
	return sortByStart(work).flatMap((job, index) => {
		const { position, location, summary, description } = job;
		const organization = job.name ?? job.company;
		if (!position || !organization) return [];
		const remarks: ResumeEntry["remarks"] = [];
		const words = summary ?? description ?? "";
		const chosen = chooseSummary(words, [words, ...job.highlights].join("\n\n"));
		if (chosen.remark)
			remarks.push({ field: "summary", message: chosen.remark.replaceAll("the post", "the role") });
		const dates = {
			start: mapMonth(job.startDate, "start", remarks),
			end: mapMonth(job.endDate, "end", remarks),
		};
		const { listed, body } = writeHighlights(job.highlights, remarks);
		const text = [isLonger(words, chosen.text) ? `${words}\n` : "", body].filter(Boolean).join("\n");
		const url = job.url ?? job.website;
		if (url) remarks.push({ field: "organization", message: `a role has no address: ${url} is left out` });
		return [
			{
				collection: "roles",
				name: `${organization} ${position}`,
				remarks,
				body: text,
				frontmatter: {
					title: organization.slice(0, 90),
					summary: chosen.text ?? TEMPLATE.summary,
					...(chosen.text === undefined && { state: "draft" }),
					person,
					order: first + index,
					position: position.slice(0, 90),
					organization: organization.slice(0, 60),
					...(location && { place: location.slice(0, 60) }),
					...(dates.start && { start: dates.start }),
					...(dates.end && { end: dates.end }),
					...(listed.length > 0 && { highlights: listed }),
					...(job.keywords.length > 0 && { skills: [...new Set(job.keywords)] }),
				},
			},
		];
	});
}

/** Maps the projects of a résumé that are programs. */
export function mapProjects({ projects }: JsonResume, person: string): ResumeEntry[] {
	return projects.flatMap(({ name, description, summary, highlights, keywords, url, type }) => {
		if (!name || name.length < 2) return [];
		const remarks: ResumeEntry["remarks"] = [];
		const words = description ?? summary ?? "";
		const chosen = chooseSummary(words, [words, ...highlights].join("\n\n"));
		if (chosen.remark)
			remarks.push({ field: "summary", message: chosen.remark.replaceAll("the post", "the project") });
		const isProgram =
			type === undefined || /app|software|library|tool|web|open.?source|code|program|game/i.test(type);
		if (!isProgram)
			remarks.push({
				field: "kind",
				message: `“${type}” is no kind of project here: it is a draft until you decide`,
			});
		const { body } = writeHighlights(highlights, []);
		const links = link.safeParse({ label: name.slice(0, 80), href: url });
		return [
			{
				collection: "projects",
				name,
				remarks,
				body: [isLonger(words, chosen.text) ? `${words}\n` : "", body].filter(Boolean).join("\n"),
				frontmatter: {
					title: name.slice(0, 90),
					summary: chosen.text ?? TEMPLATE.summary,
					...((chosen.text === undefined || !isProgram) && { state: "draft" }),
					person,
					kind: "software",
					...(keywords.length > 0 && { skills: [...new Set(keywords)] }),
					...(links.success && { links: [links.data] }),
				},
			},
		];
	});
}

/** Sorts jobs by their start. Without all dates, the order of the résumé counts, whose last job is the first one. */
function sortByStart(work: JsonResume["work"]): JsonResume["work"] {
	const reversed = [...work].reverse();
	const isDated = work.every(({ startDate }) => startDate !== undefined);
	return isDated ? reversed.sort((a, b) => String(a.startDate).localeCompare(String(b.startDate))) : reversed;
}

/** Returns a month, or nothing for what has none. A missing end stays empty: it may be unknown. */
function mapMonth(
	date: string | undefined,
	field: "start" | "end",
	remarks: ResumeEntry["remarks"],
): string | undefined {
	if (date === undefined) return undefined;
	if (field === "end" && /^(?:present|current|now)$/i.test(date)) return "present";
	const found = month.safeParse(date.slice(0, 7));
	if (found.success) return found.data;
	remarks.push({
		field: "position",
		message: `${field} needs a month as YYYY-MM, and is left out; found ${JSON.stringify(date)}`,
	});
	return undefined;
}

/** Writes highlights as a list below a heading. Those that fit also become bullets of the résumé. */
function writeHighlights(highlights: string[], remarks: ResumeEntry["remarks"]) {
	const fits = (text: string) => text.length >= 20 && text.length <= 240 && !/^I(?![\p{L}\p{N}])/u.test(text);
	const short = highlights.filter((text) => !fits(text));
	for (const text of short)
		remarks.push({
			field: "title",
			message: `a bullet of the résumé has 20 to 240 characters and begins with a verb; only in the text: ${JSON.stringify(text)}`,
		});
	return {
		listed: highlights.filter(fits).map((text) => ({ text, section: HIGHLIGHTS.toLowerCase() })),
		body:
			highlights.length > 0
				? `## ${HIGHLIGHTS}\n\n${highlights.map((text) => `- ${text}`).join("\n")}\n`
				: "",
	};
}
