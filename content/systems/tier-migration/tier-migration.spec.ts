import { expect, type Page, test } from "@playwright/test";
import { openModel, readOut } from "@/e2e/site";

const address = "/systems/tier-migration";

/** Returns the line that names the phase of the migration. */
function phase(page: Page) {
	return page.getByRole("group", { name: "The migration" }).getByRole("status");
}

test("the page opens in the wrong order, with requests in the wrong tier", async ({ page }) => {
	await openModel(page, address);
	await expect(phase(page)).toContainText("two: write new");
	await expect(
		page.getByText(/\d+ of \d+ requests got the wrong priority/).filter({ visible: true }),
	).toBeVisible();
	await expect(page.getByText(/P5 read\s*as P100/).filter({ visible: true })).toBeVisible();
});

test("the right order upgrades half of the machines at a time", async ({ page }) => {
	await openModel(page, `${address}?preset=Readers+first%2C+then+writers&t=15260`);
	await expect(page.getByText(/4 updated\s*write 0–3/).filter({ visible: true })).toBeVisible();
});

test("one button does it in the right order, and again in the wrong one", async ({ page }) => {
	await openModel(page, address);
	const right = page.getByText(/requests served, none wrong/).filter({ visible: true });
	const wrong = page.getByText(/requests got the wrong priority/).filter({ visible: true });
	await expect(wrong).toBeVisible();
	await page.getByRole("button", { name: "Update the readers first" }).click();
	await expect(right).toBeVisible();
	await expect(page).toHaveURL(/preset=Readers/);
	await page.getByRole("button", { name: "Update the writers first" }).click();
	await expect(wrong).toBeVisible();
});

test("a visitor advances the migration and rolls it back", async ({ page }) => {
	await openModel(page, address);
	await page.getByRole("button", { name: "Reset" }).click();
	await expect(phase(page)).toContainText("before");
	await page.getByRole("button", { name: "Next phase" }).click();
	await expect(phase(page)).toContainText("one: read both, write old");
	await page.getByRole("button", { name: "Next phase" }).click();
	await expect(phase(page)).toContainText("two: write new");
	await expect(page.getByRole("button", { name: "Next phase" })).toBeDisabled();
	await page.getByRole("button", { name: "Roll back" }).click();
	await expect(phase(page)).toContainText("one: read both, write old");
});

test("the scenario advances the phase until a visitor takes over", async ({ page }) => {
	await openModel(page, `${address}?preset=Readers+first%2C+then+writers`);
	await page.getByLabel("Speed").selectOption("4");
	await page.getByRole("button", { name: "Reset" }).click();
	await page.getByRole("button", { name: "Play" }).click();
	await expect(phase(page)).toContainText("one: read both, write old");
	await page.getByRole("button", { name: "Roll back" }).click();
	await expect.poll(() => readOut(page, "Elapsed")).toBeGreaterThan(21);
	await expect(phase(page)).toContainText("before");
});

test("a visitor’s request is traced through every service", async ({ page }) => {
	await openModel(page, `${address}?phase=2&newWriters=8&newReaders=8&rate=0`);
	await page.getByText("Send a request", { exact: true }).click();
	await page.getByRole("button", { name: "Send", exact: true }).click();
	await expect(page.getByText(/gateway \d writes 80, meaning P80/)).toBeVisible();
	await expect(page.getByText(/scheduler \d \(new\) reads P80, queue 6 of 7/)).toBeVisible();
});

test("an unknown class is rejected and triggers an alarm", async ({ page }) => {
	await openModel(page, address);
	const alarms = await readOut(page, "Alarms (last 50)");
	await page.getByText("Send a request", { exact: true }).click();
	await page.getByRole("combobox", { name: "Class" }).selectOption("SPOT");
	await page.getByRole("button", { name: "Send", exact: true }).click();
	await expect(page.getByText(/is refused\. Unknown class/)).toBeVisible();
	expect(await readOut(page, "Alarms (last 50)")).toBe(alarms + 1);
});

test("the rules show which one matched and why the others did not", async ({ page }) => {
	await openModel(page, address);
	await page.getByText("Send a request", { exact: true }).click();
	await page.getByRole("combobox", { name: "Class" }).selectOption("BATCH");
	await page.getByText("The rules give P10").click();
	await expect(page.getByText("class is BATCH, not CANARY")).toBeVisible();
});

test("the dials show the scenario's changes", async ({ page }) => {
	await openModel(page, `${address}?preset=Roll+back+in+the+middle`);
	await page.getByLabel("Speed").selectOption("1");
	await page.getByRole("button", { name: "Play" }).click();
	// The scenario sets the phase for a few seconds, and the default polling slows to once a second.
	const phase = page.getByLabel("Phase", { exact: true });
	await expect.poll(() => phase.inputValue(), { intervals: [100] }).toBe("1");
});
