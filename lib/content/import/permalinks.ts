import { toSlug } from "@/lib/content/author/new-entry";

/** What a permalink's placeholders stand for. */
export interface AddressParts {
	/** YYYY-MM-DD; placeholders of dates are unknown without it. */
	day?: string | undefined;
	slug: string;
	title: string;
	/** Name of the file without date and extension, or of its folder. */
	name: string;
	/** Folders below the content's root, as in posts/2019. */
	sections: string;
	categories: string[];
}

/** Jekyll's names for permalinks. */
export const JEKYLL_STYLES: Record<string, string> = {
	date: "/:categories/:year/:month/:day/:title.html",
	pretty: "/:categories/:year/:month/:day/:title/",
	ordinal: "/:categories/:year/:y_day/:title.html",
	weekdate: "/:categories/:year/W:week/:short_day/:title.html",
	none: "/:categories/:title.html",
};

/**
 * Fills a permalink's pattern, as in /:year/:month/:title.html. Returns undefined if it has a placeholder whose value
 * is unknown.
 */
export function fillPermalink(pattern: string, parts: AddressParts): string | undefined {
	const [year = "", month = "", day = ""] = parts.day?.split("-") ?? [];
	const values: Record<string, string> = {
		year,
		month,
		day,
		short_year: year.slice(2),
		i_month: month.replace(/^0/, ""),
		i_day: day.replace(/^0/, ""),
		slug: parts.slug,
		title: parts.slug,
		slugorfilename: parts.slug,
		slugorcontentbasename: parts.slug,
		filename: parts.name,
		contentbasename: parts.name,
		name: parts.name,
		section: parts.sections.split("/")[0] ?? "",
		sections: parts.sections,
		categories: parts.categories.map(toSlug).join("/"),
		collection: "posts",
		path: parts.name,
		output_ext: ".html",
	};
	let isKnown = true;
	const filled = pattern.replace(/:([a-z_]+)/g, (_, name: string) => {
		const value = values[name];
		const isMissing = value === undefined || (value === "" && /year|month|day/.test(name));
		if (isMissing) isKnown = false;
		return value ?? "";
	});
	return isKnown ? `/${filled}`.replace(/\/{2,}/g, "/") : undefined;
}
