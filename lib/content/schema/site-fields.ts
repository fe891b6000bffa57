import { z } from "zod";
import { day, link, namesOf, siteUrl, slug, text } from "./values";

/** Defines every field of content/site.json, and of the lists beside it. */

/** The texts of an index page. Omitted ones have defaults that fit any site. */
const indexPage = z.strictObject({
	description: text(50, 140).optional().describe("One sentence for search engines and previews"),
	lead: text(10, 200).optional().describe("The sentence below the page's heading"),
});

/** The index pages whose texts a site can choose. */
export const indexPages = ["roles", "systems", "projects", "blog", "people"] as const;
export type IndexPage = (typeof indexPages)[number];

/** A host of another company, without scheme and path. */
const host = z
	.string()
	.regex(
		/^(\*\.)?([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/,
		"expected a host, such as gc.zgo.at or *.example.com",
	);

/** A script of another company, such as analytics or comments. */
const thirdPartyScript = z
	.strictObject({
		src: z
			.url({ protocol: /^https$/, error: "expected an address that starts with https://" })
			.describe("The script's address; its host must be in allow"),
		load: z
			.enum(["idle", "press"])
			.describe(
				"idle: on every page, once it is shown and idle. press: below each post, once a reader presses",
			),
		label: text(2, 40)
			.optional()
			.describe("Words of the button that loads the script on a press, such as Show comments"),
		attributes: z
			.record(z.string().regex(/^data-[a-z\d-]+$/, "expected a name that starts with data-"), z.string())
			.default({})
			.describe("The data- attributes of the script's tag"),
	})
	.refine(({ load, label }) => load === "idle" || label !== undefined, {
		path: ["label"],
		message: "is missing",
	});

export const site = z.strictObject({
	name: text(1, 60),
	url: siteUrl.describe("Public address; SITE_URL overrides it"),
	description: text(50, 160),
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "expected a language as en, en-GB or zh-Hans")
		.describe("Language of the site: of its texts, and of buttons, labels, dates and lists"),
	person: slug.describe("The primary person: a slug in content/people"),
	navigation: z
		.array(
			z.strictObject({
				label: text(1, 24),
				href: z.string().regex(/^\//, "expected a path from the root, such as /roles"),
			}),
		)
		.min(1),
	pages: z
		.strictObject({
			roles: indexPage.optional(),
			systems: indexPage.optional(),
			projects: indexPage.optional(),
			blog: indexPage.optional(),
			people: indexPage.optional(),
		} satisfies Record<IndexPage, unknown>)
		.optional()
		.describe("Words of the index pages"),
	verification: z
		.strictObject({ google: text(1, 100).optional(), bing: text(1, 100).optional() })
		.optional()
		.describe("Tokens by which search engines know the site's owner"),
	license: link.shape.href.optional().describe("The license of the texts: pages link to it with rel=license"),
	ai: z
		.strictObject({
			training: z.boolean().default(false).describe("Whether models may be trained on the texts"),
			search: z.boolean().default(true).describe("Whether a search may index them"),
			retrieval: z.boolean().default(true).describe("Whether answers may quote them"),
		})
		.optional()
		.describe("What robots.txt says to programs, as content signals (contentsignals.org)"),
	security: z
		.strictObject({
			contact: link.shape.href.describe("Where to report a weakness: mailto:name@example.org, or a page"),
			expires: day.describe("Day after which the file is stale; within a year"),
		})
		.optional()
		.describe("What /.well-known/security.txt says (RFC 9116); without it there is no such file"),
	allow: namesOf(host)
		.optional()
		.describe(
			"Hosts of other companies that pages may contact for analytics, comments or players; none without it",
		),
	scripts: z
		.array(thirdPartyScript)
		.optional()
		.describe("Scripts of other companies. None loads before a page is shown"),
	indexNow: z
		.strictObject({
			key: z.string().regex(/^[A-Za-z0-9-]{8,128}$/, "expected 8 to 128 letters, digits or hyphens"),
		})
		.optional()
		.describe(
			"A key of your own: npm run announce then tells search engines of changed pages (indexnow.org)",
		),
});

/** content/skills.json: the names of skills, so that each skill has one spelling and one page. */
export const skillList = z.array(
	z.strictObject({
		name: text(1, 40),
		slug,
		uses: z
			.record(z.string(), text(20, 200))
			.optional()
			.describe("By entry, as roles/acme: a sentence on what the skill was used for there"),
	}),
);

/** content/abbreviations.json: the long forms of abbreviations in texts. */
export const abbreviationList = z.record(
	z.string().regex(/^\S{2,20}$/, "expected an abbreviation of 2 to 20 characters without a space"),
	text(2, 90),
);

export type SiteSettings = z.output<typeof site>;
export type ThirdPartyScript = z.output<typeof thirdPartyScript>;
export type Abbreviations = z.output<typeof abbreviationList>;
export type Skill = z.output<typeof skillList>[number];
