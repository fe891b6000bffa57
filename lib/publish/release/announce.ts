import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { FILES, readBasePath } from "@/lib/serve/resources";

/** Returns each public URL of a release, from its sitemap, with a hash of its Markdown version. */
export function hashPages(build: string): Record<string, string> {
	const read = (name: string) => readFileSync(path.join(build, FILES, name), "utf8");
	const base = readBasePath(build);
	const addresses = [...read("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
		([, address = ""]) => address,
	);
	return Object.fromEntries(
		addresses.map((address) => {
			const pathname = new URL(address).pathname.slice(base.length);
			const markdown = read(`${pathname === "/" ? "index" : decodeURI(pathname).slice(1)}.md`);
			return [address, createHash("sha256").update(markdown).digest("base64url").slice(0, 22)];
		}),
	);
}

/** Returns the URLs that were added, changed, or removed between two states of the site, sorted. */
export function diffPages(before: Record<string, string>, now: Record<string, string>): string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(now)])]
		.filter((address) => before[address] !== now[address])
		.sort();
}

/**
 * Builds the request that reports changed addresses by the IndexNow protocol (indexnow.org/documentation).
 *
 * @param site an address of the site
 * @param base the site's base path
 */
export function buildAnnouncement(site: string, base: string, key: string, addresses: string[]): Request {
	return new Request("https://api.indexnow.org/indexnow", {
		method: "POST",
		headers: { "content-type": "application/json; charset=utf-8" },
		body: JSON.stringify({
			host: new URL(site).host,
			key,
			keyLocation: new URL(`${base}/indexnow.txt`, site).href,
			urlList: addresses,
		}),
	});
}
