import { expect, test } from "@playwright/test";
import { openModel, openPage, readOut } from "@/e2e/site";

const path = "/systems/priority-scheduler";

test("play advances the model's time, and pause stops it", async ({ page }) => {
	await openModel(page, path);
	const opening = await readOut(page, "Elapsed");
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(() => readOut(page, "Elapsed")).toBeGreaterThan(opening);
	await page.getByRole("button", { name: "Pause" }).click();
	const paused = await readOut(page, "Elapsed");
	await page.waitForTimeout(300);
	expect(await readOut(page, "Elapsed")).toBe(paused);
});

test("nothing moves before Play", async ({ page }) => {
	await openModel(page, path);
	const opening = await readOut(page, "Elapsed");
	await page.waitForTimeout(400);
	expect(await readOut(page, "Elapsed")).toBe(opening);
});

test("every request is served, shed, waiting or running", async ({ page }) => {
	await openModel(page, `${path}?load=2000&throttling=0`);
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(() => readOut(page, "Served")).toBeGreaterThan(20);
	await page.getByRole("button", { name: "Pause" }).click();
	const [cameIn, ...parts] = await Promise.all(
		["Arrived", "Served", "Shed", "Waiting", "Running"].map((label) => readOut(page, label)),
	);
	expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cameIn);
});

test("the URL keeps the scenario", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("One tenant floods");
	const address = page.url();
	expect(new URL(address).searchParams.get("preset")).toBe("One tenant floods");
	await openModel(page, address);
	await expect(page.getByRole("combobox", { name: "Scenario" })).toHaveValue("One tenant floods");
});

test("a scenario starts just before its first event", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("One tenant floods");
	await expect.poll(() => readOut(page, "Elapsed")).toBeLessThan(4);
	const beginning = await readOut(page, "Elapsed");
	expect(beginning).toBeGreaterThan(3.4);
	expect(await readOut(page, "Throttled")).toBe(0);
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(() => readOut(page, "Throttled")).toBeGreaterThan(0);
	await page.getByRole("button", { name: "Pause" }).click();
	await page.getByRole("button", { name: "Reset" }).click();
	await expect.poll(() => readOut(page, "Elapsed")).toBe(beginning);
});

test("a dial can be changed with the keyboard, and the URL keeps it", async ({ page }) => {
	await openModel(page, path);
	await page.getByText("Load and order", { exact: true }).click();
	const dial = page.getByRole("slider", { name: "Load", exact: true });
	const before = Number(await dial.inputValue());
	await dial.focus();
	await page.keyboard.press("ArrowRight");
	expect(Number(await dial.inputValue())).toBe(before + 10);
	const done = () => new URL(page.url()).searchParams.get("do");
	await expect.poll(done).toBe(`6000000.load.${before + 10}`);
	await expect(page.getByRole("log", { name: "Events" })).toContainText(`Load: ${before + 10} requests/s`);
});

test("a closed group names the changes that a link has made", async ({ page }) => {
	await openModel(page, `${path}?preset=Overload%2C+strict+priority`);
	const group = page.locator("summary", { hasText: "Load and order" });
	await expect(group).toHaveText("Load and order 1 changed");
	const order = page.getByRole("combobox", { name: "Order" });
	await expect(order).toBeHidden();
	await group.click();
	await expect(order.locator("option:checked")).toHaveText("strict priority");
});

test("a tier that is never served shows no wait time", async ({ page }) => {
	await openModel(page, `${path}?preset=Overload%2C+strict+priority`);
	await page.getByLabel("Speed").selectOption("4");
	await page.getByRole("button", { name: "Play" }).click();
	const drawing = page
		.getByRole("img", { name: /none was served of P40, P20, P10, P5/ })
		.filter({ visible: true });
	await expect(drawing).toBeVisible();
	await expect(drawing.getByText("starved")).toHaveCount(4);
});

test("decision time is measured in the visitor’s browser", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("button", { name: "Measure a decision here" }).click();
	await expect(page.getByText(/[\d.]+ µs a whole decision/)).toBeVisible();
});

test("a role shows the still drawing and a link to run it", async ({ page }) => {
	await openPage(page, "/roles/amazon-bedrock");
	const figure = page.locator("figure", { has: page.getByRole("img", { name: /requests wait/ }) });
	await expect(figure).toBeVisible();
	await expect(figure.getByRole("link", { name: "Run it" })).toHaveAttribute("href", path);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("a system's page still shows its drawing, assumptions and text", async ({ page }) => {
		await openPage(page, path);
		await expect(page.getByRole("img", { name: /requests wait/ })).toBeVisible();
		await expect(page.getByRole("heading", { name: "What is assumed" })).toBeVisible();
	});
});

test("the lanes of the home page run the scheduler once pressed, and pause", async ({ page }) => {
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	await openPage(page, "/", { waitUntil: "networkidle" });
	expect(requests.filter((url) => url.includes("/islands/"))).toEqual([]);
	const lanes = () =>
		page.locator("[data-lane]").evaluateAll((all) => all.map((lane) => lane.getAttribute("d")));
	const still = await lanes();
	expect(still).toHaveLength(7);
	const flood = page.getByRole("button", { name: "Send a flood" });
	await flood.click();
	await expect(flood).toHaveAttribute("aria-pressed", "true");
	await expect.poll(lanes).not.toEqual(still);
	await expect(page.getByText(/^Of what runs next, \d+% is P100/)).toBeVisible();
	await page.getByRole("button", { name: "Pause" }).click();
	await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
	const paused = await lanes();
	await page.waitForTimeout(300);
	expect(await lanes()).toEqual(paused);
});
