import { expect, test } from "@playwright/test";
import { publicPaths } from "./site";

test("every public page answers 200 with one h1, a title and a description", async ({ page, request }) => {
	const paths = await publicPaths(request);
	expect(paths.length).toBeGreaterThan(20);
	for (const path of paths) {
		const response = await page.goto(path);
		expect.soft(response?.status(), path).toBe(200);
		expect.soft(await page.locator("h1").count(), `${path}: h1`).toBe(1);
		expect.soft(await page.title(), `${path}: title`).not.toBe("");
		const description = page.locator('meta[name="description"]');
		expect.soft(await description.getAttribute("content"), path).toMatch(/^.{50,160}$/);
	}
});

test("titles and descriptions tell pages apart", async ({ page, request }) => {
	const seen = new Map<string, string>();
	for (const path of await publicPaths(request)) {
		await page.goto(path);
		const title = await page.title();
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
	for (const path of await publicPaths(request)) await page.goto(path, { waitUntil: "load" });
	expect(errors).toEqual([]);
});

test("no request leaves the host", async ({ page, request, baseURL }) => {
	const elsewhere: string[] = [];
	page.on("request", (sent) => {
		if (!sent.url().startsWith(String(baseURL)) && !sent.url().startsWith("data:"))
			elsewhere.push(sent.url());
	});
	for (const path of await publicPaths(request)) await page.goto(path, { waitUntil: "load" });
	expect(elsewhere).toEqual([]);
});

test("links within the site lead somewhere, fragments included", async ({ page, request }) => {
	const anchors = new Map<string, Set<string>>();
	const links: { from: string; to: URL }[] = [];
	for (const path of await publicPaths(request)) {
		await page.goto(path);
		anchors.set(path, new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id))));
		const found = await page
			.locator("a[href]")
			.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
		links.push(...found.map((href) => ({ from: path, to: new URL(href) })));
	}
	const here = new URL(page.url()).origin;
	const files = new Set<string>();
	for (const pathname of new Set(links.map(({ to }) => to.pathname)))
		if (/\.\w+$/.test(pathname) && (await request.get(pathname)).ok()) files.add(pathname);
	const broken = links
		.filter(({ to }) => to.origin === here)
		.filter(({ to }) => {
			if (files.has(to.pathname)) return false;
			const ids = anchors.get(to.pathname);
			return !ids || (to.hash !== "" && !ids.has(decodeURIComponent(to.hash.slice(1))));
		})
		.map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`);
	expect(broken).toEqual([]);
});
