import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndex } from "@/lib/search/build-index";
import { MOST_LETTERS } from "@/lib/search/search";
import { commonHeaders } from "./headers";
import { FILES, HEADERS, readResources } from "./resources";
import { respond } from "./respond";

const build = mkdtempSync(path.join(tmpdir(), "served-"));
const folder = path.join(build, FILES);
const write = (name: string, text: string) => {
	mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	writeFileSync(path.join(folder, name), text);
};
write("index.html", "home");
write("404.html", "missing");
write("404.md", "# Missing");
write("roles.html", "0123456789");
write("roles.html.br", "br");
write("roles.html.gz", "gz");
write("roles/acme.html", "meta");
write("_next/static/a.js", "1");
write("feed.xml", "<feed/>");
write("feed.json", "{}");
write("_redirects", "/blog/old /blog/new 308\n");
write("paper.gz", "an archive of its own");
write("roles.md", "# Roles");
write("index.md", "# Home");
const searchable = { kind: "Blog", summary: "", keywords: [], isList: false };
const block = { text: 'A lease of <2 s & "more" $& ends.', isProse: true };
for (const [name, text] of buildIndex([
	{
		...searchable,
		path: "/roles/acme",
		title: "Lease",
		sections: [{ id: "a", heading: "", blocks: [block] }],
	},
	{
		...searchable,
		path: "/blog/arabic",
		language: "ar",
		title: "الطوابير",
		sections: [{ id: "a", heading: "", blocks: [{ text: "عن الطوابير في الأنظمة.", isProse: true }] }],
	},
]))
	write(`search-index/${name}`, text);
write(
	"search/index.html",
	'<form><input type="search" name="q"/></form><div data-search-results=""></div><template data-search-hit=""><li class="x"><a href="/search">Title</a> <i>Kind</i><p>Excerpt</p></li></template>',
);
writeFileSync(
	path.join(build, HEADERS),
	JSON.stringify({ "/roles.md": { link: '<https://example.com/roles>; rel="canonical"' } }),
);
const site = readResources(build);
rmSync(build, { recursive: true });

const get = (url: string, headers: Record<string, string> = {}, method = "GET") =>
	respond(site, { method, url, headers });

describe("a response", () => {
	test("is the page at its canonical path", () => {
		for (const [url, body] of Object.entries({ "/": "home", "/roles/acme?x=1": "meta" }))
			expect(get(url)).toMatchObject({ status: 200, body: Buffer.from(body) });
	});

	test("redirects other spellings of a path to it, with the query", () => {
		for (const url of ["/roles/", "/roles.html", "/roles//"])
			expect(get(url)).toMatchObject({ status: 308, headers: { location: "/roles" } });
		expect(get("/index.html?a=1")).toMatchObject({ status: 308, headers: { location: "/?a=1" } });
		expect(get("/search/index.html").headers.location).toBe("/search");
	});

	test("lets browsers cache no redirect forever, because a page may be renamed again, and back", () => {
		for (const url of ["/roles/", "/blog/old"])
			expect(get(url)).toMatchObject({ status: 308, headers: { "cache-control": "no-cache" } });
	});

	test("to a path with very many slashes is the same as with a few", () => {
		const slashes = "/".repeat(16_000);
		expect(get(`/roles${slashes}`)).toEqual(get("/roles//"));
		expect(get(`${slashes}x`)).toEqual(get("//x"));
		expect(get(slashes)).toMatchObject({ status: 308, headers: { location: "/" } });
	});

	test("to an absolute URL, as proxies send it, is the same as to its path", () => {
		expect(get("http://example.com/roles")).toEqual(get("/roles"));
		expect(get("http://example.com/roles/?a=/")).toEqual(get("/roles/?a=/"));
	});

	test("redirects a former path to the current one permanently, with the query", () => {
		for (const url of ["/blog/old?a=1&b=%20", "/blog/old/?a=1&b=%20"])
			expect(get(url)).toMatchObject({ status: 308, headers: { location: "/blog/new?a=1&b=%20" } });
		expect(get("/blog/older")).toMatchObject({ status: 404 });
	});

	test.each([
		["text/markdown", "# Roles"],
		["text/html;q=0.8, text/markdown", "# Roles"],
		["text/html, text/markdown", "# Roles"],
		["text/html, text/markdown;q=0.9", "0123456789"],
		["text/markdown;q=0", "0123456789"],
		["text/html,application/xhtml+xml,*/*;q=0.8", "0123456789"],
		["text/markdown;q=0.1, */*;q=1", "0123456789"],
		["text/markdown;q=0.5, text/*", "0123456789"],
		["text/markdown, text/html;q=0.5, */*", "# Roles"],
		["text/html;q=0, text/markdown;q=0.1, */*", "# Roles"],
		["*/*", "0123456789"],
		["text/*", "0123456789"],
		["", "0123456789"],
	])("to Accept: %s is %s", (accept, body) => {
		const answered = get("/roles", { accept });
		expect(String(answered.body)).toBe(body);
		expect(answered.headers.vary).toBe("accept, accept-encoding");
	});

	test("as Markdown names its page, and has its own validator", () => {
		const html = get("/roles").headers;
		const markdown = get("/roles", { accept: "text/markdown" }).headers;
		expect(markdown).toMatchObject({
			"content-type": "text/markdown; charset=utf-8",
			link: '<https://example.com/roles>; rel="canonical"',
		});
		expect(html).not.toHaveProperty("link");
		expect(markdown.etag).not.toBe(html.etag);
		const again = { accept: "text/markdown", "if-none-match": String(markdown.etag) };
		expect(get("/roles", again).status).toBe(304);
		expect(String(get("/", { accept: "text/markdown" }).body)).toBe("# Home");
	});

	test("is HTML if a page has no Markdown version, whatever the client accepts", () => {
		expect(String(get("/roles/acme", { accept: "text/markdown" }).body)).toBe("meta");
	});

	test("has the media type and the caching time of the resource", () => {
		expect(get("/roles").headers).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-cache",
		});
		expect(get("/_next/static/a.js").headers["cache-control"]).toContain("immutable");
		// Browsers do not apply style sheets to application/atom+xml.
		expect(get("/feed.xml").headers["content-type"]).toBe("text/xml; charset=utf-8");
		expect(get("/feed.json").headers["content-type"]).toBe("application/feed+json; charset=utf-8");
	});

	test("has the policy of its page and the common headers, whatever its status", () => {
		expect(get("/roles").headers["content-security-policy"]).toContain("frame-ancestors 'none'");
		expect(get("/feed.xml").headers["content-security-policy"]).toContain("default-src 'none'");
		for (const answered of [
			get("/roles"),
			get("/no/page"),
			get("/%"),
			get("/roles/"),
			get("/roles", {}, "PUT"),
		])
			expect(answered.headers).toMatchObject({ ...commonHeaders, "cache-control": "no-cache" });
	});

	test("is 404 with its page at an unknown path, and 400 at a malformed one", () => {
		expect(get("/no/page")).toMatchObject({ status: 404, body: Buffer.from("missing") });
		for (const url of ["/%", "*", "http://", "ftp://elsewhere/"]) expect(get(url).status).toBe(400);
	});

	test("is 404 in Markdown if the client prefers Markdown", () => {
		for (const answer of [
			get("/no/page.md"),
			get("/404.md"),
			get("/no/page", { accept: "text/markdown, text/html;q=0.5" }),
		]) {
			expect(answer).toMatchObject({ status: 404, body: Buffer.from("# Missing") });
			expect(answer.headers["content-type"]).toBe("text/markdown; charset=utf-8");
		}
	});

	test.each(["/404", "/404.html", "/index", "/_redirects", "/roles.html.br", "/feed.xml/"])(
		"is 404 at %s, which only names a file",
		(url) => expect(get(url)).toMatchObject({ status: 404, body: Buffer.from("missing") }),
	);

	test("is 405 for methods that change something, and HEAD is GET without a body", () => {
		expect(get("/roles", {}, "POST")).toMatchObject({
			status: 405,
			headers: { allow: "GET, HEAD, OPTIONS" },
		});
		const { headers, body } = get("/roles", {}, "HEAD");
		expect(headers).toEqual(get("/roles").headers);
		expect(body).toBeUndefined();
	});
});

describe("the coding", () => {
	test.each([
		["br, gzip", "br"],
		["gzip, deflate", "gzip"],
		["br;q=0, gzip;q=0.5", "gzip"],
		["br ;q=0, *", "gzip"],
		["BR ; q=0.0, gzip ; q=1", "gzip"],
		["*", "br"],
		["", undefined],
		["deflate", undefined],
		["gzip;q=0, *;q=0", undefined],
	])("for %s is %s", (accepted, coding) => {
		expect(get("/roles", { "accept-encoding": accepted }).headers["content-encoding"]).toBe(coding);
	});

	test("is part of the validator, and is in Vary", () => {
		const plain = get("/roles").headers;
		const small = get("/roles", { "accept-encoding": "br" }).headers;
		expect(small.etag).not.toBe(plain.etag);
		expect(plain.vary).toContain("accept-encoding");
		expect(get("/feed.xml").headers.vary).toBe("accept-encoding");
	});

	test("of a file that is already compressed is identity", () => {
		expect(get("/paper.gz").headers["content-encoding"]).toBeUndefined();
	});
});

describe("conditions and ranges", () => {
	const { etag = "" } = get("/roles").headers;

	test("a matching validator gets 304", () => {
		for (const etags of [String(etag), `"x", W/${etag}`, "*"]) {
			const { status, headers, body } = get("/roles", { "if-none-match": etags });
			expect([status, headers.etag, body]).toEqual([304, etag, undefined]);
		}
		expect(get("/roles", { "if-none-match": '"old"' }).status).toBe(200);
	});

	test("a range is a part of the body", () => {
		expect(get("/roles", { range: "bytes=2-4" })).toMatchObject({
			status: 206,
			headers: { "content-range": "bytes 2-4/10", "content-length": 3 },
			body: Buffer.from("234"),
		});
		expect(get("/roles", { range: "bytes=-2" }).body).toEqual(Buffer.from("89"));
		expect(get("/roles", { range: "bytes=90-" })).toMatchObject({
			status: 416,
			headers: { "content-range": "bytes */10" },
		});
	});

	test("a range of another version, of several parts or with wrong syntax gets the whole body", () => {
		for (const headers of [
			{ range: "bytes=2-4", "if-range": '"old"' },
			{ range: "bytes=0-1,5-6" },
			{ range: "x" },
			{ range: "lines=2-4" },
			{ range: "lines=90-" },
		])
			expect(get("/roles", headers as Record<string, string>).status).toBe(200);
		expect(get("/roles", { range: "bytes=2-4", "if-range": String(etag) }).status).toBe(206);
	});

	test("a range applies to GET only: HEAD reports the whole length", () => {
		for (const range of ["bytes=2-4", "bytes=90-"])
			expect(get("/roles", { range }, "HEAD")).toEqual(get("/roles", {}, "HEAD"));
	});
});

test("no request makes it throw", () => {
	const text = fc.string({ unit: "binary", maxLength: 40 });
	const part = fc.constantFrom(
		"/",
		"/".repeat(5000),
		"http://a",
		"roles",
		"%",
		"%2e",
		"..",
		"?",
		"#",
		"index.html",
		"br",
		"bytes=",
		"-",
		",",
		";q=",
	);
	const anything = fc.oneof(
		text,
		fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
	);
	fc.assert(
		fc.property(anything, anything, anything, anything, (url, accepted, range, etags) => {
			const headers = { "accept-encoding": accepted, range, "if-none-match": etags };
			const { status, headers: sent, body = "" } = respond(site, { method: "GET", url, headers });
			expect(status).toBeLessThan(500);
			if (status !== 304) expect(sent["content-length"]).toBe(body.length);
		}),
	);
});

describe("a search", () => {
	const text = (query: string, method = "GET") =>
		String(get(`/search?q=${encodeURIComponent(query)}`, {}, method).body);

	test("is answered with results in the page, always as text", () => {
		const html = text("lease");
		expect(html).toContain('<li class="x"><a href="/roles/acme">Lease</a> <i>Blog</i>');
		expect(html).toContain("A <mark>lease</mark> of &lt;2 s &amp; &quot;more&quot; $&amp; ends.");
		expect(html).toContain('name="q" value="lease"');
		expect(html).toContain("1 page matches “lease”.");
	});

	test("has results in the language of their pages, and the kind in that of the site", () => {
		expect(text("الطوابير")).toContain(
			'<li class="x"><a href="/blog/arabic" lang="ar" dir="auto">الطوابير</a> <i>Blog</i><p lang="ar" dir="auto">',
		);
	});

	test("with markup in its query shows it as text, in the field and in the message", () => {
		const attack = `"><script>alert(1)</script>'$&`;
		expect(text(attack)).not.toContain("<script");
		expect(text(attack)).toContain("&quot;&gt;&lt;script&gt;");
	});

	test("with a typo links to the correction", () => {
		expect(text("leese")).toContain('Did you mean <a href="/search?q=lease">lease</a>?');
	});

	test("has the length and the headers of its page, and no body for HEAD", () => {
		const { status, headers, body } = get("/search?q=lease");
		expect(status).toBe(200);
		expect(headers["content-length"]).toBe(body?.length);
		expect(headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(get("/search?q=lease", {}, "HEAD")).toEqual({ status, headers });
	});

	test("without words is the page itself, with its validator", () => {
		for (const url of ["/search", "/search?q=", "/search?q=%20", "/search?x=1"])
			expect(get(url).headers.etag).toBe(get("/search").headers.etag);
		expect(get("/search?q=lease").headers.etag).toBeUndefined();
	});

	test("of any bytes is answered", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: "binary" }),
					// Around the length at which a query is cut.
					fc.string({ unit: "binary", minLength: MOST_LETTERS - 10, maxLength: MOST_LETTERS + 10 }),
				),
				(query) => {
					expect(get(`/search?q=${encodeURIComponent(query.toWellFormed())}`).status).toBe(200);
				},
			),
		);
		expect(get("/search?q=%E0%A4%A").status).toBe(200);
	});
});

describe("below a path", () => {
	const below = (url: string) => respond({ ...site, base: "/mine" }, { method: "GET", url, headers: {} });

	test("pages are served there only", () => {
		expect(below("/mine/")).toMatchObject({ status: 200, body: Buffer.from("home") });
		expect(below("/mine/roles/acme")).toMatchObject({ status: 200, body: Buffer.from("meta") });
		for (const url of ["/", "/roles/acme", "/mines/roles/acme", "/mine/mine/roles/acme"])
			expect(below(url), url).toMatchObject({ status: 404, body: Buffer.from("missing") });
	});

	test("redirects include the path", () => {
		for (const [url, location] of Object.entries({
			"/mine": "/mine/",
			"/mine?a=1": "/mine/?a=1",
			"/mine/roles/": "/mine/roles",
			"/mine/index.html": "/mine/",
			"/mine/blog/old?a=1": "/mine/blog/new?a=1",
		}))
			expect(below(url), url).toMatchObject({ status: 308, headers: { location } });
	});

	test("search results link to pages there", () => {
		const { body } = below("/mine/search?q=lease");
		expect(String(body)).toContain('href="/mine/roles/acme"');
	});
});
