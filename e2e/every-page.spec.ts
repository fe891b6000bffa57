import { expect, test } from "@playwright/test";
import { fetchPage } from "./fetch-page";
import { openPage, publicPaths } from "./site";

test("every public page answers 200 with one h1, a title and a description", async ({ request }) => {
	const paths = await publicPaths(request);
	expect(paths.length).toBeGreaterThan(2);
	for (const path of paths) {
		const page = await fetchPage(request, path);
		expect.soft(page.all("h1").length, `${path}: h1`).toBe(1);
		expect.soft(page.title, `${path}: title`).not.toBe("");
		const [description] = page.values('meta[name="description"]', "content");
		expect.soft(description, path).toMatch(/^.{50,160}$/);
	}
});

test("titles and descriptions are unique", async ({ request }) => {
	const seen = new Map<string, string>();
	for (const path of await publicPaths(request)) {
		const { title } = await fetchPage(request, path);
		expect.soft(seen.get(title), `${path} has the title of another page: ${title}`).toBeUndefined();
		seen.set(title, path);
	}
});

test("no page writes an error to the console", async ({ page, request }) => {
	const errors: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") errors.push(`${page.url()}: ${message.text()}`);
	});
	page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
	for (const path of await publicPaths(request)) await openPage(page, path, { waitUntil: "load" });
	expect(errors).toEqual([]);
});

test("no page sends a request to another host", async ({ page, request, baseURL }) => {
	const elsewhere: string[] = [];
	page.on("request", (sent) => {
		if (!sent.url().startsWith(String(baseURL)) && !sent.url().startsWith("data:"))
			elsewhere.push(sent.url());
	});
	for (const path of await publicPaths(request)) await openPage(page, path, { waitUntil: "load" });
	expect(elsewhere).toEqual([]);
});

test("internal links and their fragments exist", async ({ request, baseURL }) => {
	const { origin } = new URL(String(baseURL));
	const anchors = new Map<string, Set<string>>();
	const links: { from: string; to: URL }[] = [];
	// The sitemap omits pages that are not indexed, so they are found by links.
	const paths = new Set(await publicPaths(request));
	for (const path of paths) {
		const response = await request.get(path);
		if (!response.ok() || !response.headers()["content-type"]?.includes("html")) {
			if (response.ok()) anchors.set(path, new Set());
			continue;
		}
		const page = await fetchPage(request, path);
		anchors.set(path, new Set(page.values("[id]", "id").map(String)));
		for (const href of page.values("a[href]", "href")) {
			const to = new URL(String(href), new URL(path, baseURL));
			if (to.origin !== origin) continue;
			links.push({ from: path, to });
			paths.add(to.pathname);
		}
	}
	const broken = links
		.filter(({ to }) => {
			const ids = anchors.get(to.pathname);
			return !ids || (to.hash !== "" && !ids.has(decodeURIComponent(to.hash.slice(1))));
		})
		.map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`);
	expect(broken).toEqual([]);
	expect(links.length).toBeGreaterThan(paths.size);
});
