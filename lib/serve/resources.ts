import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { cleanPath } from "@/lib/clean-path";
import { getHeaders } from "./headers";

/** Parts of a release: the served folder, and the headers of single paths. */
export const FILES = "files";
export const HEADERS = "headers.json";

/** Name of the file in a release that holds the base path, as in /portfolio; empty at the root of a host. */
export const BASE_PATH = "base-path";

/** Content codings, smallest first. A file with the extension contains the encoded body of the file without it. */
const codings = [
	{ name: "br", ending: ".br" },
	{ name: "gzip", ending: ".gz" },
] as const;
export type Coding = (typeof codings)[number]["name"] | "identity";

/** The response for one path, in every coding. */
export interface Resource {
	/** Its file, relative to the served folder. */
	file: string;
	/** Headers of every response with this resource. */
	headers: Record<string, string>;
	variants: Variant[];
	/** The Markdown version of the page. */
	markdown?: Resource;
}

export interface Variant {
	coding: Coding;
	body: Buffer;
	/** Strong validator with quotes. It differs between codings, because their bytes do. */
	etag: string;
}

/** A release in memory, so that changes on disk do not affect responses. */
export interface Resources {
	/** Base path of every address, as in /portfolio; "" at the root of a host. Other paths here do not include it. */
	base: string;
	byPath: Map<string, Resource>;
	/** Former paths in their canonical form, each with the path of its permanent redirect. */
	former: Map<string, string>;
	/** The page for unknown paths. */
	missing: Resource | undefined;
}

/** The file of redirects, in the form that static hosts read. */
export const REDIRECTS = "_redirects";

const ownHeaders = z.record(z.string(), z.record(z.string(), z.string()));

/** Loads a release: its files and their headers. Throws if it is unreadable. */
export function readResources(build: string): Resources {
	const folder = path.join(build, FILES);
	const own = ownHeaders.parse(JSON.parse(readFileSync(path.join(build, HEADERS), "utf8")));
	const files = publishedFiles(folder);
	const all = new Set(files);
	const isVariant = (name: string) =>
		codings.some(({ ending }) => name.endsWith(ending) && all.has(name.slice(0, -ending.length)));

	const byPath = new Map<string, Resource>();
	for (const name of files.filter((name) => name !== REDIRECTS && !isVariant(name))) {
		const address = addressOf(name);
		const found = codings.filter(({ ending }) => all.has(name + ending));
		byPath.set(address, {
			file: name,
			headers: { ...getHeaders(name), ...own[address] },
			variants: [
				...found.map(({ name: coding, ending }) =>
					variant(coding, readFileSync(path.join(folder, name + ending))),
				),
				variant("identity", readFileSync(path.join(folder, name))),
			],
		});
	}
	for (const [address, resource] of byPath) {
		const markdown = byPath.get(`${address === "/" ? "/index" : address}.md`);
		if (markdown && resource.file.endsWith(".html")) resource.markdown = markdown;
	}
	const former = new Map(readRedirects(build).map(([from, to]) => [cleanPath(decodeURI(from)), to] as const));
	const missing = byPath.get("/404");
	byPath.delete("/404");
	byPath.delete("/404.md");
	return { base: readBasePath(build), byPath, former, missing };
}

/** Returns the base path of a release. Releases of earlier versions have no such file. */
export function readBasePath(build: string): string {
	const file = path.join(build, BASE_PATH);
	return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Lists the files below a folder of a release, with "/" in their names. Throws for a link, a pipe or a device. */
export function publishedFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
		const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
		if (entry.isFile()) return name;
		if (entry.isDirectory()) return [];
		throw new Error(`${name} is not a regular file: a release contains only files and folders`);
	});
}

/**
 * Reads the redirects of a release, in the form of static hosts: one `/blog/old /blog/new 308` per line. A former path
 * is as its old site had it, with a trailing slash or an extension, because some hosts compare whole paths.
 */
export function readRedirects(build: string): [from: string, to: string][] {
	const file = path.join(build, FILES, REDIRECTS);
	if (!existsSync(file)) return [];
	return readFileSync(file, "utf8")
		.split("\n")
		.flatMap((line): [string, string][] => {
			const [from, to] = line.split(" ");
			return from && to ? [[from, to]] : [];
		});
}

/** Returns the path of a file: `a/index.html` and `a.html` at `/a`, any other at its own name. */
export function addressOf(name: string): string {
	const page = /^(.*?)(?:(?:^|\/)index)?\.html$/.exec(name);
	return page ? `/${page[1]}` : `/${name}`;
}

function variant(coding: Coding, body: Buffer): Variant {
	return { coding, body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
