import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Site } from "@/lib/publish/site";

/** Moves each page's Markdown version beside the page. Next cannot render both `/roles/acme` and `/roles/acme.md`, so it renders `/md/roles/acme.md`. */
export function moveMarkdownVersions({ folder, headers }: Site): void {
	const rendered = path.join(folder, "md");
	if (!existsSync(rendered))
		throw new Error("Next's output has no /md: does app/md still render the Markdown versions?");
	for (const entry of readdirSync(rendered, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const from = path.join(entry.parentPath, entry.name);
		const to = path.join(folder, path.relative(rendered, from));
		mkdirSync(path.dirname(to), { recursive: true });
		renameSync(from, to);
	}
	rmSync(rendered, { recursive: true });
	for (const [address, own] of Object.entries(headers)) {
		if (!address.startsWith("/md/")) continue;
		headers[address.slice("/md".length)] = own;
		delete headers[address];
	}
}
