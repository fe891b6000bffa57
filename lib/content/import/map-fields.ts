import { cleanPath } from "@/lib/clean-path";
import { isLanguage } from "@/lib/content/schema/languages";
import { tagSlug } from "@/lib/content/schema/paths";
import { TEMPLATE } from "@/lib/content/schema/template";
import { alias as aliasSchema } from "@/lib/content/schema/values";
import type { PostContext } from "./context";
import { parseDate } from "./dates";
import { DATES, first, isKnown, SERIES_PARTS, SUMMARIES, TAGS, UPDATES } from "./field-names";
import { lowerKeys, toText, toTexts } from "./frontmatter";
import { mapCover } from "./map-cover";
import { chooseSummary } from "./summary";

/** What the new site knows that a post may need. */
export interface Defaults {
	/** Slug of the site's owner. */
	owner: string;
	/** The person whom the command names as the author of all posts. */
	person?: string | undefined;
	/** The people of the site. */
	people: { slug: string; title: string }[];
	/** A tag for posts without one. */
	tag?: string | undefined;
	/** Language of the site, as in en-US. */
	language: string;
	/** YYYY-MM-DD. */
	today: string;
	/** Whether the beginning of the text may be a summary, cut at a word. */
	hasExcerpts?: boolean | undefined;
}

/** Frontmatter of a post of this site, and what could not be mapped, by field. */
export interface Mapped {
	frontmatter: Record<string, unknown>;
	remarks: { field: string; message: string }[];
}

/** Maps the frontmatter of another site to this site's fields. */
export function mapFields(context: PostContext, body: string, defaults: Defaults): Mapped {
	const { post, site, title } = context;
	const { fields } = post;
	const remarks: Mapped["remarks"] = [];
	const report = (field: string, message: string) => void remarks.push({ field, message });
	let isDraft = isHidden(fields) || post.isDraft === true;
	const requireAuthor = (field: string, message: string) => {
		isDraft = true;
		report(field, `${message}; until then the post is a draft`);
	};
	if (post.problem) requireAuthor("title", post.problem);

	const shown = title.length > 90 ? `${title.slice(0, 89).replace(/\s+\S*$/, "")}…` : title;
	if (shown !== title) report("title", `the title has ${title.length} characters, so it is cut: ${title}`);
	if (toText(fields.title) === undefined)
		report("title", "the post has no title, so the title comes from its heading or its file’s name");
	const summary = chooseSummary(toText(first(fields, SUMMARIES)) ?? "", body, title, defaults.hasExcerpts);
	if (summary.text === undefined) requireAuthor("summary", summary.remark ?? "");
	else if (summary.remark) report("summary", summary.remark);

	const date = parseDate(first(fields, DATES)) ?? parseDate(post.day);
	if (!date) requireAuthor("published", "the post has no date that can be read: write when it was published");
	const published = date?.moment ?? defaults.today;
	const update = first(fields, UPDATES);
	const updated = parseDate(update)?.moment;
	const isUpdated = updated !== undefined && updated.slice(0, 10) > published.slice(0, 10);
	if (isUpdated && updated.slice(0, 10) > defaults.today)
		report("published", `its update on ${updated} is in the future, and left out`);

	const { person, problem } = findPerson(fields, defaults);
	if (problem) requireAuthor("person", problem);
	const tags = mapTags(fields, report);
	if (tags.length === 0 && !defaults.tag)
		requireAuthor("tags", "the post has no tags: write at least one, or import with --tag");
	const language = mapLanguage(context, defaults.language);
	const cover = mapCover(context, report);
	const series = mapSeries(fields);
	const canonical = toText(first(fields, ["canonical", "canonicalurl", "canonical_url"]));
	const isElsewhere = canonical !== undefined && /^https?:/.test(canonical) && !isOwnUrl(canonical, site.url);
	const unknown = Object.keys(fields).filter(
		(key) => fields[key] !== null && fields[key] !== "" && !isKnown(key),
	);
	if (unknown.length > 0) report("title", `fields without a counterpart are left out: ${unknown.join(", ")}`);
	if (toText(fields.visibility) && !/public/.test(String(fields.visibility)))
		requireAuthor("title", `only ${fields.visibility} could read it: decide whether to publish it`);
	const aliases = mapAliases(context, report).filter((alias) => cleanPath(alias) !== `/blog/${context.slug}`);
	return {
		remarks,
		frontmatter: {
			title: shown.length < 2 ? `${shown} …` : shown,
			summary: summary.text ?? TEMPLATE.summary,
			...(language && { language }),
			...(isDraft && { state: "draft" }),
			...(!isDraft && isUnlisted(fields) && { state: "unlisted" }),
			...(aliases.length > 0 && { aliases }),
			person,
			published,
			...(isUpdated && updated.slice(0, 10) <= defaults.today && { updated }),
			tags: tags.length > 0 ? tags : [defaults.tag ?? TEMPLATE.tag],
			...(series && { series }),
			...(cover && { cover }),
			...(isElsewhere && { canonical }),
		},
	};
}

const isHidden = (fields: Record<string, unknown>) =>
	String(fields.draft) === "true" ||
	String(fields.isdraft) === "true" ||
	String(fields.published) === "false" ||
	/^draft$/i.test(String(fields.status ?? fields.state));

const isUnlisted = (fields: Record<string, unknown>) =>
	String(fields.unlisted) === "true" ||
	[fields.build, fields._build].some((build) => /^(?:never|false)$/.test(String(lowerKeys(build).list)));

const toKey = (name: string) =>
	name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

function findPerson(fields: Record<string, unknown>, { owner, person, people }: Defaults) {
	if (person !== undefined) return { person };
	const authors =
		toTexts(fields.author ?? fields.authors).length > 0
			? toTexts(fields.author ?? fields.authors)
			: toTexts(lowerKeys(fields.author).name);
	const [author] = authors;
	if (author === undefined) return { person: owner };
	const found = people.find(({ slug, title }) => [slug, title].map(toKey).includes(toKey(author)));
	if (found) return { person: found.slug };
	return {
		person: owner,
		problem: `the author “${author}” is nobody in content/people: write whose post it is, or import with --person`,
	};
}

function mapTags(
	fields: Record<string, unknown>,
	report: (field: string, message: string) => void,
): string[] {
	const found = TAGS.filter(
		(name) => name !== "keywords" || first(fields, TAGS.slice(0, -1)) === undefined,
	).flatMap((name) => toTexts(fields[name]));
	const unique = new Map<string, string>();
	for (const tag of found) {
		const slug = tagSlug(tag);
		if (slug !== "" && tag.length <= 40 && !/^uncategori[sz]ed$/i.test(tag) && !unique.has(slug))
			unique.set(slug, tag);
	}
	const tags = [...unique.values()];
	if (tags.length > 6) report("tags", `a post has at most 6 tags; left out: ${tags.slice(6).join(", ")}`);
	return tags.slice(0, 6);
}

function mapLanguage({ post, site }: PostContext, own: string): string | undefined {
	const written = [post.fields.lang, post.fields.language, post.fields.locale, post.language, site.language]
		.map((value) => toText(value)?.replace("_", "-"))
		.find((value) => value !== undefined && isLanguage(value));
	return written !== undefined && new Intl.Locale(written).language !== new Intl.Locale(own).language
		? written
		: undefined;
}

function mapSeries(fields: Record<string, unknown>) {
	const value = Array.isArray(fields.series) ? fields.series[0] : fields.series;
	const name = toText(value) ?? toText(lowerKeys(value).name) ?? toText(lowerKeys(value).title);
	const part = Number(first(fields, SERIES_PARTS) ?? lowerKeys(value).part ?? lowerKeys(value).order);
	return name && name.length <= 60
		? { name, ...(Number.isInteger(part) && part > 0 && { part }) }
		: undefined;
}

const isOwnUrl = (url: string, site: string | undefined) =>
	site !== undefined &&
	URL.canParse(url) &&
	URL.canParse(site) &&
	new URL(url).hostname.replace(/^www\./, "") === new URL(site).hostname.replace(/^www\./, "");

/** Returns the old addresses of a post: its own, and those that its frontmatter redirects. */
function mapAliases({ post, site }: PostContext, report: (field: string, message: string) => void): string[] {
	const { fields } = post;
	const own = post.address === undefined ? [] : [site.base + post.address];
	const former = [...toTexts(fields.aliases), ...toTexts(fields.redirect_from)].map((text) => {
		if (URL.canParse(text)) return new URL(text).pathname;
		return `/${text}`.replace(/\/{2,}/g, "/");
	});
	const decoded = [...own, ...former].map((address) => {
		try {
			return decodeURI(address);
		} catch {
			return address;
		}
	});
	const [fit, unfit] = [true, false].map((isFit) =>
		decoded.filter((one) => aliasSchema.safeParse(one).success === isFit),
	);
	for (const address of unfit ?? []) report("title", `its old address ${address} cannot redirect`);
	return [...new Set(fit)];
}
