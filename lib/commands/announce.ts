import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { fieldsOf, siteSettings } from "@/lib/content/schema/settings";
import { announcement, changed, statedPages } from "@/lib/publish/announce";
import { announced, current } from "@/lib/publish/release";

/**
 * `npm run announce`: tells the search engines that follow IndexNow which pages of the published site have changed since
 * it last did. Sends nothing where content/site.json has no key.
 */
const { indexNow } = fieldsOf(siteSettings(process.cwd()));
if (!indexNow) {
	console.log('nothing sent: content/site.json has no "indexNow"');
	process.exit();
}
const before = existsSync(announced) ? JSON.parse(readFileSync(announced, "utf8")) : {};
const now = statedPages(current);
const addresses = changed(z.record(z.string(), z.string()).parse(before), now);
const [first] = Object.keys(now);
if (!first || addresses.length === 0) {
	console.log("nothing sent: no page has changed");
	process.exit();
}
const answered = await fetch(announcement(first, indexNow.key, addresses));
if (!answered.ok) throw new Error(`IndexNow answered ${answered.status}: ${await answered.text()}`);
writeFileSync(announced, JSON.stringify(now, null, "\t"));
console.log(`announced ${addresses.length} addresses`);
