import { expect, type Page, test } from "@playwright/test";
import { openModel, openPage } from "@/e2e/site";

const path = "/systems/shuffle-sharding";

/** Returns a scheme's row of the table: its cells as numbers, by column. */
async function scheme(page: Page, name: string): Promise<Record<string, number>> {
	const table = page.getByRole("table", { name: /Each scheme/ });
	const columns = await table.getByRole("columnheader").allTextContents();
	const cells = await table
		.getByRole("row", { name: new RegExp(`^${name}`) })
		.locator("th, td")
		.allTextContents();
	return Object.fromEntries(
		columns.map((column, place) => [column, Number.parseInt(cells[place] ?? "", 10)]),
	);
}

test.beforeEach(async ({ page }) => {
	await openPage(page, path);
	await page.getByText("The same as a table").click();
});

test("shuffle shards hurt fewer tenants than plain shards, and plain shards fewer than no shards", async ({
	page,
}) => {
	// Four seconds after the tenant turns bad.
	await openModel(page, `${path}?t=7000000`);
	await page.getByText("The same as a table").click();
	await expect.poll(async () => (await scheme(page, "no shards"))["Cut off"]).toBeGreaterThan(0);
	const [none, plain, shuffled] = await Promise.all(
		["no shards", "plain shards", "shuffle shards"].map((name) => scheme(page, name)),
	);
	expect(none?.["Cut off"]).toBeGreaterThan(plain?.["Cut off"] ?? Infinity);
	expect(plain?.["Cut off"]).toBeGreaterThan(shuffled?.["Cut off"] ?? Infinity);
});

test("a tenant turns bad after three seconds", async ({ page }) => {
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("At most one in common");
	await expect.poll(async () => (await scheme(page, "no shards")).Hurt).toBe(0);
	await page.getByLabel("Speed").selectOption("× 3");
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(async () => (await scheme(page, "no shards"))["Cut off"]).toBe(27);
	expect((await scheme(page, "bounded overlap"))["Cut off"]).toBe(0);
});

test("the number of shards is exact", async ({ page }) => {
	await openPage(page, `${path}?workers=32&size=6`);
	await expect(page.getByText("906,192 shards")).toBeVisible();
});

test("the role shows the still drawing and a link to run it", async ({ page }) => {
	await openPage(page, "/roles/amazon-api-gateway-senior");
	const figure = page.locator("figure", { has: page.getByRole("link", { name: "Run it" }) });
	await expect(figure.getByRole("img", { name: /tenants \d+ are hurt/ })).toBeVisible();
});
