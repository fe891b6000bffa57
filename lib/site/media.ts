import { createHash } from "node:crypto";
import type { Nodes } from "mdast";
import { getAddresses } from "@/lib/content/prose/addresses";
import type { AddressKind } from "@/lib/content/prose/description";
import { measureImage, readImage } from "@/lib/content/read/image-files";
import { getAttributeText, getNodes, isElement } from "@/lib/content/read/mdx-nodes";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { getTree } from "@/lib/content/read/parse-body";
import { getAllPages } from "@/lib/content/read/query";
import type { Entry } from "@/lib/content/schema/entry";
import { listVariants, type Variant } from "@/lib/images/variants";

/** An image's attributes on a page. */
export interface ShownImage {
	/** Dimensions in pixels, upright. */
	width: number;
	height: number;
	/** Path of the fallback file, which is the largest copy of a file beside the entry. */
	src: string;
	/** Path of a copy in a format that every browser shows, about as wide as the text; the fallback file without one. */
	still: string;
	/** Copies in better formats, best first. */
	sources: { type: string; srcSet: string }[];
}

/** A published copy of an image. */
interface Copy {
	bytes: Buffer;
	variant: Variant;
}

/** Returns the path of a copy. It contains a hash of the image, so that the file never changes. */
function pathOfCopy({ bytes, variant }: Copy): string {
	const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
	return `/og/images/${hash}-${variant.width}.${variant.format}`;
}

/**
 * Describes an image of a body. Throws an error that names the file if it is missing or not an image.
 *
 * @param src the image's address: below public/, or relative to the body's file
 * @param file of the body
 */
export function describeImage(root: string, src: string, file: string): ShownImage {
	const { name, bytes } = readImage(root, src, file);
	const size = measureImage(name, bytes);
	const copies = listVariants(bytes, size.width).map((variant) => ({
		variant,
		path: pathOfCopy({ bytes, variant }),
	}));
	const formats = [...new Set(copies.map(({ variant }) => variant.format))].filter(
		(format) => format !== "svg",
	);
	const fallback = src.startsWith("/") ? src : (copies.at(-1)?.path ?? src);
	const stills = copies.filter(({ variant }) => variant.format === "webp");
	return {
		...size,
		src: fallback,
		still: (stills.find(({ variant }) => variant.width >= STILL) ?? stills.at(-1))?.path ?? fallback,
		sources: formats.map((format) => ({
			type: `image/${format}`,
			srcSet: copies
				.filter(({ variant }) => variant.format === format)
				.map(({ variant, path }) => `${path} ${variant.width}w`)
				.join(", "),
		})),
	};
}

/** Least width in pixels of the image that stands for a video: the text column. */
const STILL = 750;

/** Returns the address of an image for feeds and Markdown. For a file beside the entry, that is its largest copy. */
export const toPublicImage = (src: string, file: string): string =>
	isBeside(src) ? describeImage(process.cwd(), src, file).src : src;

/** Returns whether an address refers to a file beside the entry. */
export const isBeside = (src: string) => src !== "" && !/^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(src);

/** Returns the addresses of one kind that a body's prose components name, as written. */
export const listAddresses = (nodes: Nodes[], kind: AddressKind): string[] =>
	nodes
		.filter(isElement)
		.flatMap((node) => getAddresses(node.name, (name) => getAttributeText(node, name), kind));

/**
 * Returns the nodes of a body that can name a file; none without an image, an element or a directive. Reading
 * the trees of all bodies takes seconds on a large site.
 */
export const getMediaNodes = (entry: Entry): Nodes[] =>
	/!\[|<[a-z]|:[a-z]/i.test(entry.body) ? getNodes(getTree(entry)) : [];

/** Returns the addresses of a body's images, as written. */
export function listImages(entry: Entry): string[] {
	const nodes = getMediaNodes(entry);
	const defined = new Map(
		nodes.flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url]] : [])),
	);
	const found = nodes.map((node) => {
		if (node.type === "image") return node.url;
		if (node.type === "imageReference") return defined.get(node.identifier);
		return isElement(node) && node.name === "img" ? getAttributeText(node, "src") : undefined;
	});
	const named = listAddresses(nodes, "image");
	const cover = entry.collection === "posts" ? entry.cover?.src : undefined;
	return [...found, ...named, cover].filter(
		(src) => src !== undefined && (src.startsWith("/") || isBeside(src)),
	) as string[];
}

/** Returns every published copy of an image by path. */
export const getCopies = memoizeOnce((): Map<string, Copy> => {
	const copies = getAllPages().flatMap((entry) =>
		listImages(entry).flatMap((src) => {
			const { name, bytes } = readImage(process.cwd(), src, entry.file);
			return listVariants(bytes, measureImage(name, bytes).width).map((variant) => ({ bytes, variant }));
		}),
	);
	return new Map(copies.map((copy) => [pathOfCopy(copy), copy]));
});
