import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkContent } from "@/lib/content/check/check-content";
import { type Changes, withSite } from "@/lib/content/check/site.fixtures";
import { formatProblem, isError } from "@/lib/content/schema/problem";
import { isJsonResume, planResume } from "./import-resume";
import { writePlan } from "./write-plan";

const SUMMARY = "Builds storage engines for databases that run on thousands of machines at a time.";

const RESUME = {
	basics: {
		name: "Grace Hopper",
		label: "Programmer of compilers",
		email: "grace@example.com",
		phone: "555",
		url: "https://grace.example",
		summary: SUMMARY,
		location: { city: "Arlington", region: "VA", postalCode: "22201" },
		profiles: [
			{ network: "GitHub", url: "https://github.com/grace" },
			{ network: "Friendster", url: "https://friendster.example/grace" },
		],
	},
	work: [
		{
			name: "Navy",
			position: "Rear Admiral",
			startDate: "1985",
			summary: "Led the group that standardizes programming languages in the Navy.",
		},
		{
			name: "Eckert–Mauchly",
			position: "Programmer",
			startDate: "1949-06-01",
			endDate: "1967-12",
			location: "Philadelphia, PA",
			summary: "Wrote the first compiler, for a machine that had none and needed none.",
			highlights: ["Wrote the first compiler for a commercial computer.", "I spoke.", "Short."],
		},
	],
	projects: [
		{
			name: "A-0",
			description: "A compiler that turns subroutine numbers into programs for the UNIVAC I.",
			keywords: ["C++"],
			url: "https://a0.example",
		},
		{
			name: "A talk",
			description: "A talk about compilers, given to an audience that did not believe in them.",
			type: "talk",
		},
		{ name: "Cobol" },
	],
	education: [
		{ institution: "Yale", studyType: "PhD", area: "Mathematics", startDate: "1930-09", endDate: "1934" },
	],
	awards: [
		{ title: "A prize", awarder: "Yale" },
		{ title: "Another", awarder: "Elsewhere" },
	],
	skills: [{ name: "Languages", keywords: ["Go", "COBOL"] }, { name: "Teaching" }],
	publications: [{ name: "A paper" }],
};

/** Imports a résumé into the fixture site. Returns the plan, what the check finds, and the new files' frontmatter. */
async function importResume(resume: unknown, changes: Changes = {}, owner = "ada") {
	const folder = mkdtempSync(path.join(tmpdir(), "resume-"));
	const file = path.join(folder, "resume.json");
	writeFileSync(file, JSON.stringify(resume));
	try {
		return await withSite(changes, async (root) => {
			const plan = planResume(root, file, owner);
			await writePlan(root, plan);
			const problems = (await checkContent(root)).filter(isError).map(formatProblem);
			const fields = Object.fromEntries(
				plan.files.map((one) => [one.file, parse(one.text.split("---\n")[1] ?? "")]),
			);
			return { plan, problems, fields };
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test("a résumé becomes a person, roles and projects that pass the check", async () => {
	const { problems, fields } = await importResume(RESUME);
	expect(problems).toEqual([]);
	expect(fields).toEqual({
		"content/people/grace-hopper.md": {
			title: "Grace Hopper",
			summary: SUMMARY,
			headline: "Programmer of compilers",
			position: "Programmer of compilers",
			place: "Arlington, VA",
			email: "grace@example.com",
			links: [
				{ kind: "Website", href: "https://grace.example" },
				{ kind: "GitHub", href: "https://github.com/grace" },
			],
			skills: [
				{ group: "Languages", names: ["Go", "COBOL"] },
				{ group: "Skills", names: ["Teaching"] },
			],
			education: [
				{ institution: "Yale", degree: "PhD, Mathematics", start: "1930", end: "1934", awards: ["A prize"] },
			],
		},
		"content/roles/eckert-mauchly-programmer.md": {
			title: "Eckert–Mauchly",
			summary: "Wrote the first compiler, for a machine that had none and needed none.",
			person: "grace-hopper",
			order: 1,
			position: "Programmer",
			organization: "Eckert–Mauchly",
			place: "Philadelphia, PA",
			start: "1949-06",
			end: "1967-12",
			highlights: [{ text: "Wrote the first compiler for a commercial computer.", section: "highlights" }],
		},
		"content/roles/navy-rear-admiral.md": {
			title: "Navy",
			summary: "Led the group that standardizes programming languages in the Navy.",
			person: "grace-hopper",
			order: 2,
			position: "Rear Admiral",
			organization: "Navy",
		},
		"content/projects/a-0.md": {
			title: "A-0",
			summary: "A compiler that turns subroutine numbers into programs for the UNIVAC I.",
			person: "grace-hopper",
			kind: "software",
			skills: ["C++"],
			links: [{ label: "A-0", href: "https://a0.example" }],
		},
		"content/projects/a-talk.md": expect.objectContaining({ state: "draft" }),
		"content/projects/cobol.md": expect.objectContaining({ state: "draft" }),
	});
});

test("what has no place is listed, and nothing is invented for what is missing", async () => {
	const { plan, fields } = await importResume(RESUME);
	const listed = [
		...plan.remarks.map(({ message }) => message),
		...plan.skipped.map(({ source, message }) => `${source}: ${message}`),
	];
	for (const part of [
		'start needs a month as YYYY-MM, and is left out; found "1985"',
		"the phone number is left out",
		"the profile Friendster https://friendster.example/grace is left out",
		'only in the text: "I spoke."',
		'only in the text: "Short."',
		"“talk” is no kind of project here",
		"the project has no description",
		"publications (1): ",
		"awards (1): ",
	])
		expect(
			listed.some((line) => line.includes(part)),
			part,
		).toBe(true);
	const navy = fields["content/roles/navy-rear-admiral.md"];
	expect(navy).not.toHaveProperty("start");
	expect(navy).not.toHaveProperty("end");
});

test("a person without a summary is a draft, and so are the roles", async () => {
	const { problems, fields } = await importResume({ ...RESUME, basics: { name: "Grace Hopper" } });
	expect(problems).toEqual([]);
	expect(Object.values(fields).map(({ state }) => state)).toEqual(Array(6).fill("draft"));
});

test("a person whom the site has is not changed, and further roles follow", async () => {
	const { plan, problems, fields } = await importResume({
		...RESUME,
		basics: { ...RESUME.basics, name: "Ada" },
	});
	expect(problems).toEqual([]);
	expect(Object.keys(fields)).not.toContain("content/people/ada.md");
	expect(plan.skipped).toContainEqual({ source: "basics", message: "ada is in content/people already" });
	expect(fields["content/roles/eckert-mauchly-programmer.md"]).toMatchObject({ person: "ada", order: 2 });
});

test("skills join content/skills.json, whose lines stay as they are", async () => {
	const { plan } = await importResume(RESUME);
	expect(plan.changes?.[0]).toMatchObject({
		file: "content/skills.json",
		added: ["COBOL", "Teaching", "C++"],
	});
	expect(plan.changes?.[0]?.text).toMatch(
		/^\[\n\t\{ "name": "Ruby", "slug": "ruby" \},\n\t\{ "name": "Go", "slug": "go" \},\n/,
	);
	expect(JSON.parse(plan.changes?.[0]?.text ?? "")).toContainEqual({ name: "C++", slug: "c-plus-plus" });
});

test("other JSON is no résumé, and a wrong one is refused by its keys", async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "resume-"));
	const file = path.join(folder, "a.json");
	writeFileSync(file, '{ "db": [] }');
	expect(isJsonResume(file)).toBe(false);
	rmSync(folder, { recursive: true });
	await expect(importResume({ basics: { name: 5 } })).rejects.toThrow(/basics\.name/);
});
