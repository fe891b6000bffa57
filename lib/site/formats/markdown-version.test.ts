import { describe, expect, test, vi } from "vitest";
import { parseBody } from "@/lib/content/read/parse-body";
import { getOwner, getRoles } from "@/lib/content/read/query";
import { buildJsonResume } from "@/lib/site/facts/resume";
import { getRoute, getRoutes, markdownPath, titleWithPerson, toAbsoluteUrl } from "@/lib/site/routes";
import { renderLlms, renderLlmsFull } from "./llms";
import { renderMarkdownVersion } from "./markdown-version";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

const versionOf = (path: string) => renderMarkdownVersion(getRoute(path));

describe("the Markdown version of every page", () => {
	test("starts with the page’s title and description, and ends with its URL", () => {
		for (const shown of getRoutes()) {
			const lines = renderMarkdownVersion(shown).trim().split("\n");
			expect(lines[0]).toBe(`# ${titleWithPerson(shown)}`);
			expect(lines[2]).toBe(`> ${shown.description}`);
			expect(lines.at(-1)).toBe(`Canonical page: <${toAbsoluteUrl(shown.path)}>`);
		}
	});

	test("is Markdown without components, expressions or imports", () => {
		for (const shown of getRoutes()) {
			// Invalid MDX would throw here, and components would be found.
			const types = parseBody(renderMarkdownVersion(shown).replace(/<(https?:[^>]+)>/g, "$1")).children.map(
				({ type }) => type,
			);
			expect(
				types.filter((type) => type.startsWith("mdx")),
				shown.path,
			).toEqual([]);
		}
	});

	test("has only absolute URLs", () => {
		for (const shown of getRoutes())
			expect(renderMarkdownVersion(shown).match(/\]\((?!https?:\/\/)[^)]*\)/g), shown.path).toBeNull();
	});
});

test("a role’s Markdown version has its facts, figures and text", () => {
	const text = versionOf("/roles/acme");
	expect(text).toContain("- Position: Engineer");
	expect(text).toContain("- Dates: Mar 2024 – present");
	expect(text).toContain("- **12 mills** kept turning by one engine");
	expect(text).toContain("## The mill");
});

test("a paper’s Markdown version has its BibTeX", () => {
	expect(versionOf("/projects/paper")).toContain("```bibtex\n@inproceedings{");
});

test("llms.txt lists every indexed page once, and the length of llms-full.txt", () => {
	const text = renderLlms(12_345);
	expect(getRoutes().filter(({ thin }) => thin).length).toBeGreaterThan(0);
	for (const { path, kind, thin } of getRoutes()) {
		const times = text.split(`(${toAbsoluteUrl(markdownPath(path))})`).length - 1;
		expect(times, path).toBe(thin || kind === "skill" ? 0 : 1);
	}
	expect(text).toMatch(/^# .+\n\n> .+\n/);
	expect(text).toContain("about 4,000 tokens");
	expect(text).toContain("Contact Ada: ada@example.org, [Website](https://letters.example/ada).");
	expect(text).toContain("[Skills](https://example.com/skills.md): Go, Algebra\n");
});

test("the Markdown versions of the lists of tags and skills name each one’s entries, with their people", () => {
	expect(versionOf("/blog/tags")).toContain(
		"- [mills](https://example.com/blog/tags/mills.md): Turning, Stopping (Colleague at the mill)\n",
	);
	expect(versionOf("/skills")).toContain(
		"- [Go](https://example.com/skills/go.md): Acme, Engineer, Turning, Mill (",
	);
});

test("llms-full.txt has the text of every entry", () => {
	const text = renderLlmsFull();
	for (const { entry, title } of getRoutes()) if (entry) expect(text).toContain(`# ${title}`);
});

test("a skill’s Markdown version has the use of the skill in each entry", () => {
	expect(versionOf("/skills/go")).toContain(
		"- [Acme, Engineer, Mar 2024 – present](https://example.com/roles/acme.md): The engine of the mill was driven by a program in Go.\n",
	);
});

test("the résumé has the same content as JSON and as Markdown", () => {
	const { basics, work, education, skills, projects, publications, awards } = buildJsonResume(getOwner());
	const text = versionOf("/resume").replace(/\\([<*_`[\]])/g, "$1");
	const facts = [
		basics.label,
		basics.summary,
		...work.flatMap(({ position, highlights }) => [position, ...highlights]),
		...education.flatMap(({ institution, studyType }) => [institution, studyType]),
		...awards.map(({ title }) => title),
		...skills.flatMap(({ keywords }) => keywords),
		...[...projects, ...publications].map(({ name }) => name),
	];
	expect(work).toHaveLength(getRoles(getOwner().slug).length);
	expect(facts.filter((fact) => fact && !text.includes(fact))).toEqual([]);
});
