import { analyse } from "scslre";
import { expect, test } from "vitest";
import { openToOthers } from "./headers";
import { renderNginxConfig } from "./nginx";
import type { Resource, Resources } from "./resources";

const resource = (file: string, policy: string): [string, Resource] => [
	`/${file.replace(/\.html$/, "")}`,
	{ file, headers: { "content-security-policy": policy }, variants: [] },
];

const site: Resources = {
	base: "",
	byPath: new Map([resource("roles.html", "default-src 'self'"), resource("a.svg", "sandbox")]),
	former: new Map([["/old", "/roles"]]),
	missing: undefined,
};

/** Returns the regular expressions of a configuration: keys of maps that begin with ~, and locations by pattern. */
function listPatterns(config: string): RegExp[] {
	const found = config.matchAll(/^\t(?:"(~\*?)((?:[^"\\]|\\.)*)" |(~\*?)(\S+) |location (~\*?) (\S+) )/gm);
	return [...found].map(([, a, quoted, b, bare, c, location]) => {
		const pattern = quoted ?? bare ?? location ?? "";
		const flags = `${(a ?? b ?? c) === "~*" ? "i" : ""}${pattern.startsWith("(?s)") ? "s" : ""}`;
		// Features of PCRE that JavaScript lacks: possessive quantifiers, which only reduce time, and \z.
		const own = pattern
			.replace(/^\(\?s\)/, "")
			.replaceAll("++", "+")
			.replaceAll("\\z", "$");
		return new RegExp(own, flags);
	});
}

test("every pattern of the nginx configuration takes linear time", () => {
	const patterns = listPatterns(renderNginxConfig(site, "/srv/site", "8080"));
	const sources = patterns.map(({ source }) => source);
	expect(sources).toEqual(expect.arrayContaining(["^(?<trimmed>.*[^/])\\/+$", "\\/\\/[^/]"]));
	expect(sources.length).toBeGreaterThanOrEqual(12);
	const slow = patterns.flatMap((pattern) =>
		analyse(pattern).reports.map(({ type }) => `${pattern}: ${type}`),
	);
	expect(slow).toEqual([]);
});

test("a file whose type differs from that of its extension has its own location", () => {
	const byPath = new Map([resource("feed.json", "sandbox"), resource("resume.json", "sandbox")]);
	const config = renderNginxConfig({ ...site, byPath }, "/srv/site", "8080");
	expect(config).toContain(
		'location = /feed.json { types {} default_type "application/feed+json; charset=utf-8"; }',
	);
	expect(config).toContain('"application/json; charset=utf-8" json;');
	expect(config.match(/location = \/\S+\.json/g)).toHaveLength(1);
});

test("a page that loads something of another company has its own embedder policy", () => {
	const [address, page] = resource("blog/a.html", "");
	const open = { ...page, headers: { ...page.headers, ...openToOthers } };
	const config = renderNginxConfig({ ...site, byPath: new Map([[address, open]]) }, "/srv/site", "8080");
	const table = /map \$uri \$site_embedder \{([^}]*)\}/.exec(config)?.[1]?.trim().split(/;\s*/);
	expect(table).toEqual(['default "require-corp"', '/blog/a.html "unsafe-none"', ""]);
	expect(config).toContain('add_header cross-origin-embedder-policy "$site_embedder" always;');
});
