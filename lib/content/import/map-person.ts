import { TEMPLATE } from "@/lib/content/schema/template";
import { profile } from "@/lib/content/schema/values";
import { lowerKeys } from "./frontmatter";
import type { JsonResume } from "./json-resume";
import type { ResumeEntry } from "./resume-entry";
import { chooseSummary } from "./summary";

/** Maps the person of a résumé. Fields that the résumé lacks stay empty; without a headline or summary it is a draft. */
export function mapPerson({ basics, education, skills, awards }: JsonResume): ResumeEntry {
	const { name = "", label, summary = "", email, location, phone } = basics ?? {};
	const remarks: ResumeEntry["remarks"] = [];
	const chosen = chooseSummary(summary, summary);
	if (chosen.remark)
		remarks.push({ field: "summary", message: chosen.remark.replaceAll("the post", "the person") });
	const isHeadline = label !== undefined && label.length >= 10 && label.length <= 120;
	if (!isHeadline)
		remarks.push({
			field: "headline",
			message: `the label of 10 to 120 characters is missing${label ? `; found ${JSON.stringify(label)}` : ""}: write a headline`,
		});
	if (phone)
		remarks.push({ field: "title", message: "the phone number is left out, because everybody would see it" });
	const place = [location?.city, location?.region].filter(Boolean).join(", ");
	const links = mapProfiles(basics, remarks);
	const schools = mapSchools(education, awards, remarks);
	const isWhole = chosen.text !== undefined && isHeadline && name.length >= 2;
	return {
		collection: "people",
		name,
		remarks,
		body: isLonger(summary, chosen.text) ? `${summary}\n` : "",
		frontmatter: {
			title: name.length >= 2 ? name : "Name",
			summary: chosen.text ?? TEMPLATE.summary,
			...(!isWhole && { state: "draft" }),
			headline: isHeadline ? label : TEMPLATE.headline,
			...(label && label.length <= 90 && { position: label }),
			...(place.length >= 2 && { place }),
			...(email && { email }),
			...(links.length > 0 && { links }),
			...(skills.length > 0 && { skills: mapSkills(skills) }),
			...(schools.length > 0 && { education: schools }),
		},
	};
}

/** Returns whether a text says more than the summary that was taken from it. */
export const isLonger = (text: string, summary: string | undefined) =>
	text !== "" && text.replace(/\s+/g, " ") !== summary;

function mapSkills(skills: JsonResume["skills"]) {
	const single = skills.flatMap(({ name, keywords }) =>
		keywords.length === 0 && name && name.length <= 40 ? name : [],
	);
	const groups = skills.flatMap(({ name, keywords }) => {
		const names = [...new Set(keywords.filter((word) => word.length <= 40))];
		return name && names.length > 0 ? [{ group: name.slice(0, 40).padEnd(2), names }] : [];
	});
	return single.length > 0 ? [...groups, { group: "Skills", names: [...new Set(single)] }] : groups;
}

const kinds = lowerKeys(Object.fromEntries(profile.shape.kind.options.map((kind) => [kind, kind])));

function mapProfiles(basics: JsonResume["basics"], remarks: ResumeEntry["remarks"]) {
	const website = basics?.url ?? basics?.website;
	const all = [...(website ? [{ network: "Website", url: website }] : []), ...(basics?.profiles ?? [])];
	return all.flatMap(({ network = "", url }) => {
		const kind = kinds[network.toLowerCase()] ?? (/^twitter$/i.test(network) ? "X" : undefined);
		const { data } = profile.safeParse({
			kind,
			href: url?.replace(/^(https?:\/\/)(?:www\.)?twitter\.com/, "$1x.com"),
		});
		if (data) return [data];
		remarks.push({
			field: "title",
			message: `the profile ${network} ${url ?? "without an address"} is left out; known: ${profile.shape.kind.options.join(", ")}`,
		});
		return [];
	});
}

function mapSchools(
	education: JsonResume["education"],
	awards: JsonResume["awards"],
	remarks: ResumeEntry["remarks"],
) {
	return education.flatMap(({ institution, studyType, area, startDate, endDate, score, gpa, location }) => {
		const degree = [studyType, area].filter(Boolean).join(", ");
		if (!institution || degree.length < 2) {
			remarks.push({
				field: "title",
				message: `a school without its name or degree is left out: ${institution ?? degree}`,
			});
			return [];
		}
		const own = awards.flatMap(({ title, awarder }) => (awarder === institution && title ? title : []));
		const [start, end] = [startDate, endDate].map((date) => /^\d{4}/.exec(date ?? "")?.[0]);
		const grade = score ?? gpa;
		return [
			{
				institution: institution.slice(0, 90),
				degree: degree.slice(0, 90),
				...(location && { place: location.slice(0, 60) }),
				...(start && { start }),
				...(end && { end }),
				...(grade && grade.length <= 40 && { grade }),
				...(own.length > 0 && { awards: own }),
			},
		];
	});
}
