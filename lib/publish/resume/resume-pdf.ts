import { readFileSync } from "node:fs";
import path from "node:path";
import { getOthers, getOwner, type Person } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { readContentFile } from "@/lib/content/schema/content-file";
import { directionOf } from "@/lib/content/schema/languages";
import { resumeEndings } from "@/lib/content/schema/paths";
import { createCache } from "@/lib/files/cache";
import { replaceMissing } from "@/lib/fonts/find-fonts";
import { applyEdits, getAttribute, parseHtml, replaceContent } from "@/lib/publish/html";
import { readPage, type Site, writePage, writeSiteFile } from "@/lib/publish/site";
import { nameAtStart, nameOf } from "@/lib/site/facts/credit";
import { formatPeriod } from "@/lib/site/facts/dates";
import { getResume, type Resume } from "@/lib/site/facts/resume";
import { pathOf, personPath, resumePath, toAbsoluteUrl } from "@/lib/site/routes";
import { getThemeColor, getTierColors } from "@/lib/site/theme-colors";
import { fill } from "@/lib/words/format";
import type { LocalWords } from "@/lib/words/languages";
import { prepareFonts } from "./resume-fonts";

const TEMPLATE = "lib/publish/resume/resume.typ";
/** Defines the content of the template's top right corner. */
const ORNAMENT = "content/ornament/resume.typ";

/** The PDFs: suffixes of their paths, and Typst's paper names. */
const editions = [
	{ ending: resumeEndings.a4, paper: "a4", label: "A4" },
	{ ending: resumeEndings.letter, paper: "us-letter", label: "US Letter" },
] as const;

type Paper = (typeof editions)[number]["paper"];

/** Font sizes in points, tried until the résumé fits on one page, or else on two. */
const SIZES = { one: [10.5, 10, 9.5, 9], two: [10.5, 10, 9.5, 9, 8.5, 8] };

const pdfs = createCache("resume-pdf", [
	"lib/publish/resume/resume-pdf.ts",
	"lib/publish/resume/resume-fonts.ts",
	"lib/fonts/find-fonts.ts",
	TEMPLATE,
	ORNAMENT,
]);

/**
 * Typesets every person's résumé as PDFs and links them with their sizes on its page. Throws if one cannot be
 * typeset.
 */
export async function addResumePdfs(site: Site): Promise<void> {
	for (const person of [getOwner(), ...getOthers()]) await addPdfsOf(person, site);
}

async function addPdfsOf(person: Person, site: Site): Promise<void> {
	const address = resumePath(person);
	const page = site.pages.find(({ path }) => path === address);
	if (!page) throw new Error(`${person.file}: there is no page ${address} for the résumé`);
	const { people, locale } = wordsOf(person);
	const links: string[] = [];
	for (const { ending, paper, label } of orderEditions(locale)) {
		const file = `${address.slice(1)}${ending}`;
		const pdf = await typeset(toDocument(getResume(person)), paper).catch((error) => {
			throw new Error(`${person.file}: ${file} cannot be typeset: ${messageOf(error)}`);
		});
		writeSiteFile(site, file, pdf);
		links.push(`<a href="/${file}">${fill(people.downloadPdf, { paper: label })}</a>`);
	}
	const html = readPage(site, page);
	const slot = parseHtml(html).elements.find((element) => getAttribute(element, "data-pdf") !== undefined);
	if (!slot) throw new Error(`${address} has no element with data-pdf for the links to its PDFs`);
	writePage(site, page, applyEdits(html, [replaceContent(slot, links.join(" "))]));
}

/** Regions that print on US Letter (Unicode CLDR, territories with the paper size US-Letter). */
const LETTER = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

/** Returns the editions, first the one for the paper of the region where a language is spoken most. */
export function orderEditions(locale: string): readonly (typeof editions)[number][] {
	const { region = "" } = new Intl.Locale(locale).maximize();
	const [a4, letter] = editions;
	return LETTER.has(region) ? [letter, a4] : [a4, letter];
}

interface Linked {
	text: string;
	href?: string;
}

/** The data of the template. */
export interface ResumeDocument {
	language: string;
	region: string | null;
	direction: "ltr" | "rtl";
	/** The headings of the sections. */
	headings: Record<(typeof sections)[number], string>;
	/** What is between the items of a list, and between a label and its text. */
	separators: { items: string; label: string };
	colors: { ink: string; muted: string; rule: string; tiers: string[] };
	title: string;
	name: string;
	facts: string[];
	contact: Linked[];
	summary: string;
	experience: {
		employer: string;
		/** Dates of all positions together; empty for a single position, which has its own. */
		dates: string;
		/** The titles of several positions, from first to latest. */
		progression: string;
		positions: { title: Linked; product: string; dates: string; lines: string[] }[];
	}[];
	/** Groups of skills. */
	skills: [string, string[]][];
	education: { institution: string; degree: string; dates: string; details: string[] }[];
	projects: (Linked & { summary: string })[];
	publications: (Linked & { summary: string })[];
}

/** The sections of a résumé. */
const sections = ["experience", "skills", "education", "projects", "publications"] as const;

const pickHeadings = ({ titles }: LocalWords): ResumeDocument["headings"] => ({
	experience: titles.experience,
	skills: titles.skills,
	education: titles.education,
	projects: titles.projects,
	publications: titles.publications,
});

/** Converts a résumé to the template's data. */
export function toDocument(resume: Resume): ResumeDocument {
	const { person, facts, experience, education, projects, publications } = resume;
	const words = wordsOf(person);
	const { language, region = null } = new Intl.Locale(words.locale);
	const entryOf = (entry: (typeof publications)[number]) => ({
		text: entry.title,
		href: toAbsoluteUrl(pathOf(entry)),
		summary: entry.summary,
	});
	return {
		language,
		region,
		direction: directionOf(words.locale),
		colors: {
			ink: getThemeColor("ink"),
			muted: getThemeColor("muted"),
			rule: getThemeColor("rule"),
			tiers: getTierColors(),
		},
		headings: pickHeadings(words),
		separators: { items: words.text.comma, label: fill(words.text.labeled, { label: "", text: "" }) },
		title: fill(words.titles.resumeOf, { name: nameOf(person, words) }),
		name: nameAtStart(person, words),
		facts,
		contact: [
			...(person.email ? [{ text: person.email, href: `mailto:${person.email}` }] : []),
			...[...person.links.map(({ href }) => href), toAbsoluteUrl(personPath(person))].map((href) => ({
				// Without the scheme, like on a business card.
				text: href.replace(/^https?:\/\/(www\.)?|\/$/g, ""),
				href,
			})),
		],
		summary: person.summary,
		experience: experience.map(({ name, place, dates, progression, positions }) => ({
			employer: [name, place].filter(Boolean).join(", "),
			dates: positions.length > 1 ? dates : "",
			progression: progression.join(words.text.arrow),
			positions: positions.map(({ role, product, dates }) => ({
				title: { text: role.position, href: toAbsoluteUrl(pathOf(role)) },
				product,
				dates,
				lines: role.highlights.map(({ text }) => text),
			})),
		})),
		skills: person.skills.map(({ group, names }) => [group, names]),
		education: education.map(({ institution, degree, place, start, end, grade, awards }) => ({
			institution: [institution, place].filter(Boolean).join(", "),
			degree,
			dates: formatPeriod({ start, end }, words),
			details: [grade, ...awards].flatMap((detail) => detail ?? []),
		})),
		projects: projects.map(entryOf),
		publications: publications.map(entryOf),
	};
}

/** Typesets a résumé on one page, or else on two. Throws if it is longer, or if Typst reports an error. */
export async function typeset(resume: ResumeDocument, paper: Paper): Promise<Buffer> {
	const input = JSON.stringify([resume, paper]);
	const cached = pdfs.get(input);
	if (cached) return cached;
	const pdf = await compile(resume, paper);
	pdfs.set(input, pdf);
	return pdf;
}

async function compile(resume: ResumeDocument, paper: Paper): Promise<Buffer> {
	const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
	const { language } = resume;
	const words = `${textsOf(resume).join("\n")}\n•·–—→,:`;
	const headings = [resume.name, ...Object.values(resume.headings)].join("\n");
	const sans = await prepareFonts(words, "instrument-sans", [400, 600], language);
	const serif = await prepareFonts(headings, "instrument-serif", [400], language);
	const compiler = NodeCompiler.create({
		// By default, Typst may read every file of the project.
		workspace: path.join(process.cwd(), path.dirname(ORNAMENT)),
		fontArgs: [{ fontBlobs: [...sans.fonts, ...serif.fonts] }],
	});
	const fonts = { sans: sans.families, serif: serif.families };
	const printable = mapTexts(resume, (text) => breakLongWords(replaceMissing(text, sans.missing)));
	const source = {
		mainFileContent: `${readOrnament()}\n${readFileSync(path.join(process.cwd(), TEMPLATE), "utf8")}`,
		inputs: { resume: JSON.stringify({ ...printable, fonts }), paper, size: "" },
	};
	for (const [pages, sizes] of [[1, SIZES.one] as const, [2, SIZES.two] as const]) {
		for (const size of sizes) {
			const sized = { ...source, inputs: { ...source.inputs, size: String(size) } };
			const { numOfPages } = compiler.compile(sized).result ?? { numOfPages: 0 };
			// There is no result: the final compilation reports the error.
			if (numOfPages <= pages) return compiler.pdf(sized, { pdfStandard: "ua-1" });
		}
	}
	throw new Error(
		`it has more than two pages even with letters of ${SIZES.two.at(-1)} points; shorten the highlights of its roles, or unlist a role`,
	);
}

function readOrnament(): string {
	const text = readContentFile(process.cwd(), ORNAMENT)?.toString();
	if (text === undefined) throw new Error(`${ORNAMENT} is missing: define #let ornament(colors) in it`);
	return text;
}

/** Allows line breaks within words that are as long as a line. */
const breakLongWords = (text: string) => text.replace(/\S{60}(?=\S)/g, "$&\u200B");

/** Returns every string in a JSON value. */
function textsOf(value: unknown): string[] {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Returns a JSON value with every string replaced, except URLs. */
function mapTexts(value: object, change: (text: string) => string): object {
	const json = JSON.stringify(value, (key, inner: unknown) =>
		typeof inner === "string" && key !== "href" ? change(inner) : inner,
	);
	return JSON.parse(json);
}

/** Returns Typst's messages. Its errors are a list in Typst's own syntax. */
function messageOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	const messages = Array.from(text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, message]) => message);
	return messages.length > 0 ? [...new Set(messages)].join("; ") : text;
}
