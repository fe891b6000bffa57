/** Names of fields in other site generators, the usual one first. */
export const DATES = [
	"date",
	"pubdate",
	"pubdatetime",
	"publishdate",
	"published_at",
	"publishedat",
	"published",
	"publishedon",
	"created",
	"created_at",
	"createdat",
];
export const UPDATES = [
	"updated",
	"lastmod",
	"updateddate",
	"moddatetime",
	"moddate",
	"modified",
	"last_modified_at",
	"lastmodified",
	"updated_at",
	"updatedat",
];
export const SUMMARIES = [
	"description",
	"summary",
	"excerpt",
	"subtitle",
	"spoiler",
	"tagline",
	"lead",
	"abstract",
	"dek",
];
export const TAGS = ["tags", "tag", "categories", "category", "topics", "keywords"];
export const COVERS = [
	"cover",
	"image",
	"coverimage",
	"cover_image",
	"featured_image",
	"featuredimage",
	"feature_image",
	"heroimage",
	"hero_image",
	"hero",
	"banner",
	"bannerimage",
	"thumbnail",
	"teaser",
	"ogimage",
	"og_image",
	"socialimage",
	"header",
	"feature",
	"images",
];
export const COVER_TEXTS = [
	"image_alt",
	"imagealt",
	"heroalt",
	"hero_alt",
	"coveralt",
	"cover_alt",
	"coverimagealt",
	"thumbnailalt",
	"banneralt",
];
export const SERIES_PARTS = [
	"part",
	"seriesorder",
	"series_order",
	"series_part",
	"series_index",
	"seriesindex",
];

/** Fields that say how another site shows a post, which nothing here needs. */
const IGNORED = new Set(
	`layout type toc showtoc tocopen weight menu comments comment math mathjax katex featured sticky pin pinned hidden hideintoc
	author_profile read_time share related classes format images banner_credit disqus_identifier disqus_title disqus_url
	disqus id uuid guid section linktitle markup outputs sitemap slug permalink url title draft published status state
	aliases redirect_from author authors lang language locale series canonical canonicalurl canonical_url visibility
	isdraft unlisted expirydate twitter opengraph alternates robots viewport icons show_subscribe hasmath enabletoc
	featuredimagepreview resources lightgallery reposts likes wordpress_id wordpress_url meta metatitle seotitle
	wordcount readingtime minutes_to_read name params build _build cascade asciinema showdate showreadingtime`.split(
		/\s+/,
	),
);

/** Returns whether a field is mapped, or needs no counterpart. */
export const isKnown = (key: string) =>
	IGNORED.has(key) ||
	[DATES, UPDATES, SUMMARIES, TAGS, COVERS, COVER_TEXTS, SERIES_PARTS].some((names) => names.includes(key));

/** Returns the first value of some fields that is not empty. */
export const first = (fields: Record<string, unknown>, names: string[]) =>
	names.map((name) => fields[name]).find((value) => value !== undefined && value !== null && value !== "");
