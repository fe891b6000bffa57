import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getOthers, getOwner, type Person } from "@/lib/content/read/query";
import { readContentFile } from "@/lib/content/schema/content-file";
import type { Site } from "@/lib/publish/site";
import { getResume, type Resume } from "@/lib/site/facts/resume";
import { resumePath } from "@/lib/site/routes";
import { addResumePdfs, orderEditions, type ResumeDocument, toDocument, typeset } from "./resume-pdf";

// Every test typesets anew, because a cached result would prove nothing.
vi.mock("@/lib/files/cache", () => ({
	createCache: () => ({ get: () => undefined, has: () => false, set: () => undefined }),
}));

vi.mock("@/lib/site/facts/resume", async (original) => {
	const { getResume: real } = await original<{ getResume: (person: Person) => Resume }>();
	return { getResume: vi.fn(real) };
});

vi.mock("@/lib/content/schema/content-file", async (original) => {
	const real = await original<typeof import("@/lib/content/schema/content-file")>();
	return { ...real, readContentFile: vi.fn(real.readContentFile) };
});

/** A résumé with every section. It fills a page. */
const full: ResumeDocument = {
	...toDocument(getResume(getOwner())),
	title: "Résumé of Grace Doe",
	name: "Grace Doe",
	facts: ["Engineer", "Arlington, VA"],
	contact: [{ text: "grace.example", href: "https://grace.example" }],
	summary: "Writes compilers, and explains to admirals how long a nanosecond is.",
	experience: ["Navy", "Computer Corporation"].map((employer) => ({
		employer,
		dates: "1944 – 1949",
		progression: "Programmer → Engineer",
		positions: ["Engineer", "Programmer"].map((title) => ({
			title: { text: title, href: "https://grace.example/roles/navy" },
			product: "Storage, Replication team",
			dates: "Mar 1944 – Feb 1949",
			lines: ["one", "two", "three"].map(
				(word) =>
					`Cut the time of program ${word} from 9 s to < 2 s (−78%), on A/B-tested code, for 99.9% of the runs that admirals asked about in all of those months at sea.`,
			),
		})),
	})),
	skills: [
		["Languages", ["C++", "HTML/CSS", "COBOL"]],
		["Tools & Concepts", ["Linkers", "Debuggers/Tracers"]],
	],
	education: [
		{
			institution: "Vassar College",
			degree: "BA, Mathematics",
			dates: "",
			details: ["Phi Beta Kappa"],
		},
	],
	projects: [{ text: "A-0", href: "https://grace.example/projects/a-0", summary: "The first linker." }],
	publications: [{ text: "The education of a computer", summary: "How programs can write programs." }],
};
const editions = [
	{ slug: "fixture", resume: full },
	...[getOwner(), ...getOthers()].map((person) => ({
		slug: person.slug,
		resume: toDocument(getResume(person)),
	})),
].flatMap((edition) => (["a4", "us-letter"] as const).map((paper) => ({ ...edition, paper })));

const open = (pdf: Buffer) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

/** Programs that extract text from a PDF, like résumé parsers. Each has its own engine. */
const extractors: Record<string, (pdf: Buffer) => Promise<string>> = {
	"pdf.js": async (pdf) => {
		const document = await open(pdf);
		const pages = Array.from({ length: document.numPages }, async (_, index) => {
			const { items } = await (await document.getPage(index + 1)).getTextContent();
			return items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
		});
		return (await Promise.all(pages)).join("\n");
	},
	PDFium: async (pdf) => {
		const library = await PDFiumLibrary.init();
		const document = await library.loadDocument(pdf);
		const text = Array.from(document.pages(), (page) => page.getText()).join("\n");
		document.destroy();
		library.destroy();
		return text;
	},
};
const PDFTOTEXT = "/usr/bin/pdftotext";
if (existsSync(PDFTOTEXT))
	extractors.pdftotext = async (pdf) => execFileSync(PDFTOTEXT, ["-", "-"], { input: pdf }).toString();

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** Returns the words of a résumé in reading order. */
function expectedWords(resume: ResumeDocument): string[] {
	const { name, facts, contact, summary, experience, skills, education, projects, publications } = resume;
	const section = (title: string, lines: string[]) => (lines.length > 0 ? [title, ...lines] : []);
	const entries = (list: ResumeDocument["projects"]) =>
		list.map(({ text, summary }) => `${text}: ${summary}`);
	return wordsOf(
		[
			name,
			facts.join(" · "),
			contact.map(({ text }) => text).join(" · "),
			summary,
			...section(
				"Experience",
				experience.flatMap(({ employer, dates, progression, positions }) => [
					employer,
					dates,
					progression,
					...positions.flatMap(({ title, product, dates, lines }) => [
						product ? `${title.text} · ${product}` : title.text,
						dates,
						...lines.map((line) => `• ${line}`),
					]),
				]),
			),
			...section(
				"Skills",
				skills.map(([group, names]) => `${group}: ${names.join(", ")}`),
			),
			...section(
				"Education",
				education.flatMap(({ institution, dates, degree, details }) => [
					institution,
					dates ? `${degree} · ${dates}` : degree,
					details.join(" · "),
				]),
			),
			...section("Projects", entries(projects)),
			...section("Publications", entries(publications)),
		].join("\n"),
	);
}

describe.each(editions)("the résumé of $slug on $paper", ({ resume, paper }) => {
	let pdf: Buffer;
	beforeAll(async () => {
		pdf = await typeset(resume, paper);
	});

	// pdftotext guesses columns from the layout, and mistakes the fixture's similar lines for columns.
	const trusted = Object.keys(extractors).filter((name) => name !== "pdftotext" || resume !== full);

	test.each(trusted)("%s extracts every word intact and in order", async (extractor) => {
		const expected = expectedWords(resume);
		expect(expected.length).toBeGreaterThan(resume === full ? 300 : 5);
		expect(wordsOf((await extractors[extractor]?.(pdf)) ?? "")).toEqual(expected);
	});

	test("the PDF is tagged and has its language, title and author", async () => {
		const document = await open(pdf);
		const { info } = await document.getMetadata();
		expect(info).toMatchObject({ Title: resume.title, Author: resume.name, Language: "en" });
		expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
		expect(pdf.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
	});

	test("the PDF has an outline, links to the site, and one or two pages of its paper", async () => {
		const document = await open(pdf);
		const [name] = await document.getOutline();
		const { experience, skills, education, projects, publications } = resume;
		const parts = Object.entries({
			Experience: experience,
			Skills: skills,
			Education: education,
			Projects: projects,
			Publications: publications,
		});
		const sections = parts.flatMap(([section, list]) => (list.length > 0 ? [section] : []));
		if (resume === full) expect(sections).toHaveLength(5);
		expect(name?.items.map(({ title }: { title: string }) => title)).toEqual(sections);
		const first = await document.getPage(1);
		const links = (await first.getAnnotations()).flatMap(({ url }) => url ?? []);
		expect(links).toEqual(
			expect.arrayContaining(resume.experience.slice(0, 1).map(({ positions }) => positions[0]?.title.href)),
		);
		expect(document.numPages).toBeLessThanOrEqual(2);
		const [, , width, height] = first.view.map(Math.round);
		expect([width, height]).toEqual(paper === "a4" ? [595, 842] : [612, 792]);
	});

	test("typesetting again gives the same PDF, byte for byte", async () => {
		expect(await typeset(resume, paper)).toEqual(pdf);
	});
});

test("email and profiles are below the name", async () => {
	const contact = [
		{ text: "me@example.org", href: "mailto:me@example.org" },
		{ text: "github.com/me", href: "https://github.com/me" },
	];
	const pdf = await typeset({ ...full, contact }, "a4");
	const lines = ((await extractors.PDFium?.(pdf)) ?? "").split(/[\r\n]+/);
	expect(lines.slice(0, 3)).toEqual([full.name, full.facts.join(" · "), "me@example.org · github.com/me"]);
});

test.each(["山田太郎", "김철수", "李小龍", "Андрей Фёдоров", "Γιώργος", "Nguyễn Văn Đậu", "José Ångström"])(
	"a name as %s is extracted as written",
	async (name) => {
		const pdf = await typeset({ ...full, name }, "a4");
		expect(wordsOf((await extractors["pdf.js"]?.(pdf)) ?? "").join(" ")).toMatch(new RegExp(`^${name}`));
	},
);

test.each(["محمد الأمين", "יצחק רבין", "ปรีชา", "சுந்தர்"])(
	"every letter of a name as %s is extracted",
	async (name) => {
		// Programs differ in the order of such text, and may repeat a letter. None may lose one.
		const text = (await extractors.PDFium?.(await typeset({ ...full, name }, "a4"))) ?? "";
		const found = new Set(text.normalize("NFKC"));
		expect([...name].filter((letter) => !found.has(letter))).toEqual([]);
	},
);

test("characters without a font are shown as replacement characters, not left blank", async () => {
	const pdf = await typeset({ ...full, name: "ⵣⴰ" }, "a4");
	expect((await extractors["pdf.js"]?.(pdf)) ?? "").toMatch(/^\uFFFD\uFFFD/);
});

test("content is never interpreted as markup", async () => {
	const lines = [
		'#import "x" *b* _i_ $x^2$ `c` <l> @r // \\u{41} [y] = h',
		"office ffi ffl -- --- ~ 'q' \"d\"",
	];
	const experience = full.experience.map((employer) => ({
		...employer,
		positions: employer.positions.map((position) => ({ ...position, lines })),
	}));
	const resume = { ...full, experience };
	const pdf = await typeset(resume, "a4");
	expect(wordsOf((await extractors.PDFium?.(pdf)) ?? "")).toEqual(expectedWords(resume));
});

test("any text can be typeset", async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), async (text) => {
			const pdf = await typeset({ ...full, name: text, summary: text, experience: [] }, "a4");
			expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
		}),
		{ numRuns: 15 },
	);
});

test("a short résumé has one page", async () => {
	const pdf = await typeset({ ...full, experience: full.experience.slice(1) }, "a4");
	expect((await open(pdf)).numPages).toBe(1);
});

test("a résumé that is too long for two pages is rejected, not cut", async () => {
	const experience = Array.from({ length: 8 }, () => full.experience).flat();
	await expect(typeset({ ...full, experience }, "a4")).rejects.toThrow("more than two pages");
});

describe("publishing", () => {
	const folder = mkdtempSync(path.join(tmpdir(), "resume-"));
	afterAll(() => rmSync(folder, { recursive: true }));

	function siteWith(body: string): Site {
		const pages = [getOwner(), ...getOthers()].map((person) => {
			const address = resumePath(person);
			return { path: address, file: `${address.slice(1)}.html` };
		});
		for (const { file } of pages) {
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(path.join(folder, file), `<html><head></head><body>${body}</body></html>`);
		}
		return { build: {} as Site["build"], folder, pages, headers: {} };
	}

	test("both PDFs are beside the page, which links to them", async () => {
		await addResumePdfs(siteWith("<span data-pdf>later</span>"));
		for (const file of ["resume.pdf", "resume-letter.pdf"])
			expect(readFileSync(path.join(folder, file)).toString("latin1", 0, 5)).toBe("%PDF-");
		expect(readFileSync(path.join(folder, "resume.html"), "utf8")).toContain(
			'<span data-pdf><a href="/resume-letter.pdf">Download PDF, US Letter</a> <a href="/resume.pdf">Download PDF, A4</a></span>',
		);
	});

	test.each([
		["en", "us-letter"],
		["en-GB", "a4"],
		["de", "a4"],
		["es-MX", "us-letter"],
	])("the first PDF in %s is for paper of size %s", (locale, paper) => {
		expect(orderEditions(locale)[0]?.paper).toBe(paper);
	});

	test("a failure stops the build and names the person's file", async () => {
		const resume = getResume(getOwner());
		const grade = "with honors, ".repeat(3);
		const school = { institution: "Vassar College", degree: "BA", grade, awards: [], line: "" };
		const education = Array.from({ length: 200 }, () => school);
		vi.mocked(getResume).mockReturnValueOnce({ ...resume, education });
		await expect(addResumePdfs(siteWith("<span data-pdf>later</span>"))).rejects.toThrow(
			`${resume.person.file}: resume-letter.pdf cannot be typeset: it has more than two pages`,
		);
	});

	test("a page without an element for the links stops the build", async () => {
		await expect(addResumePdfs(siteWith("<p>none</p>"))).rejects.toThrow("data-pdf");
	});
});

test.each(["/package.json", "package.json"])("the ornament cannot read %s", async (file) => {
	const ornament = (program: string) =>
		vi.mocked(readContentFile).mockReturnValueOnce(Buffer.from(`${program}\n#let ornament(colors) = []`));
	ornament("");
	await expect(typeset(full, "a4")).resolves.toBeInstanceOf(Buffer);
	ornament(`#let secret = read(${JSON.stringify(file)})`);
	await expect(typeset(full, "a4")).rejects.toBeDefined();
});
