import { expect, test } from "vitest";
import { buildPolicy, insertPolicy } from "@/lib/publish/policy";
import { getHeaders } from "./headers";
import { scoreResponse } from "./observatory.fixtures";

const headers = getHeaders("index.html");

/** Returns a page with every feature: styles, scripts, a model with a worker, and search. */
const page = (): string => {
	const html =
		'<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><style>p{}</style></head><body><p style="a:b"><script>1</script><a data-search href="/search">Search</a><div data-island="/a.js" data-worker></div></body></html>';
	return insertPolicy(html, buildPolicy(html), { path: "/" });
};
const html = page();

test("a page gets an A+ from MDN's HTTP Observatory, with all the points that do not depend on the host", () => {
	expect(scoreResponse({ headers, html })).toEqual({
		score: 130,
		grade: "A+",
		points: {
			"content-security-policy": 10,
			cookies: 0,
			"cross-origin-resource-sharing": 0,
			"cross-origin-resource-policy": 10,
			"referrer-policy": 5,
			"strict-transport-security": 0,
			"subresource-integrity": 0,
			"x-content-type-options": 0,
			"x-frame-options": 5,
		},
	});
});

const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

test.each<[string, Parameters<typeof scoreResponse>[0], { score: number; grade: string }]>([
	["no header at all and no policy", { headers: {}, html: "<p>x</p>" }, { score: 30, grade: "D" }],
	["no HSTS", { headers: without("strict-transport-security"), html }, { score: 80, grade: "B+" }],
	[
		"a short HSTS",
		{ headers: { ...headers, "strict-transport-security": "max-age=600" }, html },
		{ score: 120, grade: "A+" },
	],
	["frames anywhere", { headers: without("content-security-policy"), html }, { score: 80, grade: "B+" }],
	["sniffing", { headers: without("x-content-type-options"), html }, { score: 125, grade: "A+" }],
	[
		"inline scripts",
		{
			headers: {
				...headers,
				"content-security-policy": "frame-ancestors 'none'; script-src 'unsafe-inline'",
			},
			html: "",
		},
		{ score: 80, grade: "B+" },
	],
	[
		"scripts from anywhere",
		{ headers, html: html.replace("script-src", "script-src https:") },
		{ score: 80, grade: "B+" },
	],
	[
		"evaluated scripts",
		{ headers, html: html.replace("script-src", "script-src 'unsafe-eval'") },
		{ score: 110, grade: "A+" },
	],
	[
		"images over HTTP",
		{ headers, html: html.replace("img-src", "img-src http:") },
		{ score: 110, grade: "A+" },
	],
	[
		"an unsafe referrer policy",
		{ headers: { ...headers, "referrer-policy": "unsafe-url" }, html },
		{ score: 120, grade: "A+" },
	],
	[
		"scripts of others",
		{ headers, html: `${html}<script src="https://example.com/a.js"></script>` },
		{ score: 125, grade: "A+" },
	],
	[
		"scripts of others over HTTP",
		{ headers, html: `${html}<script src="http://example.com/a.js"></script>` },
		{ score: 50, grade: "C" },
	],
	[
		"scripts with integrity",
		{ headers, html: `${html}<script src="/a.js" integrity="sha256-a"></script>` },
		{ score: 135, grade: "A+" },
	],
])("with %s the score follows the Observatory's rules", (_, response, expected) => {
	expect(scoreResponse(response)).toMatchObject(expected);
});
