import { afterEach, expect, test, vi } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import { edit, withSite } from "@/lib/content/check/site.fixtures";
import { formatProblem } from "./problem";
import { siteUrlProblem, withSiteUrl } from "./settings";

afterEach(() => {
	vi.unstubAllEnvs();
});

const wrong: [address: string, reason: RegExp][] = [
	["https://example.com/a%20b", /^has the path \/a%20b; expected names/],
	["https://example.com//", /^has the path \/\//],
	["https://example.com/?a", /^has a query or fragment/],
	["https://example.com#a", /^has a query or fragment/],
	["https://me:secret@example.com", /^has a user name or password, .*; write https:\/\/example\.com$/],
	["ftp://example.com", /^is not a whole address/],
	["javascript:alert(1)", /^is not a whole address/],
	["example.com", /^is not a whole address/],
];

test.each(wrong)("%s is not a valid URL of a site, as SITE_URL or in site.json", async (address, reason) => {
	vi.stubEnv("SITE_URL", address);
	expect(siteUrlProblem()?.replace(/^SITE_URL |\.$/g, "")).toMatch(reason);
	vi.stubEnv("SITE_URL", "");
	const found = await withSite(edit("content/site.json", "https://example.com", address), checkContent);
	expect(found.map(formatProblem)).toEqual([expect.stringMatching(/^content\/site\.json:3:2 url: /)]);
	expect(found[0]?.message).toMatch(reason);
});

test.each([
	["https://example.com/", "https://example.com"],
	["https://EXAMPLE.com:443", "https://example.com"],
	["http://localhost:3000", "http://localhost:3000"],
	["", "https://configured.example"],
])("SITE_URL %j sets the site’s URL to %s", (address, url) => {
	vi.stubEnv("SITE_URL", address);
	const settings = { url: "https://configured.example/" };
	expect(withSiteUrl(settings as Parameters<typeof withSiteUrl>[0]).url).toBe(url);
});

const abbreviations = "content/abbreviations.json";

test("a site may have no abbreviations", async () => {
	expect((await withSite({}, checkContent)).map(formatProblem)).toEqual([]);
});

test.each([
	['{ "A B": "a to b" }', `${abbreviations}:1:3 A B: `],
	['{ "SLO": "" }', `${abbreviations}:1:3 SLO: expected at least 2 characters; found 0`],
	[
		'{ "SLO": "service level objective", }',
		`${abbreviations}:1:37 JSON: JSON does not allow a comma before }`,
	],
])("abbreviations as %s cause a problem", async (text, problem) => {
	const found = await withSite({ [abbreviations]: text }, checkContent);
	expect(found.map(formatProblem)).toEqual([expect.stringContaining(problem)]);
});

const withSettings = (more: string) =>
	edit("content/site.json", '"person": "ada",', `"person": "ada", ${more},`);

test.each([
	['"allow": ["https://gc.zgo.at"]', "6:29 allow.0: expected a host, such as gc.zgo.at or *.example.com"],
	['"allow": ["gc.zgo.at/count.js"]', "6:29 allow.0: expected a host"],
	['"allow": ["*"]', "6:29 allow.0: expected a host"],
	['"allow": ["gc.zgo.at", "gc.zgo.at"]', '6:42 allow.1: "gc.zgo.at" appears twice'],
	[
		'"scripts": [{ "src": "https://gc.zgo.at/count.js", "load": "idle" }]',
		'6:33 scripts.0.src: gc.zgo.at is not allowed: write "allow": ["gc.zgo.at"]',
	],
	[
		'"allow": ["a.example"], "scripts": [{ "src": "https://gc.zgo.at/count.js", "load": "idle" }]',
		'scripts.0.src: gc.zgo.at is not allowed: write "allow": ["a.example", "gc.zgo.at"]',
	],
	[
		'"allow": ["giscus.app"], "scripts": [{ "src": "http://giscus.app/client.js", "load": "idle" }]',
		"scripts.0.src: expected an address that starts with https://",
	],
	[
		'"allow": ["giscus.app"], "scripts": [{ "src": "https://giscus.app/client.js", "load": "press" }]',
		"scripts.0.label: is missing: words of the button",
	],
	[
		'"allow": ["giscus.app"], "scripts": [{ "src": "https://giscus.app/client.js", "load": "idle", "attributes": { "onload": "x" } }]',
		"scripts.0.attributes.onload: ",
	],
])("services as %s cause a problem", async (text, problem) => {
	const found = await withSite(withSettings(text), checkContent);
	expect(found.map(formatProblem)).toEqual([expect.stringContaining(problem)]);
	expect(found[0]?.line).toBe(6);
});

test("a script may come from an allowed host, or from below one", async () => {
	const scripts = '"scripts": [{ "src": "https://gc.zgo.at/count.js", "load": "idle" }]';
	for (const allow of ["gc.zgo.at", "*.zgo.at"])
		expect(await withSite(withSettings(`"allow": ["${allow}"], ${scripts}`), checkContent)).toEqual([]);
	expect(await withSite(withSettings(`"allow": ["*.c.zgo.at"], ${scripts}`), checkContent)).toHaveLength(1);
});
