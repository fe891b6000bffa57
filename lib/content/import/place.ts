import path from "node:path";
import { cleanPath } from "@/lib/clean-path";
import { toSlug } from "@/lib/content/author/new-entry";
import { schemeOf } from "@/lib/content/schema/safe-links";
import { decodePath } from "@/lib/decode-path";
import { listFiles, resolveInside } from "@/lib/files/inside";
import { IMAGE_NAME } from "@/lib/images/type";
import type { Copy, PostContext } from "./context";
import type { SourcePost, SourceSite } from "./source";

/** The posts of another site with their slugs on this one. */
export interface Placement {
	site: SourceSite;
	slugs: ReadonlyMap<SourcePost, string>;
	/** Whether images of other sites are copied. */
	isDownloading: boolean;
	/** Files to copy, by their new paths. Conversions add to it. */
	copies: Map<string, Copy>;
}

/** Files that are pages, so that a link to one is not a link to a file. */
const PAGE = /\.(?:mdx?|markdown|html?|php|aspx?|xml)$/i;

/** Creates what the conversion of a post asks about the rest of its site. */
export function createContext(post: SourcePost, title: string, placement: Placement): PostContext {
	const { site, slugs, copies } = placement;
	const slug = slugs.get(post) ?? "";
	const origin = site.url && URL.canParse(site.url) ? new URL(site.url).origin : undefined;
	const posts = [...slugs];
	/** Addresses of the new site, which a later step must not take for old ones. */
	const placed = new Set<string>();
	const place = <T extends string>(address: T): T => {
		placed.add(address);
		return address;
	};

	const copy = (from: string, to: string) => {
		copies.set(to, { from, to });
		return to;
	};
	const copyBeside = (from: string, folder: string) => {
		const { name, ext } = path.posix.parse(decodePath(from.split(/[?#]/)[0] ?? ""));
		for (let number = 1; ; number++) {
			const to = `${folder}/${toSlug(name) || "image"}${number > 1 ? `-${number}` : ""}${ext.toLowerCase()}`;
			if ((copies.get(to)?.from ?? from) === from) return copy(from, to);
		}
	};
	const toPath = (url: string) => toSitePath(url, origin, post);
	const findPost = (address: string) => {
		const wanted = cleanPath(address).toLowerCase();
		return posts.find(
			([one]) => one.address !== undefined && isSameAddress(one.address, wanted, site.base),
		)?.[1];
	};
	const findByFile = (file: string) => {
		const wanted = file.replace(/^\/|\/$/g, "").replace(/\.\w+$/, "");
		const named = posts.find(([one]) => {
			const own = one.file.replace(/(?:\/index)?(?:\.[a-z]{2})?\.\w+$/, "");
			return own === wanted || own.endsWith(`/${wanted}`) || one.name === wanted;
		});
		return named?.[1];
	};
	const placeLink: PostContext["placeLink"] = (written) => {
		const url = written.trim().replace(/^git:\/\/(?=github\.com\/)/, "https://");
		const address = toPath(url);
		if (address === undefined || url === "" || url.startsWith("#") || placed.has(url)) return { url };
		const [, route = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
		const isSource = /\.mdx?$/i.test(route) && !/^https?:/.test(url);
		const beside = path.posix.join(path.posix.dirname(post.file), decodePath(url.split(/[?#]/)[0] ?? ""));
		const own =
			findPost(decodePath(route)) ?? (isSource ? (findByFile(beside) ?? findByFile(route)) : undefined);
		if (own !== undefined) return { url: place(`/blog/${own}${rest.replace(/^\?[^#]*/, "")}`) };
		const file = PAGE.test(route) ? undefined : findFile(site, post, url.split(/[?#]/)[0] ?? "", route);
		const extension = path.posix.extname(route);
		if (file && extension !== "") {
			const target = decodePath(route);
			copy(file, `public${target}`);
			return { url: place(target.split("/").map(encodeURIComponent).join("/")) };
		}
		if (origin !== undefined) return { url: origin + address };
		return {
			url,
			remark: `the link to ${url} leads to a page that is not imported: add --site with the address of the old site`,
		};
	};
	return {
		post,
		site,
		slug,
		title,
		placeLink,
		placeImage(written) {
			const url = written.trim();
			const address = toPath(url);
			const folder = `content/posts/${slug}`;
			if (placed.has(url)) return { src: url };
			if (url.startsWith("data:")) return { problem: "is data within the text", url: "#" };
			if (address === undefined) {
				const isImage = IMAGE_NAME.test(url.split(/[?#]/)[0] ?? "");
				const whole = url.startsWith("//") ? `https:${url}` : url;
				if (!placement.isDownloading || !isImage)
					return { problem: `is on another site${isImage ? " (--download copies it)" : ""}`, url: whole };
				return { src: place(`./${path.posix.relative("content/posts", copyBeside(whole, folder))}`) };
			}
			const file = findFile(site, post, url.split(/[?#]/)[0] ?? "", address);
			if (file) return { src: place(`./${path.posix.relative("content/posts", copyBeside(file, folder))}`) };
			return {
				problem: "is not in the old site’s folder",
				url: origin === undefined ? address : origin + address,
			};
		},
		placeReference(name) {
			const [file = "", anchor] = name.split("#");
			const rest = anchor === undefined ? "" : `#${anchor}`;
			if (file === "") return { url: rest };
			const own = findByFile(file) ?? findPost(`/${file}`);
			if (own !== undefined) return { url: place(`/blog/${own}${rest}`) };
			const placed = placeLink(`/${file.replace(/^\//, "").replace(/\.mdx?$/, "/")}${rest}`);
			return { ...placed, remark: `“${name}” is not among the imported posts` };
		},
	};
}

function isSameAddress(address: string, wanted: string, base: string): boolean {
	const own = cleanPath(decodePath(address)).toLowerCase();
	return own === wanted || (base !== "" && `${base}${own}`.toLowerCase() === wanted);
}

/** Returns the path on the old site that a URL in a post leads to, or undefined if it leads elsewhere. */
function toSitePath(url: string, origin: string | undefined, post: SourcePost): string | undefined {
	if (/^(?:https?:)?\/\//i.test(url)) {
		const whole = url.startsWith("//") ? `https:${url}` : url;
		if (!origin || !URL.canParse(whole)) return undefined;
		const { hostname, pathname, search, hash } = new URL(whole);
		const isOwn = withoutWww(hostname) === withoutWww(new URL(origin).hostname);
		return isOwn ? pathname + search + hash : undefined;
	}
	if (schemeOf(url) !== undefined) return undefined;
	if (url.startsWith("/")) return url;
	const from = post.address ?? `/${post.file}`;
	const base = new URL(from.split("/").map(encodeURIComponent).join("/"), "https://site.invalid");
	if (!URL.canParse(url, base)) return undefined;
	const { pathname, search, hash } = new URL(url, base);
	return pathname + search + hash;
}

const withoutWww = (host: string) => host.replace(/^www\./, "");

/** Finds the file of an image or a download: beside the post, in the folders of files, or by a unique name. */
function findFile(site: SourceSite, post: SourcePost, written: string, address: string): string | undefined {
	const url = decodePath(written);
	const own = path.posix.dirname(post.file);
	const inBase =
		site.base !== "" && address.startsWith(`${site.base}/`) ? address.slice(site.base.length) : address;
	const alias = /^[@~]\/(.*)/.exec(url)?.[1];
	const candidates = [
		...(url.startsWith("/") ? [] : [path.posix.join(own, url)]),
		...(alias ? [`src/${alias}`, alias] : []),
		...(url.startsWith("src/") ? [url] : []),
		...site.publicFolders.flatMap((folder) =>
			[decodePath(address), decodePath(inBase), url].map((one) =>
				path.posix.join(folder, one.split(/[?#]/)[0] ?? ""),
			),
		),
	];
	const found = candidates.find((file) => isFileBelow(site.root, file)) ?? findByName(site.root, url);
	return found && path.join(site.root, found);
}

const isFileBelow = (root: string, file: string) => resolveInside(root, file).stats?.isFile() === true;

const indexes = new Map<string, string[]>();

/** Finds an image by the end of its path, if only one file has it. */
function findByName(root: string, url: string): string | undefined {
	const name = url.replace(/^[./]+/, "");
	if (!IMAGE_NAME.test(name)) return undefined;
	const known = indexes.get(root) ?? listImages(root);
	indexes.set(root, known);
	const found = known.filter((file) => file.endsWith(`/${name}`));
	return found.length === 1 ? found[0] : undefined;
}

const listImages = (root: string) =>
	listFiles(root, ".").files.flatMap(({ file }) =>
		IMAGE_NAME.test(file) && !file.includes("/node_modules/") ? `/${path.posix.normalize(file)}` : [],
	);
