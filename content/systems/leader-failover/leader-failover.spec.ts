import { expect, test } from "@playwright/test";
import { openModel, openPage, readOut, tabTo } from "@/e2e/site";

const address = "/systems/leader-failover";

test("killing the leader elects another in under ten seconds", async ({ page }) => {
	await openModel(page, `${address}?lease=6000`);
	await page.getByLabel("Speed").selectOption("10");
	await page.getByRole("button", { name: "Play" }).click();
	await expect.poll(() => readOut(page, "Accepted")).toBeGreaterThan(20);
	await page.getByRole("button", { name: "Kill the leader" }).click();
	await expect.poll(() => readOut(page, "Last recovery")).toBeGreaterThan(1);
	expect(await readOut(page, "Last recovery")).toBeLessThan(10);
	expect(await readOut(page, "Invariant violations")).toBe(0);
});

test("a slow clock without fencing violates an invariant, which the page names", async ({ page }) => {
	await openModel(page, `${address}?preset=A+slow+clock+without+fencing`);
	await page.getByLabel("Speed").selectOption("10");
	await page.getByRole("button", { name: "Play" }).click();
	await expect(page.getByText(/Invariant violated:/)).toBeVisible();
});

test("an event's tick is where the slider's thumb is at that time", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openPage(page, `${address}?t=5000`);
	const slider = page.getByRole("slider", { name: "Time", exact: true });
	await expect(slider).toHaveValue("5000");
	const [thumb = 0, tick = 0] = await slider.evaluate((input: HTMLInputElement) => {
		const { left, width } = input.getBoundingClientRect();
		const size = 16;
		const center = left + size / 2 + (input.valueAsNumber / Number(input.max)) * (width - size);
		const path = input.parentElement?.querySelector("path");
		return [center, path?.getBoundingClientRect().left ?? 0];
	});
	expect(Math.abs(thumb - tick)).toBeLessThan(1);
});

test("no label is clipped while a clock is slow", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await openModel(page, `${address}?preset=A+slow+clock+without+fencing`);
	await page.getByLabel("Speed").selectOption("10");
	await page.getByRole("button", { name: "Play" }).click();
	await expect(page.getByText(/lease: .* left, clock × 0\.2/).filter({ visible: true })).toBeVisible();
	await page.getByRole("button", { name: "Pause" }).click();
	const drawing = page.getByRole("img", { name: /^After/ }).filter({ visible: true });
	const over = await drawing.evaluate((svg) => {
		const { right } = svg.getBoundingClientRect();
		return [...svg.querySelectorAll("text")].map((words) => words.getBoundingClientRect().right - right);
	});
	expect(Math.max(...over)).toBeLessThanOrEqual(0);
});

test("the page explains its invariants", async ({ page }) => {
	await openPage(page, address);
	await expect(page.getByText(/Every run is checked for three invariants/)).toBeVisible();
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the page lists the 27 scenarios with their measurements", async ({ page }) => {
		await openPage(page, address);
		await expect(page.getByText("27 of 27 hold.")).toBeVisible();
		await expect(page.getByRole("cell", { name: "holds", exact: true })).toHaveCount(27);
	});
});

test("a fault can be triggered with the keyboard", async ({ page }) => {
	await openModel(page, `${address}?t=4500`);
	await page.getByRole("group", { name: "Faults" }).getByText("More faults").focus();
	await page.keyboard.press("Enter");
	await tabTo(page, "Clock at ⅕ speed");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/clock × 0\.2/).filter({ visible: true })).toBeVisible();
});

test("clicking a node while paused kills it at once and starts time", async ({ page }) => {
	await openModel(page, `${address}?t=4500`);
	const before = await readOut(page, "Elapsed");
	await page.getByRole("button", { name: "Node 1, leader: kill it" }).click();
	const dead = page.getByRole("button", { name: "Node 1, down: restart it" });
	await expect(dead).toBeVisible();
	await expect(page.getByRole("log", { name: "Events" })).toContainText("Node 1 is down.");
	await expect.poll(() => readOut(page, "Elapsed")).toBeGreaterThan(before);
	await expect(page.getByText(/against the run before\. Worse: .*without a leader/)).toBeVisible();
	await dead.press("Enter");
	await expect(page.getByRole("button", { name: /^Node 1, (follower|no leader): kill it/ })).toBeVisible();
});

test("Replay runs a scenario of the table in the figure", async ({ page }) => {
	await openPage(page, address);
	const row = page.getByRole("row", { name: /^The table is away for 20 s/ });
	await row.getByRole("link", { name: "Replay" }).click();
	await expect(page.getByRole("combobox", { name: "Scenario" })).toHaveValue(
		"The table is away for 20 s (scenario)",
	);
	await expect(page.getByText("Expected: Nobody leads until it is back")).toBeVisible();
	await expect(page.getByRole("log", { name: "Events" })).toContainText("The table is down.");
	expect(new URL(page.url()).searchParams.get("preset")).toBe("The table is away for 20 s (scenario)");
});
