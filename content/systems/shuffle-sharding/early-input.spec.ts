import { expect, type Page, test } from "@playwright/test";
import { openPage, openSettings } from "@/e2e/site";

const SHARDING = "/systems/shuffle-sharding";
const SCHEDULER = "/systems/priority-scheduler";

test.describe("before hydration", () => {
	const sharding = (page: Page) => ({
		story: page.getByRole("combobox", { name: "Scenario" }),
		workers: page.getByRole("slider", { name: "Workers", exact: true }),
	});

	/** Opens a model's page with its settings, and performs an action there before the model's program loads. */
	async function doEarly(page: Page, path: string, act: () => Promise<unknown>) {
		let comes = () => {};
		const acted = new Promise<void>((resolve) => {
			comes = resolve;
		});
		await page.route("**/islands/**", async (route) => {
			await acted;
			await route.continue();
		});
		await openPage(page, path, { waitUntil: "commit" });
		await openSettings(page);
		await act();
		comes();
		await page.locator("[data-island][data-answers]").waitFor();
	}

	test("choosing a scenario updates its description", async ({ page }) => {
		const { story } = sharding(page);
		await doEarly(page, SHARDING, () => story.selectOption("At most one in common"));
		await expect(page).toHaveURL(/preset=At/);
		await expect(story).toHaveValue("At most one in common");
	});

	test("changing a dial takes effect", async ({ page }) => {
		const { workers } = sharding(page);
		await doEarly(page, SHARDING, () => workers.fill("32"));
		await expect(page).toHaveURL(/workers=32/);
		await expect(workers).toHaveValue("32");
	});

	test("changing a dial keeps the settings from the URL", async ({ page }) => {
		const { workers } = sharding(page);
		await doEarly(page, `${SHARDING}?size=5`, () => workers.fill("32"));
		await expect(page).toHaveURL(/workers=32&size=5/);
	});

	test("setting a dial to its URL value leaves the URL alone", async ({ page }) => {
		const { story, workers } = sharding(page);
		const larger = "A larger fleet, three bad tenants";
		const path = `${SHARDING}?${new URLSearchParams({ preset: larger })}`;
		await doEarly(page, path, () => workers.fill("32"));
		await expect(story).toHaveValue(larger);
		await expect(workers).toHaveValue("32");
	});

	test("changing two dials applies both", async ({ page }) => {
		const { workers } = sharding(page);
		const size = page.getByRole("slider", { name: "Workers per shard" });
		await doEarly(page, SHARDING, async () => {
			await workers.fill("32");
			await size.fill("3");
		});
		await expect(page).toHaveURL(/workers=32&size=3/);
	});

	test("pressing a button twice before hydration counts once", async ({ page }) => {
		await doEarly(page, SCHEDULER, () => page.getByRole("button", { name: "Play" }).dblclick());
		await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
	});

	test("a press while the figure hydrates counts once", async ({ page }) => {
		// Presses in the first microtask after React has added its listeners, when it drops the event.
		await page.addInitScript(() => {
			const add = EventTarget.prototype.addEventListener;
			EventTarget.prototype.addEventListener = function (type, listener, options) {
				add.call(this, type, listener, options);
				if (
					!(this instanceof Element) ||
					!this.matches("[data-island]") ||
					type !== "click" ||
					options !== true
				)
					return;
				EventTarget.prototype.addEventListener = add;
				const buttons = [...this.querySelectorAll("button")];
				const main = buttons.find(({ textContent }) => textContent === "Switch to strict priority");
				queueMicrotask(() => main?.click());
			};
		});
		await openPage(page, SCHEDULER);
		await page.getByRole("slider", { name: "Time" }).hover();
		await expect(page.getByRole("button", { name: "Share by weight again" })).toBeVisible();
		await expect(page).toHaveURL(/preset=Overload/);
	});

	test("button presses are replayed in order", async ({ page }) => {
		await doEarly(page, SCHEDULER, async () => {
			await page.getByRole("button", { name: "Reset" }).click();
			await page.getByRole("button", { name: "Play" }).click();
		});
		await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
	});

	test("a chosen scenario plays", async ({ page }) => {
		await doEarly(page, SHARDING, async () => {
			await page.getByRole("button", { name: "Play" }).click();
			await sharding(page).story.selectOption("At most one in common");
		});
		await expect(page).toHaveURL(/preset=At/);
		await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
	});

	test("the theme can be chosen", async ({ page }) => {
		await doEarly(page, SCHEDULER, async () => {
			await page.getByRole("button", { name: "Theme: auto" }).click();
			await page.getByRole("button", { name: "Play" }).click();
		});
		await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
	});

	test("form values that the browser restores change neither the figure nor the URL", async ({ page }) => {
		const { story } = sharding(page);
		const program = "**/islands/shuffle-sharding-*";
		await page.route(program, (route) => route.abort());
		await openPage(page, `${SHARDING}?size=3`);
		await story.selectOption("At most one in common");
		await page.unroute(program);
		await openPage(page, "/");
		await page.goBack();
		await page.locator("[data-island][data-answers]").waitFor();
		await expect(story).toHaveValue("");
		await openSettings(page);
		await expect(page.getByRole("slider", { name: "Workers per shard" })).toHaveValue("3");
		await expect(page).toHaveURL(/\?size=3$/);
	});
});
