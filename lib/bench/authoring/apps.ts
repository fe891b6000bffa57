import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { posts } from "./posts";

/** A copy of this site, or the bare app that it is measured against, with generated posts. */
export interface App {
	name: "site" | "control";
	folder: string;
	/** Where a post is served, without its slug. */
	path: string;
}

const root = path.resolve(import.meta.dirname, "../../..");

/** What a build leaves behind, and what is not the site's. */
const LEFT_OUT = ["node_modules", ".git", ".next", ".contentlayer", ".published", "out"];

/** Makes both in a temporary folder, each with its own packages. */
export function makeApps(count: number): App[] {
	const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
	const control: App = { name: "control", folder: path.join(folder, "control"), path: "" };
	const site: App = { name: "site", folder: path.join(folder, "site"), path: "/blog" };
	cpSync(path.join(import.meta.dirname, "../control"), control.folder, { recursive: true });
	mkdirSync(site.folder);
	for (const name of readdirSync(root).filter((name) => !LEFT_OUT.includes(name)))
		cpSync(path.join(root, name), path.join(site.folder, name), { recursive: true });
	for (const app of [control, site]) {
		copyPackages(app.folder);
		mkdirSync(path.join(app.folder, "content/posts"), { recursive: true });
		for (const [slug, source] of posts(count)) writeFileSync(postFile(app, slug), source);
	}
	return [control, site];
}

export function removeApps(apps: App[]): void {
	// What a server wrote in its last moment may come after its folder was read.
	for (const { folder } of apps)
		rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

export const postFile = ({ folder }: App, slug: string) => path.join(folder, "content/posts", `${slug}.mdx`);

/** Next takes no packages through a link that leads out of its folder: the same files under other names. */
function copyPackages(folder: string): void {
	const from = path.join(root, "node_modules");
	if (spawnSync("cp", ["-al", from, folder]).status === 0) return;
	cpSync(from, path.join(folder, "node_modules"), { recursive: true });
}
