import { z } from "zod";
import { isLanguage, lengthInLetters } from "./languages";
import { tagSlug } from "./paths";
import { isSafeLink } from "./safe-links";

/** Types of values that fields share. */

/** Words of an address. A word in another script is encoded as in domain names (RFC 3492): xn--48s96u. */
export const SLUG = /^(?:xn--)?[a-z0-9]+(?:-(?:xn--)?[a-z0-9]+)*$/;

export const slug = z.string().regex(SLUG, "expected lower-case words joined by hyphens, such as two-words");

/** A path without escapes. Servers' configurations need no quotes for these characters. */
const FORMER_PATH = /^\/(?!\/)[\p{L}\p{M}\p{N}/._~@!()=&,+-]*$/u;

/** A former slug, or a whole former path, such as /2019/04/hello.html. */
export const alias = z
	.string()
	.refine(
		(value) => slug.safeParse(value).success || FORMER_PATH.test(value),
		"expected a former slug, such as two-words, or a former path without escapes, such as /2019/04/hello.html",
	);

/**
 * Returns a schema of text on one line. Line breaks become spaces, because a line break would end a heading in
 * Markdown.
 */
export const text = (min: number, max: number) => z.string().overwrite(oneLine).min(min).max(max);

const oneLine = (value: string) => value.replace(/[ \t\n\r\u2028\u2029]+/g, " ").trim();

export const MONTH = "expected a month as YYYY-MM";

/** A calendar month: "2025-03". */
export const month = z.string(MONTH).regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: MONTH, abort: true });

/** Text with length limits in Latin letters. Chinese, Japanese and Korean need a third of the characters. */
export const sentence = (min: number, max: number) =>
	z
		.string()
		.overwrite(oneLine)
		.max(max)
		.superRefine((value, { addIssue }) => {
			if (lengthInLetters(value) < min)
				addIssue({ code: "custom", message: `expected at least ${min} characters; found ${value.length}` });
		})
		.meta({ minLength: min });

/** A tag, in any script. tagSlug derives its address. */
export const tag = text(1, 40).refine(
	(value) => tagSlug(value) !== "",
	"expected a letter or digit, such as queues or C++",
);

/** The site path of a file below public/. */
export const publicPath = z.string().regex(/^\//, "expected a path under public/, such as /queue.jpg");

/** A language tag, such as en, pt-BR or zh-Hant. */
export const languageTag = z.string().refine(isLanguage, "expected a language, such as en, pt-BR or zh-Hant");

const MOMENT = "expected a day that exists, as YYYY-MM-DD, or a time with its zone, as 2026-11-21T10:00:00Z";

/** A day, or a time with its zone: "2026-11-21", "2026-11-21T10:00:00+02:00". */
export const moment = z.string(MOMENT).superRefine((value, { addIssue }) => {
	if (z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(value).success) return;
	const [, year, month = "", date = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(value) ?? [];
	const meant = year && `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
	const advice = meant && z.iso.date().safeParse(meant).success ? `; write ${meant}` : "";
	addIssue({ code: "custom", message: `${MOMENT}; found ${JSON.stringify(value)}${advice}` });
});

const YEAR = 'expected a year as "2019", between quotes';
export const year = z.string(YEAR).regex(/^\d{4}$/, YEAR);

const address = z
	.url("expected a whole address, such as https://example.com/page")
	.refine(isSafeLink, "expected an address that starts with https:, http: or mailto:");

/** A calendar day that exists: "2026-11-21". */
export const day = z.iso.date("expected a day that exists, as YYYY-MM-DD");

/**
 * Rejects a `last` before `first`; both sort as text. Runs even if other fields have problems, so that the author
 * sees all problems at once.
 */
export function requireOrder<T extends z.ZodType>(schema: T, first: string, last: string) {
	const dates = z.looseObject({ [first]: z.string(), [last]: z.string() });
	return schema.refine(
		(value) => {
			const { success, data } = dates.safeParse(value);
			return (
				!success ||
				data[last] === "present" ||
				String(data[first]).slice(0, 10) <= String(data[last]).slice(0, 10)
			);
		},
		{ path: [last], message: `${last} is before ${first}`, when: () => true },
	);
}

/** Returns a schema of a list of unique names. */
export const namesOf = (name: z.ZodType<string>) =>
	z.array(name).superRefine((names, { addIssue }) => {
		names.forEach((name, index) => {
			const first = names.indexOf(name);
			if (first < index)
				addIssue({ code: "custom", path: [index], message: `"${name}" appears twice`, params: { first } });
		});
	});

export const link = z.strictObject({
	label: text(2, 80).describe("The link's words"),
	href: address.describe("Where it leads"),
});

/** Kinds of profiles, and the host of each if there is only one. */
const profileHosts = {
	GitHub: "github.com",
	GitLab: undefined,
	LinkedIn: "linkedin.com",
	ORCID: "orcid.org",
	"Google Scholar": "scholar.google.com",
	Mastodon: undefined,
	Bluesky: "bsky.app",
	X: "x.com",
	"Stack Overflow": "stackoverflow.com",
	Website: undefined,
} as const;

type ProfileKind = keyof typeof profileHosts;
const profileKinds = Object.keys(profileHosts) as [ProfileKind, ...ProfileKind[]];

/** A person's page elsewhere. */
export const profile = z
	.strictObject({
		kind: z.enum(profileKinds).describe("What it is; its name is the link's words"),
		href: address.describe("Where it leads"),
	})
	.superRefine(({ kind, href }, { addIssue }) => {
		const host = profileHosts[kind];
		const found = parseUrl(href)?.host ?? "";
		if (!host || `.${found}`.endsWith(`.${host}`)) return;
		addIssue({ code: "custom", path: ["href"], message: `expected an address on ${host}` });
	});

/** Returns why a text is not a valid URL of the site, as the end of a sentence, or undefined. */
export function explainSiteUrl(text: string): string | undefined {
	const url = parseUrl(text);
	if (!url || !/^https?:$/.test(url.protocol))
		return `is not a whole address, such as https://example.com; found ${JSON.stringify(text)}`;
	const advice = `; write ${url.origin}`;
	if (url.username || url.password)
		return `has a user name or password, which every page would show${advice}`;
	if (/[?#]/.test(text)) return `has a query or fragment, which pages cannot be below${advice}`;
	if (/^(\/[\w.~-]+)*\/?$/.test(url.pathname)) return undefined;
	return `has the path ${url.pathname}; expected names of letters, digits and hyphens with one slash between them`;
}

export const siteUrl = z.string().superRefine((value, { addIssue }) => {
	const reason = explainSiteUrl(value);
	if (reason) addIssue({ code: "custom", message: reason });
});

function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
