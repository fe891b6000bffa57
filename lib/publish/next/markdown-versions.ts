import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Site } from "@/lib/publish/site";

/** Puts each page's Markdown twin beside the page: Next cannot draw both `/roles/acme` and `/roles/acme.md`, so it draws `/md/roles/acme.md`. */
export function placeMarkdownVersions({ folder, headers }: Site): void {
	const drawn = path.join(folder, "md");
	if (!existsSync(drawn))
		throw new Error("Next's output has no /md: are the Markdown twins gone from app/md?");
	for (const entry of readdirSync(drawn, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const from = path.join(entry.parentPath, entry.name);
		const to = path.join(folder, path.relative(drawn, from));
		mkdirSync(path.dirname(to), { recursive: true });
		renameSync(from, to);
	}
	rmSync(drawn, { recursive: true });
	for (const [address, own] of Object.entries(headers)) {
		if (!address.startsWith("/md/")) continue;
		headers[address.slice("/md".length)] = own;
		delete headers[address];
	}
}
