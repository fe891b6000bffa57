import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "@/lib/site/build-inputs";
import { type PostRendering, postCache, postRendering } from "@/lib/site/post-cache";
import { type Site, writeSiteFile } from "./site";

/** app/%5Fdrawn, which says what each post is drawn from. */
const LIST = "_drawn";

/** What is kept of a post: its page, the twin and the twin's headers where it has one, and its preview in base64. */
const kept = z.object({
	page: z.string(),
	twin: z.object({ text: z.string(), headers: z.record(z.string(), z.string()) }).optional(),
	preview: z.string(),
});

/**
 * Keeps the posts that this build has drawn, and puts those in their places that earlier builds have: Next is given
 * only those to draw that are not known (lib/site/cached-posts.ts). Throws where a post is neither drawn nor known.
 */
export function cachePosts(site: Site): void {
	const list = path.join(site.folder, LIST);
	const drawings = z.array(postRendering).parse(JSON.parse(readFileSync(list, "utf8")));
	rmSync(list);
	// Where what posts are drawn by was changed meanwhile, nobody knows which of them were drawn before.
	const begun = process.env[BUILD_INPUTS_HASH];
	const isAsBegun = begun === undefined || begun === hashBuildInputs();
	const drawn = new Set(site.pages.map(({ path }) => path));
	for (const post of drawings) {
		if (!drawn.has(post.page)) put(site, post);
		else if (isAsBegun) keep(site, post);
	}
}

function keep(site: Site, { key, page, twin, preview }: PostRendering): void {
	// A page that runs a program is part of the build that it was drawn by.
	if (site.pages.some(({ path, runtime, island }) => path === page && (runtime || island))) return;
	const hasTwin = existsSync(fileOf(site, twin));
	const post: z.input<typeof kept> = {
		page: read(site, `${page}.html`).toString(),
		...(hasTwin && { twin: { text: read(site, twin).toString(), headers: site.headers[twin] ?? {} } }),
		preview: read(site, preview).toString("base64"),
	};
	postCache.set(key, JSON.stringify(post));
}

function put(site: Site, { key, page, twin, preview }: PostRendering): void {
	const known = postCache.get(key);
	if (!known) throw new Error(`${page} is neither drawn nor known (lib/publish/cache-posts.ts)`);
	const post = kept.parse(JSON.parse(known.toString()));
	writeSiteFile(site, `${page}.html`, post.page);
	writeSiteFile(site, preview, Buffer.from(post.preview, "base64"));
	if (post.twin) {
		writeSiteFile(site, twin, post.twin.text);
		site.headers[twin] = post.twin.headers;
	}
	site.pages.push({ path: page, file: `${page.slice(1)}.html` });
}

const fileOf = (site: Site, address: string) => path.join(site.folder, address);
const read = (site: Site, address: string) => readFileSync(fileOf(site, address));
