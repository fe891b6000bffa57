import { expect, type Page, test } from "@playwright/test";
import { embedPath } from "@/lib/content/schema/paths";
import { fetchPage } from "./fetch-page";
import { entryPaths, kinds, openModel, openPage, requireSome, systems } from "./site";

const toEmbedPath = (path: string) => embedPath(path.split("/").at(-1) ?? "");

test("any site may frame a figure, and its canonical URL is the system's page", async ({ request }) => {
	const sitemap = await request.get("/sitemap.xml");
	expect(sitemap.status()).toBe(200);
	requireSome(systems.length, "systems");
	const list = await request.get("/search");
	expect(list.status()).toBe(200);
	for (const path of systems) {
		const embed = await fetchPage(request, toEmbedPath(path));
		expect(embed.headers["content-security-policy"], path).toBe("frame-ancestors *");
		expect(embed.headers["cross-origin-resource-policy"], path).toBe("cross-origin");
		expect(embed.values('meta[name="robots"]', "content"), path).toEqual([
			expect.stringContaining("noindex"),
		]);
		expect(embed.values('link[rel="canonical"]', "href"), path).toEqual([expect.stringMatching(`${path}$`)]);
		expect(embed.values(`a[href="${path}"]`, "target"), path).toEqual(["_blank"]);
		const page = await fetchPage(request, path);
		expect(page.headers["content-security-policy"], path).toBe("frame-ancestors 'none'");
		expect(await sitemap.text()).not.toContain(toEmbedPath(path));
		expect(await list.text()).not.toContain(toEmbedPath(path));
	}
});

/** Opens HTML on another site. Chromium asks for permission before a public site may frame a server on this machine. */
async function openElsewhere(page: Page, html: string): Promise<void> {
	const origin = "https://elsewhere.example";
	await page.context().grantPermissions(["local-network-access"], { origin });
	await page.route(`${origin}/`, (route) =>
		route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Elsewhere</title>${html}` }),
	);
	await openPage(page, `${origin}/`);
}

test("the embed code shows the same moment on another site, which cannot frame the page itself", async ({
	page,
}) => {
	await openModel(page, kinds.system);
	await page.getByRole("button", { name: "Step", exact: true }).click();
	await page.getByRole("button", { name: "Step", exact: true }).click();
	const moment = await page.getByRole("slider", { name: "Time" }).inputValue();
	await page.locator("summary", { hasText: "Share" }).click();
	await page.getByRole("button", { name: "Copy embed code" }).click();
	const code = await page.getByRole("textbox", { name: /for an iframe/ }).inputValue();
	const own = new URL(page.url());

	await openElsewhere(page, `${code}<iframe id="page" src="${own.origin}${own.pathname}"></iframe>`);
	const frame = page.frameLocator("iframe >> nth=0");
	await expect(frame.getByRole("slider", { name: "Time" })).toHaveValue(moment);
	await expect(frame.locator("summary", { hasText: "Share" })).toHaveCount(0);
	await expect(page.frameLocator("#page").locator("main")).toHaveCount(0);
});

test("a figure in a text runs in place and loads nothing before", async ({ page, request }) => {
	const texts = entryPaths.filter((path) => !systems.includes(path));
	const pages = await Promise.all(
		texts.map(async (path) => ({ path, page: await fetchPage(request, path) })),
	);
	const found = pages.find((one) => one.page.values("[data-live]", "data-live").some(Boolean));
	requireSome(found ? 1 : 0, "text with a figure that runs");
	const { path = "", page: fetched } = found ?? {};
	const dials = fetched?.values("[data-live]", "data-live").find(Boolean)?.split(",") ?? [];

	const errors: string[] = [];
	const loaded: string[] = [];
	page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
	page.on("request", (sent) => /\/embed\/|\/islands\//.test(sent.url()) && loaded.push(sent.url()));
	await openPage(page, path, { waitUntil: "load" });
	const live = page.locator(`figure[data-live="${dials.join(",")}"]`).first();
	// A running figure loses its data-live attribute.
	await live.evaluate((element) => element.setAttribute("data-tested", ""));
	const figure = page.locator("[data-tested]");
	expect(loaded).toEqual([]);

	await figure.getByRole("link").focus();
	await expect(figure.locator("iframe")).toHaveCount(1);
	await expect(figure.locator("iframe")).toBeHidden();
	await page.keyboard.press("Enter");
	const frame = figure.frameLocator("iframe");
	await expect(frame.getByRole("button", { name: "Pause" })).toBeVisible();
	await expect(figure.locator("svg[role=img]").first()).toBeHidden();
	const controls = frame.locator(".instrument-dials").locator("select, input[type=range]");
	await expect(controls).toHaveCount(dials.length);
	expect(new URL(page.url()).pathname).toBe(path);

	// The figure has the keyboard focus.
	await page.keyboard.press(" ");
	await expect(frame.getByRole("button", { name: "Play" })).toBeVisible();
	expect(errors).toEqual([]);
});

test("a guess is shown beside the model's result", async ({ page, request }) => {
	const pages = await Promise.all(
		entryPaths.map(async (path) => ({ path, page: await fetchPage(request, path) })),
	);
	const found = pages.find((one) => one.page.all("[data-predict]").length > 0);
	requireSome(found ? 1 : 0, "text that asks for a guess");
	await openPage(page, String(found?.path));
	const box = page.locator("[data-predict]").first();
	await expect(box.getByText("The model:")).toBeHidden();
	await box.locator("input").first().focus();
	await page.keyboard.press("ArrowRight");
	await box.getByText("Show what the model computes").click();
	await expect(box.getByText(/^Your guess: .*\d/)).toBeVisible();
	await expect(box.getByText("The model:")).toBeVisible();
});
