import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyPackages, copySite } from "@/lib/commands/copy-site";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { generatePosts } from "./posts";

/** A copy of this site, or the bare app that it is measured against, with generated posts. */
export interface App {
	name: "site" | "control";
	folder: string;
	/** Where a post is served, without its slug. */
	path: string;
}

/** Makes both in a temporary folder, each with its own packages. */
export function makeApps(count: number): App[] {
	const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
	const control: App = { name: "control", folder: path.join(folder, "control"), path: "" };
	const site: App = { name: "site", folder: path.join(folder, "site"), path: "/blog" };
	cpSync(path.join(import.meta.dirname, "../control"), control.folder, { recursive: true });
	copyPackages(control.folder);
	copySite(site.folder);
	const { person } = requireFields(readSiteSettings(site.folder));
	for (const app of [control, site]) {
		mkdirSync(path.join(app.folder, "content/posts"), { recursive: true });
		for (const [slug, source] of generatePosts(count, person)) writeFileSync(postFile(app, slug), source);
	}
	return [control, site];
}

export function removeApps(apps: App[]): void {
	// What a server wrote in its last moment may come after its folder was read.
	for (const { folder } of apps)
		rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

export const postFile = ({ folder }: App, slug: string) => path.join(folder, "content/posts", `${slug}.mdx`);
