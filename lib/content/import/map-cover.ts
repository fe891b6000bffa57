import type { PostContext } from "./context";
import { COVER_TEXTS, COVERS, first } from "./field-names";
import { lowerKeys, toText } from "./frontmatter";

/** Maps the image above a post. One that cannot be copied is left out and reported. */
export function mapCover(context: PostContext, report: (field: string, message: string) => void) {
	const { fields } = context.post;
	const value = COVERS.map((name) => fields[name]).find((one) => toImage(one) !== undefined);
	const url = toImage(value);
	if (url === undefined) return undefined;
	const placed = context.placeImage(url);
	const nested = lowerKeys(value);
	const alt = toText(first(fields, COVER_TEXTS)) ?? toText(nested.alt) ?? toText(nested.image_description);
	if ("src" in placed) return { src: placed.src, ...(alt && { alt: alt.slice(0, 300) }) };
	report("title", `its cover ${url} ${placed.problem}, and is left out`);
	return undefined;
}

/** Returns the address of an image, of a field that may be an object or a list. */
function toImage(value: unknown): string | undefined {
	if (Array.isArray(value)) return toImage(value[0]);
	const { src, image, url, overlay_image, teaser, feature } = lowerKeys(value);
	const text =
		toText(value) ??
		toText(src) ??
		toText(image) ??
		toText(url) ??
		toText(overlay_image) ??
		toText(teaser) ??
		toText(feature);
	return text !== undefined && /[./]/.test(text) && !/^(?:true|false)$/.test(text) ? text : undefined;
}
