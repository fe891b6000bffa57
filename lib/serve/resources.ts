import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { getHeaders } from "./headers";

/** In a published build: the folder that is served, and the headers of single addresses by their path. */
export const FILES = "files";
export const HEADERS = "headers.json";

/** How a body may be written on the wire, the shortest first; a file beside another one with the ending holds it. */
const codings = [
	{ name: "br", ending: ".br" },
	{ name: "gzip", ending: ".gz" },
] as const;
export type Coding = (typeof codings)[number]["name"] | "identity";

/** One address's answer, in every coding it has. */
export interface Resource {
	/** Its file, from the folder that is served. */
	file: string;
	/** Headers that every answer with this resource carries. */
	headers: Record<string, string>;
	variants: Variant[];
	/** The same page as Markdown, for who would rather have that. */
	twin?: Resource;
}

export interface Variant {
	coding: Coding;
	body: Buffer;
	/** Strong validator, quotes included: another one for each coding, as other bytes. */
	etag: string;
}

/** A published site, held in memory: what is served stays whole whatever happens to the disk. */
export interface Resources {
	byPath: Map<string, Resource>;
	/** Former addresses, with the path each leads to for good. */
	former: Map<string, string>;
	/** The page for an address without one, which has none itself. */
	missing: Resource | undefined;
}

/** The file of redirects, in the form that static hosts read. */
export const REDIRECTS = "_redirects";

const ownHeaders = z.record(z.string(), z.record(z.string(), z.string()));

/** Reads a published build: its files, and the headers of their own. Throws where it cannot be read. */
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
		const twin = byPath.get(`${address === "/" ? "/index" : address}.md`);
		if (twin && resource.file.endsWith(".html")) resource.twin = twin;
	}
	const former = all.has(REDIRECTS)
		? readRedirects(readFileSync(path.join(folder, REDIRECTS), "utf8"))
		: new Map();
	const missing = byPath.get("/404");
	byPath.delete("/404");
	return { byPath, former, missing };
}

/** The files below a folder of a published build, with "/" in their names. Throws where one is a link, a pipe or a device. */
export function publishedFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
		const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
		if (entry.isFile()) return name;
		if (entry.isDirectory()) return [];
		throw new Error(`${name} is no file: a published site holds files and folders alone`);
	});
}

/** Reads lines of `/blog/old /blog/new 308`, as static hosts do: where each former address leads. */
function readRedirects(text: string): Map<string, string> {
	return new Map(
		text.split("\n").flatMap((line): [string, string][] => {
			const [from, to] = line.split(" ");
			return from && to ? [[from, to]] : [];
		}),
	);
}

/** Where a file answers: `a/index.html` at `/a`, `a.html` at `/a`, any other at its own name. */
export function addressOf(name: string): string {
	const page = /^(.*?)(?:(?:^|\/)index)?\.html$/.exec(name);
	return page ? `/${page[1]}` : `/${name}`;
}

function variant(coding: Coding, body: Buffer): Variant {
	return { coding, body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
