import { expect, type Page, test } from "@playwright/test";
import { kinds, openModel, readElapsed } from "./site";

const models = {
	scheduler: kinds.system,
	migration: kinds.migration,
	failover: kinds.failover,
	sharding: "/systems/shuffle-sharding",
};

/** Goes on by Tab until that button has the focus. */
async function tabTo(page: Page, name: string) {
	const button = page.getByRole("button", { name, exact: true });
	for (let stop = 0; stop < 30; stop++) {
		await page.keyboard.press("Tab");
		if (await button.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${name}`);
}

for (const [model, path] of Object.entries(models)) {
	test(`${model} is stepped, played and paused by keyboard alone`, async ({ page }) => {
		await openModel(page, path);
		const opening = await readElapsed(page);
		await tabTo(page, "Step");
		await expect
			.poll(
				async () => {
					await page.keyboard.press("Enter");
					return readElapsed(page);
				},
				{ intervals: [20] },
			)
			.toBeGreaterThan(opening);
		const stepped = await readElapsed(page);
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Space");
		await expect.poll(() => readElapsed(page)).toBeGreaterThan(stepped);
		await page.keyboard.press("Space");
		await expect(page.getByRole("button", { name: "Play" })).toBeFocused();
	});

	test(`${model}’s table follows what is drawn`, async ({ page }) => {
		await openModel(page, path);
		const table = page.locator("details", { has: page.getByText("The same as a table") });
		await table.locator("summary").click();
		const before = await table.textContent();
		await page.getByRole("button", { name: "Play" }).click();
		await expect.poll(() => table.textContent()).not.toBe(before);
	});
}

for (const [model, path] of Object.entries({ ...models, pooling: kinds.sized })) {
	test(`${model}’s drawing fits a phone, with letters of at least 11 px`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(path);
		const drawing = page.getByRole("img", { name: /^After/ }).first();
		await expect(drawing).toBeVisible();
		const { over, least, outside } = await drawing.evaluate((svg) => {
			const box = svg.getBoundingClientRect();
			const words = [...svg.querySelectorAll("text")].filter((word) => word.textContent);
			const scale = box.width / (svg instanceof SVGSVGElement ? svg.viewBox.baseVal.width : 1);
			return {
				over: box.right - innerWidth,
				least: Math.min(...words.map((word) => Number.parseFloat(getComputedStyle(word).fontSize) * scale)),
				outside: words
					.filter((word) => {
						const { left, right } = word.getBoundingClientRect();
						return left < box.left - 1 || right > box.right + 1;
					})
					.map((word) => word.textContent),
			};
		});
		expect(over).toBeLessThanOrEqual(0);
		expect(least).toBeGreaterThanOrEqual(11);
		expect(outside).toEqual([]);
	});
}

test.describe("before its program runs", () => {
	const sharding = (page: Page) => ({
		story: page.getByLabel("Story"),
		workers: page.getByRole("slider", { name: "Workers", exact: true }),
	});

	/** Opens a model's page, does something there, and lets its program come only then. */
	async function doEarly(page: Page, path: string, act: () => Promise<unknown>) {
		let comes = () => {};
		const acted = new Promise<void>((resolve) => {
			comes = resolve;
		});
		await page.route("**/islands/**", async (route) => {
			await acted;
			await route.continue();
		});
		await page.goto(path, { waitUntil: "commit" });
		await act();
		comes();
		await page.locator("[data-island][data-answers]").waitFor();
	}

	test("a story that is chosen is told", async ({ page }) => {
		const { story } = sharding(page);
		await doEarly(page, models.sharding, () => story.selectOption("At most one in common"));
		await expect(page).toHaveURL(/preset=At/);
		await expect(story).toHaveValue("At most one in common");
	});

	test("a dial that is turned counts", async ({ page }) => {
		const { workers } = sharding(page);
		await doEarly(page, models.sharding, () => workers.fill("32"));
		await expect(page).toHaveURL(/workers=32/);
		await expect(workers).toHaveValue("32");
	});

	test("a dial that is turned leaves what the address has brought", async ({ page }) => {
		const { workers } = sharding(page);
		await doEarly(page, `${models.sharding}?size=5`, () => workers.fill("32"));
		await expect(page).toHaveURL(/workers=32&size=5/);
	});

	test("a dial that is set as the address brings it leaves the address alone", async ({ page }) => {
		const { story, workers } = sharding(page);
		const larger = "A larger fleet, three bad tenants";
		const path = `${models.sharding}?${new URLSearchParams({ preset: larger })}`;
		await doEarly(page, path, () => workers.fill("32"));
		await expect(story).toHaveValue(larger);
		await expect(workers).toHaveValue("32");
	});

	test("of two dials that are turned, both count", async ({ page }) => {
		const { workers } = sharding(page);
		const size = page.getByRole("slider", { name: "Workers in a shard" });
		await doEarly(page, models.sharding, async () => {
			await workers.fill("32");
			await size.fill("3");
		});
		await expect(page).toHaveURL(/workers=32&size=3/);
	});

	test("a button that is pressed twice for want of an answer is pressed once", async ({ page }) => {
		await doEarly(page, models.scheduler, () => page.getByRole("button", { name: "Play" }).dblclick());
		await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
	});

	test("buttons are pressed in their order", async ({ page }) => {
		await doEarly(page, models.scheduler, async () => {
			await page.getByRole("button", { name: "Reset" }).click();
			await page.getByRole("button", { name: "Play" }).click();
		});
		await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
	});

	test("a story that is chosen is played", async ({ page }) => {
		await doEarly(page, models.sharding, async () => {
			await page.getByRole("button", { name: "Play" }).click();
			await sharding(page).story.selectOption("At most one in common");
		});
		await expect(page).toHaveURL(/preset=At/);
		await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
	});

	test("the theme can be chosen", async ({ page }) => {
		await doEarly(page, models.scheduler, async () => {
			await page.getByRole("button", { name: "Theme: system" }).click();
			await page.getByRole("button", { name: "Play" }).click();
		});
		await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
	});

	test("what a browser keeps of a page until a visitor comes back counts", async ({ page }) => {
		const { story } = sharding(page);
		const program = "**/islands/shuffle-sharding-*";
		await page.route(program, (route) => route.abort());
		await page.goto(models.sharding);
		await story.selectOption("At most one in common");
		await page.unroute(program);
		await page.goto("/");
		await page.goBack();
		await page.locator("[data-island][data-answers]").waitFor();
		await expect(story).toHaveValue("At most one in common");
		await expect(page).toHaveURL(/preset=At/);
	});

	test("a mechanism that is turned off is off", async ({ page }) => {
		const mechanism = page.getByRole("checkbox", { name: "Utilization Controller" });
		await doEarly(page, kinds.computed, () => mechanism.uncheck());
		await expect(page).toHaveURL(/utilizationControl=0/);
		await expect(mechanism).not.toBeChecked();
	});
});

test("a model’s program runs once a visitor turns to the model, not before", async ({ page }) => {
	await page.goto(models.scheduler, { waitUntil: "networkidle" });
	await expect(page.locator("[data-answers]")).toHaveCount(0);
	await page.getByRole("img", { name: /^After/ }).hover();
	await expect(page.locator("[data-answers]")).toHaveCount(1);
});

test("a fault is found and done by keyboard", async ({ page }) => {
	await openModel(page, kinds.failover);
	await page.getByRole("group", { name: "Faults" }).getByText("Clocks").focus();
	await page.keyboard.press("Enter");
	await tabTo(page, "Clock at ⅕ speed");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/clock × 0\.2/).filter({ visible: true })).toBeVisible();
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	for (const [model, path] of Object.entries(models)) {
		test(`${model} shows its drawing, read-outs, words and assumptions`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole("img", { name: /^After/ })).toBeVisible();
			expect(await readElapsed(page)).toBeGreaterThan(0);
			await expect(page.getByRole("heading", { name: "What to try" })).toBeVisible();
			await expect(page.getByRole("heading", { name: "What is assumed" })).toBeVisible();
		});
	}
});

test("on paper a model is its story and its drawing, with nothing to press or to drag", async ({ page }) => {
	await page.emulateMedia({ media: "print" });
	for (const path of [...Object.values(models), kinds.sized, kinds.computed]) {
		await page.goto(path);
		await expect(page.locator("main svg[role=img]:visible").first(), path).toBeVisible();
		await expect(page.locator("main :is(button, input[type=range]):visible"), path).toHaveCount(0);
	}
});
