import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { buildAnnouncement, diffPages, hashPages } from "@/lib/publish/release/announce";
import { ANNOUNCED_FILE, CURRENT_RELEASE } from "@/lib/publish/release/release";
import { readBasePath } from "@/lib/serve/resources";
import { readOptions } from "./read-options";

/**
 * `npm run announce`: reports changed pages of the published site to the search engines that follow IndexNow. Sends
 * nothing if content/site.json has no key.
 */
readOptions();
const { indexNow } = requireFields(readSiteSettings(process.cwd()));
if (!indexNow) {
	console.log('nothing sent: content/site.json has no "indexNow"');
	process.exit();
}
const before = existsSync(ANNOUNCED_FILE) ? JSON.parse(readFileSync(ANNOUNCED_FILE, "utf8")) : {};
const now = hashPages(CURRENT_RELEASE);
const addresses = diffPages(z.record(z.string(), z.string()).parse(before), now);
const [first] = Object.keys(now);
if (!first || addresses.length === 0) {
	console.log("nothing sent: no page has changed");
	process.exit();
}
const answered = await fetch(
	buildAnnouncement(first, readBasePath(CURRENT_RELEASE), indexNow.key, addresses),
);
if (!answered.ok) throw new Error(`IndexNow answered ${answered.status}: ${await answered.text()}`);
writeFileSync(ANNOUNCED_FILE, JSON.stringify(now, null, "\t"));
console.log(`announced ${addresses.length} addresses`);
