import { existsSync } from "node:fs";
import path from "node:path";
import { markdownPath } from "@/lib/site/routes";
import type { Site } from "./site";

/** Announces the Markdown version of each page in a Link header (RFC 8288), for programs that do not parse HTML. */
export function linkMarkdownVersions({ folder, pages, headers }: Pick<Site, "folder" | "pages" | "headers">) {
	for (const page of pages) {
		const version = markdownPath(page.path);
		if (page.path === "/404" || !existsSync(path.join(folder, version))) continue;
		const link = `<${encodeURI(version)}>; rel="alternate"; type="text/markdown"`;
		headers[page.path] = { ...headers[page.path], link };
	}
}
