import { expect, test } from "@playwright/test";
import { kinds, openPage, publicPaths } from "./site";

test("every page has a Markdown version with the same title", async ({ request }) => {
	for (const path of await publicPaths(request)) {
		const html = await (await request.get(path)).text();
		const title = /<meta property="og:title" content="([^"]+)"/.exec(html)?.[1] ?? "—";
		const markdown = await request.get(path === "/" ? "/index.md" : `${path}.md`);
		expect.soft(markdown.status(), path).toBe(200);
		expect.soft(markdown.headers()["content-type"], path).toContain("text/markdown");
		const plain = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
		expect.soft((await markdown.text()).split("\n")[0], path).toBe(`# ${plain(title)}`);
	}
});

test("every alternate format that a page links to exists", async ({ page, request }) => {
	for (const path of [kinds.home, kinds.post, kinds.tag, kinds.resume]) {
		await openPage(page, path);
		const announced = await page
			.locator('head link[rel="alternate"]')
			.evaluateAll((all) => all.map((link) => new URL((link as HTMLLinkElement).href).pathname));
		expect(announced, path).toContain("/feed.xml");
		for (const address of announced) expect((await request.get(address)).status(), address).toBe(200);
	}
});

test("every footer links to the feed", async ({ page }) => {
	for (const path of [kinds.home, kinds.role, kinds.post, kinds.missing]) {
		await openPage(page, path);
		const feed = page.locator("footer").getByRole("link", { name: "Feed" });
		await expect(feed, path).toHaveAttribute("href", "/feed.xml");
	}
});

test("an unchanged feed answers 304", async ({ request }) => {
	for (const path of ["/feed.xml", "/rss.xml", "/feed.json", `${kinds.tag}/feed.xml`]) {
		const { etag } = (await request.get(path)).headers();
		expect(etag, path).toBeTruthy();
		const again = await request.get(path, { headers: { "if-none-match": String(etag) } });
		expect(again.status(), path).toBe(304);
	}
});

test("llms.txt and resume.json exist", async ({ request }) => {
	for (const path of ["/llms.txt", "/llms-full.txt", "/resume.json"])
		expect((await request.get(path)).status(), path).toBe(200);
});

test("a browser shows a feed with its stylesheet", async ({ page }) => {
	await openPage(page, kinds.blog);
	for (const [path, root] of [
		["/feed.xml", "feed"],
		["/rss.xml", "rss"],
	] as const) {
		await openPage(page, path);
		await expect(page.locator(root), path).toHaveCSS("max-width", "672px");
	}
});

test("a request that accepts Markdown gets the Markdown version, with its URL", async ({ request }) => {
	for (const path of [kinds.home, kinds.role, kinds.post, kinds.tag]) {
		const markdown = await (await request.get(path === "/" ? "/index.md" : `${path}.md`)).text();
		const response = await request.get(path, { headers: { accept: "text/markdown, text/html;q=0.5" } });
		expect(response.headers()["content-type"], path).toContain("text/markdown");
		expect(response.headers().vary?.toLowerCase(), path).toContain("accept,");
		const canonical = / <(\S+)>\n$/.exec(markdown)?.[1];
		expect(response.headers().link, path).toBe(`<${canonical}>; rel="canonical"`);
		expect(await response.text(), path).toBe(markdown);
		const refused = await request.get(path, { headers: { accept: "text/html, text/markdown;q=0" } });
		expect(refused.headers()["content-type"], path).toContain("text/html");
		expect(refused.headers().vary?.toLowerCase(), path).toContain("accept,");
	}
});
