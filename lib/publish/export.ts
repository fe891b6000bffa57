import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderHeadersFile } from "@/lib/serve/headers-file";
import { renderNginxConfig } from "@/lib/serve/nginx";
import { FILES, publishedFiles, type Resources, readResources } from "@/lib/serve/resources";
import { setModes } from "./set-modes";

/**
 * Copies a release to a folder for a static host, with its file of headers, and writes an nginx configuration beside
 * it. The folder is replaced as a whole.
 *
 * @throws where the folder holds something else
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
	// GitHub Pages leaves out folders that begin with "_" without it.
	writeFileSync(path.join(beside, ".nojekyll"), "");
	if (site.former.size > 0) writeFileSync(path.join(beside, "_redirects"), renderListedRedirects(site));
	setModes(beside);
	const before = `${beside}.before`;
	if (existsSync(folder)) renameSync(folder, before);
	renameSync(beside, folder);
	rmSync(before, { recursive: true, force: true });
	writeFileSync(`${folder}.nginx.conf`, renderNginxConfig(site, path.resolve(folder), "8080"));
}

/**
 * Redirects to listed pages alone: a host that does not know the file serves it. Those are the pages that have a Markdown
 * version, which every release is checked for (lib/publish/account.ts).
 */
function renderListedRedirects({ base, byPath, former }: Resources): string {
	const listed = [...former].filter(([, to]) => byPath.get(to)?.markdown !== undefined);
	return listed.map(([from, to]) => `${base}${from} ${base}${to} 308\n`).join("");
}
