import { describe, expect, test } from "vitest";
import { buildPolicy, insertPolicy } from "./policy";

const html = (inside: string) =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/></head><body>${inside}</body></html>`;

/** Parses a policy into its directives by name. */
const read = (policy: string) =>
	Object.fromEntries(policy.split("; ").map((directive) => directive.split(/ (.*)/).slice(0, 2)));

/** The policy of a page without scripts and styles. */
const prose = {
	"default-src": "'none'",
	"script-src": "'none'",
	"style-src": "'none'",
	"worker-src": "'none'",
	"img-src": "'self' data:",
	"font-src": "'self'",
	"connect-src": "'self'",
	"object-src": "'none'",
	"base-uri": "'none'",
	"form-action": "'none'",
	"require-trusted-types-for": "'script'",
	"trusted-types": "'none'",
};

describe("a page’s policy", () => {
	test("allows its scripts and styles by their hashes, and no others", () => {
		const policy = read(buildPolicy(html("<style>p{}</style><script>alert(1)</script>")));
		// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
		expect(policy["script-src"]).toBe("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
		expect(policy["style-src"]).toMatch(/^'sha256-[^']+'$/);
	});

	test("of prose allows only images, fonts and connections of this host", () => {
		expect(read(buildPolicy(html("<p>Words</p>")))).toEqual(prose);
	});

	test("of a page with every feature allows only what each feature needs", () => {
		const styled = "<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>";
		const page = html(`${styled}<a href="/search" data-search>Search</a><div data-worker></div>`);
		expect(read(buildPolicy(page))).toEqual({
			...prose,
			"script-src": "'self'",
			"style-src": "'sha256-a1Tr/gDLdFKYw9x6JTY6EQTM/ZJJQLfwtwKDNxFJpUw='",
			"worker-src": "'self'",
			"font-src": "'self' data:",
			"trusted-types": "default",
		});
	});

	test("does not treat data as a script", () => {
		const policy = buildPolicy(html('<script type="application/ld+json">{}</script>'));
		expect(read(policy)["script-src"]).toBe("'none'");
	});

	test("allows files of this host on a page that loads scripts", () => {
		expect(read(buildPolicy(html('<script src="/a.js"></script>')))["script-src"]).toBe("'self'");
	});

	test("allows frames of this host on a page with a figure that runs in place", () => {
		expect(read(buildPolicy(html('<figure data-live="load"></figure>')))["frame-src"]).toBe("'self'");
		expect(read(buildPolicy(html("<figure></figure>")))["frame-src"]).toBeUndefined();
	});

	test("allows files of this host on a page with an island", () => {
		expect(read(buildPolicy(html('<div data-island="/a.js"></div>')))["script-src"]).toBe("'self'");
		expect(read(buildPolicy(html('<div data-island=""></div>')))["script-src"]).toBe("'none'");
	});

	test("allows a worker, and the Trusted Types policy for it, on a page that declares one", () => {
		const policy = read(buildPolicy(html("<div data-worker></div>")));
		expect(policy["worker-src"]).toBe("'self'");
		expect(policy["trusted-types"]).toBe("default");
		expect(policy["require-trusted-types-for"]).toBe("'script'");
	});

	test("allows what search needs on a page that opens it", () => {
		const policy = read(buildPolicy(html('<a href="/search" data-search>Search</a>')));
		expect(policy["script-src"]).toBe("'self'");
	});

	test("allows a search form to submit to this host", () => {
		expect(read(buildPolicy(html('<form action="/search"></form>')))["form-action"]).toBe("'self'");
	});

	test("allows data fonts on a page whose style contains one", () => {
		expect(read(buildPolicy(html("<style>p{}</style>")))["font-src"]).toBe("'self'");
		const styled = html("<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>");
		expect(read(buildPolicy(styled))["font-src"]).toBe("'self' data:");
	});

	test("allows hosts of other companies only where a page loads their scripts or players", () => {
		const hosts = ["gc.zgo.at", "*.goatcounter.com"];
		const origins = "https://gc.zgo.at https://*.goatcounter.com";
		const loading = html('<script type="module" data-third-party="idle-scripts">1</script>');
		const policy = read(buildPolicy(loading, hosts));
		expect(policy["script-src"]).toMatch(
			/^'sha256-\S+' https:\/\/gc\.zgo\.at https:\/\/\*\.goatcounter\.com$/,
		);
		expect(policy).toMatchObject({
			"style-src": origins,
			"img-src": `'self' data: ${origins}`,
			"connect-src": `'self' ${origins}`,
			"frame-src": origins,
			"trusted-types": "idle-scripts",
			"form-action": "'none'",
		});
		expect(read(buildPolicy(html("<p>Words</p>"), hosts))).toEqual(prose);
		expect(buildPolicy(loading)).not.toContain("https:");
	});

	test("allows the frame of a player if its host is allowed, and nothing else of it", () => {
		const page = html('<a href="https://video.example" data-player="video.example">Play</a>');
		expect(read(buildPolicy(page, ["gc.zgo.at", "*.example"]))).toEqual({
			...prose,
			"frame-src": "https://video.example",
		});
		expect(read(buildPolicy(page, ["gc.zgo.at"]))).toEqual(prose);
	});

	test("allows video of this host on a page with one", () => {
		expect(read(buildPolicy(html('<video controls src="/a.mp4"></video>')))["media-src"]).toBe("'self'");
	});

	test("allows style attributes by their hashes", () => {
		const styles = read(buildPolicy(html('<p style="text-align:right">1</p>')))["style-src"];
		expect(styles).toMatch(/^'unsafe-hashes' 'sha256-[^']+'$/);
	});

	test("never allows inline or evaluated script in general", () => {
		const policy = buildPolicy(
			html('<script>1</script><script src="/a.js"></script><p style="a:b" onclick="x" data-search>'),
		);
		expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
	});
});

test("the policy follows the charset and precedes everything else", () => {
	expect(insertPolicy(html(""), "default-src 'none'", { path: "/" })).toContain(
		`<head><meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'"/></head>`,
	);
	expect(() => insertPolicy("<title>x</title>", "", { path: "/x" })).toThrow("/x");
});
