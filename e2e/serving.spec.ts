import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { kinds, openPage, publicPaths } from "./site";

test("pages are revalidated, and an unchanged page answers 304", async ({ request }) => {
	const first = await request.get(kinds.role);
	expect(first.headers()["cache-control"]).toBe("no-cache");
	const etag = first.headers().etag ?? "";
	const second = await request.get(kinds.role, { headers: { "if-none-match": etag } });
	expect([second.status(), (await second.body()).length]).toEqual([304, 0]);
	expect((await request.get(kinds.role, { headers: { "if-none-match": '"other"' } })).status()).toBe(200);
});

test("a content-hashed file is cached forever", async ({ page, request }) => {
	await openPage(page, kinds.home);
	const font = await page.locator('link[as="font"]').first().getAttribute("href");
	const { "cache-control": kept } = (await request.get(String(font))).headers();
	expect(kept).toContain("immutable");
	expect(kept).toContain("max-age=31536000");
});

test("text is compressed for clients that accept it, with a Vary header", async ({ request }) => {
	for (const path of [kinds.post, "/sitemap.xml", kinds.missing]) {
		const small = (await request.get(path, { headers: { "accept-encoding": "gzip" } })).headers();
		const plain = (await request.get(path, { headers: { "accept-encoding": "identity" } })).headers();
		expect(small["content-encoding"], path).toBe("gzip");
		expect(plain["content-encoding"], path).toBeUndefined();
		expect(Number(small["content-length"]), path).toBeLessThan(Number(plain["content-length"]));
		expect(plain.vary?.toLowerCase(), path).toContain("accept-encoding");
	}
});

test("HEAD sends the headers of GET without a body", async ({ request }) => {
	const head = await request.head(kinds.post);
	const got = await request.get(kinds.post);
	for (const name of ["content-type", "content-length", "etag", "content-security-policy"])
		expect(head.headers()[name], name).toBe(got.headers()[name]);
	expect((await head.body()).length).toBe(0);
});

test("range requests work", async ({ request }) => {
	const headers = { "accept-encoding": "identity", range: "bytes=0-14" };
	const part = await request.get(kinds.home, { headers });
	expect(part.status()).toBe(206);
	expect(await part.text()).toBe("<!DOCTYPE html>");
	expect(part.headers()["content-range"]).toMatch(/^bytes 0-14\/\d+$/);
	const beyond = await request.get(kinds.home, { headers: { ...headers, range: "bytes=9999999-" } });
	expect(beyond.status()).toBe(416);
});

test("other spellings of a URL redirect to it and keep the query", async ({ request }) => {
	for (const path of [`${kinds.role}/`, `${kinds.role}.html`]) {
		const moved = await request.get(`${path}?from=here`, { maxRedirects: 0 });
		expect(moved.status(), path).toBe(308);
		expect(moved.headers().location, path).toBe(`${kinds.role}?from=here`);
	}
});

test("no URL redirects to another site or injects a header", async ({ baseURL }) => {
	for (const trap of [
		"//elsewhere.example/",
		"/%0d%0aset-cookie:a/",
		"/\\elsewhere.example/",
		"/%2f%2felsewhere.example/",
	]) {
		const { location = "/", "set-cookie": cookie } = await headersOf(String(baseURL), trap);
		expect(location, trap).not.toMatch(/^(\/\/|\/\\|http)/);
		expect(cookie, trap).toBeUndefined();
	}
});

/** Returns the headers of the response to an unchanged request line. A browser would normalize it. */
function headersOf(base: string, path: string): Promise<IncomingHttpHeaders> {
	const { hostname, port } = new URL(base);
	return new Promise((resolve, reject) => {
		const request = httpRequest({ hostname, port, path }, (response) => resolve(response.resume().headers));
		request.once("error", reject).end();
	});
}

test("the health check answers", async ({ request }) => {
	const answered = await request.get("/healthz");
	expect([answered.status(), (await answered.text()).trim()]).toEqual([200, "ok"]);
});

/** Returns the number of requests of a first visit to a page, and their compressed size in bytes. */
async function costOf(page: Page, path: string) {
	const session = await page.context().newCDPSession(page);
	await session.send("Network.enable");
	await session.send("Network.setCacheDisabled", { cacheDisabled: true });
	let requests = 0;
	let bytes = 0;
	// Images are the author's choice.
	const images = new Set<string>();
	session.on("Network.requestWillBeSent", ({ request, requestId, type }) => {
		if (type === "Image") images.add(requestId);
		else if (!request.url.startsWith("data:")) requests++;
	});
	session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
		if (!images.has(requestId)) bytes += encodedDataLength;
	});
	await openPage(page, path, { waitUntil: "networkidle" });
	await session.detach();
	return { requests, bytes };
}

test("a first visit to a prose page takes at most 5 requests and 70 KB, not counting images in the text", async ({
	page,
	request,
}) => {
	const dear: string[] = [];
	for (const path of (await publicPaths(request)).filter((path) => !/^\/(systems|skills)\/./.test(path))) {
		const { requests, bytes } = await costOf(page, path);
		if (requests > 5 || bytes > 70_000) dear.push(`${path}: ${requests} requests, ${bytes} bytes`);
	}
	expect(dear).toEqual([]);
});
