import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderHeadersFile } from "@/lib/serve/headers-file";
import { renderNginxConfig } from "@/lib/serve/nginx";
import { FILES, publishedFiles, type Resources, readRedirects, readResources } from "@/lib/serve/resources";
import { setModes } from "./set-modes";

/**
 * Copies a release to a folder for a static host, with its file of headers, and writes an nginx configuration beside
 * it. Replaces the folder as a whole.
 *
 * @throws Error if the folder contains something else
 */
export function exportTo(folder: string, build: string): void {
	if (existsSync(folder) && !existsSync(path.join(folder, "404.html")))
		throw new Error(`${folder} exists and is not an earlier export`);
	const site = readResources(build);
	const beside = `${folder}.${process.pid}`;
	const files = path.join(build, FILES);
	for (const name of publishedFiles(files)) {
		mkdirSync(path.dirname(path.join(beside, name)), { recursive: true });
		copyFileSync(path.join(files, name), path.join(beside, name));
	}
	writeFileSync(path.join(beside, "_headers"), renderHeadersFile(site));
	// Without this file, GitHub Pages skips folders that begin with "_".
	writeFileSync(path.join(beside, ".nojekyll"), "");
	if (site.former.size > 0)
		writeFileSync(path.join(beside, "_redirects"), renderListedRedirects(site, build));
	setModes(beside);
	const before = `${beside}.before`;
	if (existsSync(folder)) renameSync(folder, before);
	renameSync(beside, folder);
	rmSync(before, { recursive: true, force: true });
	writeFileSync(`${folder}.nginx.conf`, renderNginxConfig(site, path.resolve(folder), "8080"));
}

/**
 * Returns only the redirects to listed pages, because a host that does not support the file would publish it. Listed
 * pages have a Markdown version, which lib/publish/verify/account.ts verifies.
 */
function renderListedRedirects({ base, byPath }: Resources, build: string): string {
	const listed = readRedirects(build).filter(([, to]) => byPath.get(to)?.markdown !== undefined);
	return listed.map(([from, to]) => `${base}${from} ${base}${to} 308\n`).join("");
}
