import { expect, test } from "@playwright/test";
import { dialog, field, results, said, search } from "./search";
import { kinds, openPage, ownTitle, publicPaths } from "./site";

test("the link, / and Ctrl K open search; Esc closes it and gives the keyboard back", async ({ page }) => {
	await openPage(page, kinds.role);
	const link = page.getByRole("link", { name: "Search", exact: true });
	await link.focus();
	for (const open of [
		() => link.click(),
		() => page.keyboard.press("/"),
		() => page.keyboard.press("Control+k"),
	]) {
		await open();
		await expect(field(page)).toBeFocused();
		await page.keyboard.press("Escape");
		await expect(dialog(page)).toBeHidden();
		await expect(link).toBeFocused();
	}
});

test("Esc closes search at once, also when something is typed", async ({ page }) => {
	await openPage(page, kinds.role);
	const link = page.getByRole("link", { name: "Search", exact: true });
	await link.focus();
	await search(page, "rust");
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(dialog(page)).toBeHidden();
	await expect(link).toBeFocused();
});

test("/ is a letter where a visitor writes", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "a/b");
	await expect(field(page)).toHaveValue("a/b");
});

test("results are announced, name their page, and show the words that were found", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "bedrock");
	await expect(said(page)).toHaveText(/^\d+ pages match “bedrock”\.$/);
	await expect(results(page).first()).toContainText("Bedrock");
	await expect(dialog(page).locator("mark").first()).toHaveText(/bedrock/i);
});

test("the keyboard goes down to results and up to the field, and Enter opens", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "priority scheduler");
	await expect(results(page).nth(1)).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await expect(results(page).first()).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(results(page).nth(1)).toBeFocused();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowUp");
	await expect(field(page)).toBeFocused();
	await page.keyboard.press("Enter");
	await page.waitForURL(`**${kinds.system}`);
});

test("results that change under the keyboard keep its place", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "bedrock");
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await field(page).evaluate((input: HTMLInputElement) => {
		input.value = "lease";
		input.dispatchEvent(new Event("input"));
	});
	await expect(said(page)).toHaveText(/“lease”/);
	await expect(results(page).first()).toBeFocused();
});

test("Enter straight after the last letter opens the first result of the whole query", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "alpaca trading");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/projects/alpaca-trading-bot");
});

test("the section that answers is linked itself", async ({ page }) => {
	await openPage(page, kinds.role);
	const section = page.locator("#in-depth h2[id]").nth(1);
	const heading = ((await section.textContent()) ?? "").replace(/#$/, "").trim();
	const href = `${kinds.role}#${await section.getAttribute("id")}`;
	await search(page, heading);
	await expect(dialog(page).locator(`a[href="${href}"]`)).toContainText(`› ${heading}`);
});

test("a kind narrows what is found, and says how many there are", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "scheduler");
	const roles = dialog(page).getByRole("radio", { name: /^Roles \d+$/ });
	await dialog(page)
		.getByText(/^Roles \d+$/)
		.click();
	await expect(roles).toBeChecked();
	await expect(said(page)).toHaveText(/^\d+ pages? match/);
	const label = await roles.evaluate((input) => input.parentElement?.textContent ?? "");
	const count = Number(/\d+$/.exec(label)?.[0]);
	await expect(said(page)).toHaveText(new RegExp(`^${count} `));
	for (const href of await results(page).evaluateAll((all) => all.map((link) => link.getAttribute("href"))))
		expect(href).toMatch(/^\/roles\//);
});

test("more results are added below, and the keyboard goes to the first of them", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "systems");
	await expect(results(page)).toHaveCount(4);
	await dialog(page).getByRole("button", { name: /more$/ }).click();
	await expect(results(page).nth(4)).toBeFocused();
});

test("a page that is called as the query says comes before what has the word among others", async ({
	page,
}) => {
	await openPage(page, "/search?q=XFaaS");
	await expect(results(page).first().locator(".title")).toHaveText(/^XFaaS( ·|:)/);
});

test("a search has an address", async ({ page }) => {
	await openPage(page, "/search?q=rust");
	await expect(said(page)).toHaveText(/match “rust”/);
	await expect(results(page).first()).toContainText("Rust");
});

test("markup in a query is text", async ({ page }) => {
	await openPage(page, `/search?q=${encodeURIComponent('<img src=x onerror="window.ran=1">')}`);
	await expect(said(page)).toContainText("<img src=x");
	expect(await page.evaluate(() => Reflect.has(window, "ran"))).toBe(false);
	await expect(dialog(page).locator("img")).toHaveCount(0);
});

for (const query of ["scheduler", "priority scheduler", "leader failover"])
	test(`nothing is loaded before the first use, and “${query}” first takes less than 100 KB`, async ({
		page,
		request,
	}) => {
		const engine = await request.get("/pagefind/pagefind.js", { headers: { "accept-encoding": "br" } });
		const isBrotli = engine.headers()["content-encoding"] === "br";
		test.skip(process.env.SERVER !== undefined && !isBrotli, "this nginx has no brotli");
		const session = await page.context().newCDPSession(page);
		await session.send("Network.enable");
		let bytes = 0;
		const asked = new Set<string>();
		session.on("Network.requestWillBeSent", ({ requestId, request }) => {
			if (request.url.includes("/pagefind/")) asked.add(requestId);
		});
		// An icon of the page itself may still be on its way.
		session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
			if (asked.has(requestId)) bytes += encodedDataLength;
		});
		await openPage(page, kinds.home, { waitUntil: "networkidle" });
		expect(asked.size).toBe(0);
		await page.keyboard.press("/");
		await expect(field(page)).toBeFocused();
		// At once: letters typed slowly are several queries, each with results of its own.
		await page.keyboard.insertText(query);
		await expect(results(page).first()).toBeVisible();
		await page.waitForLoadState("networkidle");
		expect(bytes).toBeGreaterThan(50_000);
		expect(bytes).toBeLessThan(100_000);
	});

test("search looks the same and works on a page whose model runs", async ({ page }) => {
	await openPage(page, kinds.system);
	await search(page, "bedrock");
	await expect(results(page).first()).toContainText("Bedrock");
	await expect(dialog(page)).toHaveCSS("font-family", /sans/);
});

test("the index holds every public page but the list of all, and no other", async ({ page, request }) => {
	await openPage(page, kinds.home);
	const indexed = await page.evaluate(async () => {
		const engine = await import(`${location.origin}/pagefind/pagefind.js`);
		await engine.options({ noWorker: true });
		const { results } = await engine.search(null);
		const pages: { url: string; meta: { title: string } }[] = await Promise.all(
			results.map((result: { data(): unknown }) => result.data()),
		);
		return pages.map(({ url, meta }) => ({ url, title: meta.title }));
	});
	const paths = (await publicPaths(request)).filter((path) => path !== "/search");
	expect(indexed.map(({ url }) => url).sort()).toEqual(paths.sort());
	for (const { url, title } of indexed) {
		const html = await (await request.get(url)).text();
		const head = /<meta property="og:title" content="([^"]+)"/.exec(html)?.[1] ?? "—";
		expect.soft(head.replaceAll("&amp;", "&").replaceAll("&#x27;", "'"), url).toBe(ownTitle(title));
	}
});

for (const path of [kinds.role, kinds.post, kinds.paper, kinds.person]) {
	test(`what search reads of ${path} runs no words together`, async ({ page }) => {
		await openPage(page, path);
		const { read, shown } = await page.evaluate(async (path) => {
			const engine = await import(`${location.origin}/pagefind/pagefind.js`);
			await engine.options({ noWorker: true });
			const { results } = await engine.search(null);
			const pages: { url: string; raw_content: string }[] = await Promise.all(
				results.map((result: { data(): unknown }) => result.data()),
			);
			const read = pages.find(({ url }) => url === path)?.raw_content ?? "";
			// biome-ignore lint/performance/useDomNodeTextContent: hidden text is not searched
			return { read, shown: document.querySelector("main")?.innerText ?? "" };
		}, path);
		const words = (text: string) => text.replace(/&[lg]t;/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
		const seen = new Set(words(shown));
		expect(words(read).length).toBeGreaterThan(50);
		expect(words(read).filter((word) => !seen.has(word))).toEqual([]);
	});
}

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });
	test("the link to search leads to a page that explains, and lists every page", async ({
		page,
		request,
	}) => {
		await openPage(page, kinds.home);
		await page.getByRole("link", { name: "Search", exact: true }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
		const links = page.locator("[data-all-pages] a");
		expect(await links.count()).toBe((await publicPaths(request)).length);
	});
});
