import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyPackages, copySite } from "@/lib/commands/copy-site";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { generatePosts } from "./posts";

/** A copy of this site, or the bare control app, with generated posts. */
export interface App {
	name: "site" | "control";
	folder: string;
	/** Path of a post, without its slug. */
	path: string;
}

/** Creates both in a temporary folder, each with its own packages. */
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
	// The server may write files after the folder was read.
	for (const { folder } of apps)
		rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

export const postFile = ({ folder }: App, slug: string) => path.join(folder, "content/posts", `${slug}.mdx`);
