import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { dialog, field, results, search, status } from "./search";
import { kinds, listedPaths, openPage, skipWithout } from "./site";

skipWithout("/roles/amazon-bedrock", "/projects/alpaca-trading-bot");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test("the link, / and Ctrl K open search; Esc closes it and restores the focus", async ({ page }) => {
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

test("Esc closes search even when the field has text", async ({ page }) => {
	await openPage(page, kinds.role);
	const link = page.getByRole("link", { name: "Search", exact: true });
	await link.focus();
	await search(page, "rust");
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(dialog(page)).toBeHidden();
	await expect(link).toBeFocused();
});

test("/ is typed normally in text fields", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "a/b");
	await expect(field(page)).toHaveValue("a/b");
});

test("results are announced, with title and highlighted excerpt", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "bedrock");
	await expect(status(page)).toHaveText(/^\d+ pages match “bedrock”\.$/);
	await expect(results(page).first()).toContainText("Bedrock");
	await expect(dialog(page).locator("mark").first()).toHaveText(/bedrock/i);
});

test("arrow keys move between field and results, and Enter opens one", async ({ page }) => {
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

test("focus on a suggested link moves to the first result when results arrive", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "");
	await page.keyboard.press("ArrowDown");
	await expect(dialog(page).getByRole("link").first()).toBeFocused();
	await field(page).evaluate((input: HTMLInputElement) => {
		input.value = "lease";
		input.dispatchEvent(new Event("input"));
	});
	await expect(results(page).first()).toBeFocused();
});

test("a change of results keeps the focused position", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "bedrock");
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await field(page).evaluate((input: HTMLInputElement) => {
		input.value = "lease";
		input.dispatchEvent(new Event("input"));
	});
	await expect(status(page)).toHaveText(/“lease”/);
	await expect(results(page).first()).toBeFocused();
});

test("Enter right after typing opens the first result of the whole query", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "alpaca trading");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/projects/alpaca-trading-bot");
});

test("a result links to the best section", async ({ page }) => {
	await openPage(page, kinds.role);
	const section = page.locator("#in-depth h2[id]").nth(1);
	const heading = ((await section.textContent()) ?? "").replace(/#$/, "").trim();
	const href = `${kinds.role}#${await section.getAttribute("id")}`;
	await search(page, heading);
	await expect(dialog(page).locator(`a[href="${href}"]`)).toContainText(`› ${heading}`);
});

test("the kind filter narrows results and shows counts", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "scheduler");
	const roles = dialog(page).getByRole("radio", { name: /^Roles \d+$/ });
	await dialog(page)
		.getByText(/^Roles \d+$/)
		.click();
	await expect(roles).toBeChecked();
	await expect(status(page)).toHaveText(/^\d+ pages? match/);
	const label = await roles.evaluate((input) => input.parentElement?.textContent ?? "");
	const count = Number(/\d+$/.exec(label)?.[0]);
	await expect(status(page)).toHaveText(new RegExp(`^${count} `));
	for (const href of await results(page).evaluateAll((all) => all.map((link) => link.getAttribute("href"))))
		expect(href).toMatch(/^\/roles\//);
});

test("“N more” appends results and focuses the first of them", async ({ page }) => {
	await openPage(page, kinds.home);
	await search(page, "systems");
	await expect(results(page)).toHaveCount(4);
	await dialog(page).getByRole("button", { name: /more$/ }).click();
	await expect(results(page).nth(4)).toBeFocused();
});

test("a page whose title is the query ranks first", async ({ page }) => {
	await openPage(page, "/search?q=XFaaS");
	await expect(results(page).first().locator(".title")).toHaveText(/^XFaaS( ·|:)/);
});

test("a search has a URL", async ({ page }) => {
	await openPage(page, "/search?q=rust");
	await expect(status(page)).toHaveText(/match “rust”/);
	await expect(results(page).first()).toContainText("Rust");
});

test("markup in a query is shown as text", async ({ page }) => {
	await openPage(page, `/search?q=${encodeURIComponent('<img src=x onerror="window.ran=1">')}`);
	await expect(status(page)).toHaveText(/match/);
	expect(await page.evaluate(() => Reflect.has(window, "ran"))).toBe(false);
	await expect(dialog(page).locator("img")).toHaveCount(0);
});

for (const query of ["scheduler", "priority scheduler", "leader failover"])
	test(`nothing is loaded before the first use, and the first search, “${query}”, takes less than 50 KB`, async ({
		page,
		request,
	}) => {
		const engine = await request.get("/search-index/index.txt", { headers: { "accept-encoding": "br" } });
		const isBrotli = engine.headers()["content-encoding"] === "br";
		test.skip(process.env.SERVER !== undefined && !isBrotli, "this nginx has no brotli");
		const session = await page.context().newCDPSession(page);
		await session.send("Network.enable");
		let bytes = 0;
		const requests = new Set<string>();
		session.on("Network.requestWillBeSent", ({ requestId, request }) => {
			if (request.url.includes("/search-index/")) requests.add(requestId);
		});
		// An icon of the page itself may still be loading.
		session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
			if (requests.has(requestId)) bytes += encodedDataLength;
		});
		await openPage(page, kinds.home, { waitUntil: "networkidle" });
		expect(requests.size).toBe(0);
		await page.keyboard.press("/");
		await expect(field(page)).toBeFocused();
		// Inserted at once, because typing letter by letter sends several queries.
		await page.keyboard.insertText(query);
		await expect(results(page).first()).toBeVisible();
		await page.waitForLoadState("networkidle");
		expect(bytes).toBeGreaterThan(10_000);
		expect(bytes).toBeLessThan(50_000);
	});

test("search works on a page with a running model", async ({ page }) => {
	await openPage(page, kinds.system);
	await search(page, "bedrock");
	await expect(results(page).first()).toContainText("Bedrock");
	await expect(dialog(page)).toHaveCSS("font-family", /sans/);
});

/** Returns the pages of the index: path, kind, and title, from the first lines of each. */
async function readIndex(request: APIRequestContext) {
	const [version, , numbers = ""] = (await (await request.get("/search-index/index.txt")).text()).split("\n");
	return Promise.all(
		[...numbers].map(async (_, page) => {
			const [path = "", kind, title = "", ...text] = (
				await (await request.get(`/search-index/${version}/p${page}.txt`)).text()
			).split("\n");
			return { path, kind, title, text: text.slice(1).map((line) => line.replace(/^(#\S* |[.|])/, "")) };
		}),
	);
}

test("the index has exactly the public pages, except the list of all pages", async ({ request }) => {
	const indexed = await readIndex(request);
	const paths = (await listedPaths(request)).filter((path) => path !== "/search");
	expect(paths.length).toBeGreaterThan(0);
	expect(indexed.map(({ path }) => path).sort()).toEqual(paths.sort());
	for (const { path, title } of indexed) {
		const html = await (await request.get(path)).text();
		const head = /<meta property="og:title" content="([^"]+)"/.exec(html)?.[1] ?? "—";
		expect.soft(head.replaceAll("&amp;", "&").replaceAll("&#x27;", "'"), path).toBe(title);
	}
});

for (const kind of ["role", "post", "paper", "person"] as const) {
	test(`the indexed text of a ${kind} separates all words`, async ({ page, request }) => {
		const path = kinds[kind];
		await openPage(page, path);
		const text = await page.evaluate(() => {
			// The search includes collapsed text.
			for (const details of document.querySelectorAll("details")) details.open = true;
			// biome-ignore lint/performance/useDomNodeTextContent: hidden text is not searched
			return document.querySelector("main")?.innerText ?? "";
		});
		const read = (await readIndex(request)).find((entry) => entry.path === path)?.text.join(" ") ?? "";
		const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
		const seen = new Set(words(text));
		expect(words(read).length).toBeGreaterThan(50);
		expect(words(read).filter((word) => !seen.has(word))).toEqual([]);
	});
}

test.describe("during IME composition", () => {
	test("Enter, arrows and Esc go to the IME, and unfinished input is not searched for", async ({ page }) => {
		await openPage(page, kinds.home);
		await search(page, "bedrock");
		await expect(status(page)).toHaveText(/“bedrock”/);
		const session = await page.context().newCDPSession(page);
		await session.send("Input.imeSetComposition", { text: "しんか", selectionStart: 3, selectionEnd: 3 });
		for (const key of ["Enter", "ArrowDown", "Escape"])
			await field(page).dispatchEvent("keydown", { key, isComposing: true, bubbles: true, composed: true });
		// Longer than the pause in typing that starts a search.
		await page.waitForTimeout(400);
		await expect(page).toHaveURL(/\/$/);
		await expect(field(page)).toBeFocused();
		await expect(status(page)).toHaveText(/“bedrock”/);
		await session.send("Input.insertText", { text: "新幹線" });
		await expect(status(page)).toHaveText(/新幹線/);
	});
});

test("the / shortcut can be turned off permanently; Ctrl K still works", async ({ page }) => {
	await openPage(page, kinds.home);
	await page.keyboard.press("/");
	await dialog(page).getByRole("button", { name: "Shortcut /: on" }).click();
	await expect(dialog(page).getByRole("button", { name: "Shortcut /: off" })).toBeVisible();
	await openPage(page, kinds.role);
	const link = page.getByRole("link", { name: "Search", exact: true });
	await expect(link).toHaveAttribute("aria-keyshortcuts", "Control+K");
	const loaded = page.waitForRequest("**/search-index/**", { timeout: 500 }).catch(() => undefined);
	await page.keyboard.press("/");
	await page.keyboard.press("Shift+C");
	expect(await loaded).toBeUndefined();
	await page.keyboard.press("Control+k");
	await expect(field(page)).toHaveValue("");
	await expect(field(page)).toBeFocused();
	await dialog(page).getByRole("button", { name: "Shortcut /: off" }).click();
	await expect(link).toHaveAttribute("aria-keyshortcuts", "/ Control+K");
});

test("an empty search offers recent searches, pages and actions; recent ones can be cleared", async ({
	page,
}) => {
	await openPage(page, kinds.home);
	await search(page, "alpaca trading");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/projects/alpaca-trading-bot");
	await page.keyboard.press("/");
	await expect(dialog(page).getByRole("link", { name: "Résumé" }).first()).toHaveAttribute("href", "/resume");
	await dialog(page)
		.getByRole("button", { name: /^Theme: auto/ })
		.click();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
	await dialog(page).getByRole("button", { name: "alpaca trading" }).click();
	await expect(field(page)).toHaveValue("alpaca trading");
	await field(page).fill("");
	await dialog(page).getByRole("button", { name: "Clear recent searches" }).click();
	await expect(dialog(page).getByRole("heading", { name: "Recent searches" })).toHaveCount(0);
	await page.reload();
	await page.keyboard.press("/");
	await expect(dialog(page).getByRole("heading", { name: "Pages" })).toBeVisible();
	await expect(dialog(page).getByRole("heading", { name: "Recent searches" })).toHaveCount(0);
});

for (const width of [360, 1280])
	test(`axe finds no violations in the dialog at ${width} px: empty, with results, without results`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 740 });
		await openPage(page, kinds.role);
		await page.keyboard.press("/");
		for (const query of ["", "schedular", "kubernetes"]) {
			await field(page).fill(query);
			if (query) await expect(status(page)).toContainText(query);
			const { violations } = await new AxeBuilder({ page }).options({ runOnly: TAGS }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		}
	});

test("thousands of words in the URL do not block the page", async ({ page }) => {
	const many = Array.from({ length: 700 }, (_, index) => `word${index}`).join(" ");
	await openPage(page, `/search?q=${encodeURIComponent(many)}`);
	await expect(status(page)).toContainText("distinct words were searched");
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	test("the search link opens a page that lists all pages", async ({ page, request }) => {
		await openPage(page, kinds.home);
		await page.getByRole("link", { name: "Search", exact: true }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
		const links = page.locator("[data-all-pages] a");
		expect(await links.count()).toBe((await listedPaths(request)).length);
	});

	test("the search page works on this site’s own server, and lists every page on any host", async ({
		page,
		request,
	}) => {
		await openPage(page, "/search");
		await page.getByRole("searchbox", { name: "Search every page" }).fill("schedular <b>");
		await page.getByRole("button", { name: "Search", exact: true }).click();
		await page.waitForURL("**/search?q=*");
		await expect(page.locator("[data-all-pages] a")).toHaveCount((await listedPaths(request)).length);
		test.skip(process.env.SERVER !== undefined, "a static host has no results without JavaScript");
		await expect(page.getByRole("searchbox")).toHaveValue("schedular <b>");
		await expect(page.getByRole("status")).toContainText("No page contains “schedular”");
		await page
			.getByRole("link", { name: /^scheduler/ })
			.first()
			.click();
		await page.locator("ol").getByRole("link").first().click();
		await page.waitForURL(`**${kinds.system}`);
	});
});
