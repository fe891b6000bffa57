import path from "node:path";
import { parseDate } from "./dates";
import { toText, toTexts } from "./frontmatter";
import { listPages, readConfig, readPage } from "./list-files";
import { fillPermalink, JEKYLL_STYLES } from "./permalinks";
import type { SourcePost, SourceSite } from "./source";

/** Reads the posts of a Jekyll site: the folders _posts and _drafts, wherever they are. */
export function readJekyll(root: string): SourceSite {
	const config = readConfig(root, ["_config.yml", "_config.yaml"]);
	const files = listPages(root, [""], /\.(md|markdown|mkd|mdown|html)$/i).filter(
		(file) => /(?:^|\/)_(?:posts|drafts)\//.test(file) && !/^(?:_site|vendor)\//.test(file),
	);
	const permalink = toText(config.permalink) ?? "date";
	const posts = files.map((file) => {
		const post = readPage(root, file);
		// Jekyll has no languages in names.
		const named = {
			...post,
			name: post.language ? `${post.name}.${post.language}` : post.name,
			language: undefined,
		};
		return { ...named, isDraft: /(?:^|\/)_drafts\//.test(file), address: addressOf(named, permalink) };
	});
	return {
		tool: "jekyll",
		root,
		posts,
		language: toText(config.lang) ?? toText(config.locale),
		publicFolders: ["."],
		url: toText(config.url),
		base: (toText(config.baseurl) ?? "").replace(/\/$/, ""),
	};
}

function addressOf(post: SourcePost, permalink: string): string | undefined {
	const { fields, file, name } = post;
	const own = toText(fields.permalink) ?? permalink;
	const [folders = ""] = file.split(/\/?_(?:posts|drafts)\//);
	// Jekyll splits only the plural at spaces.
	const several = fields.categories;
	const written = typeof several === "string" ? several.split(/[\s,]+/) : toTexts(several);
	const [category] = [toText(fields.category)].flatMap((one) => one ?? []);
	const address = fillPermalink(JEKYLL_STYLES[own] ?? own, {
		day: parseDate(fields.date)?.day ?? post.day,
		slug: toText(fields.slug) ?? name,
		title: toText(fields.title) ?? name,
		name,
		sections: path.posix.dirname(file),
		categories: [...folders.split("/"), ...(category ? [category] : []), ...written].filter(Boolean),
	});
	return address;
}
