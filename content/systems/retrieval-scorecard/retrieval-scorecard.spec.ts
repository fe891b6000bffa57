import { expect, type Page, test } from "@playwright/test";
import { openModel, readOut } from "@/e2e/site";

const result = (page: Page, rank: number) =>
	page.getByRole("button", { name: new RegExp(`^Result ${rank},`) }).filter({ visible: true });

test("a pressed result changes its label and moves the scorecard, and the query stays", async ({ page }) => {
	await openModel(page, "/systems/retrieval-scorecard");
	const before = await readOut(page, "Precision@10");
	await expect(result(page, 2)).toHaveAccessibleName(/Not labeled: label it as an answer$/);
	await result(page, 2).press("Enter");
	await expect(result(page, 2)).toHaveAccessibleName(/Labeled as an answer: remove the label$/);
	await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
	expect(await readOut(page, "Precision@10")).toBeGreaterThan(before);
});

test("one changed label is too little for the scorecard, and its effect is named", async ({ page }) => {
	await openModel(page, "/systems/retrieval-scorecard");
	await result(page, 2).press("Enter");
	await expect(page.getByText(/Better: your labels’ effect on precision@10 \+0\.17 points/)).toBeVisible();
	await result(page, 2).press("Enter");
	await expect(
		page.getByText(/your labels’ effect on precision@10 none instead of \+0\.17 points/),
	).toBeVisible();
});

test("ranking by words lowers the scorecard of a perfect search, and says by how much", async ({ page }) => {
	await openModel(page, "/systems/retrieval-scorecard");
	await page.getByRole("button", { name: "Try a real search (by keywords)" }).click();
	await expect(page.getByText(/Worse: .*recall@1 58\.3% instead of 81\.9%/)).toBeVisible();
	await expect.poll(() => readOut(page, "Recall@1")).toBeLessThan(80);
});

test("a simulated test that is run again comes out differently", async ({ page }) => {
	await openModel(page, "/systems/retrieval-scorecard?preset=300+queries&t=60000");
	const drawing = page.locator("[data-drawing] svg[role=img]:visible");
	await expect(drawing).toHaveAccessibleName(/B leads by 2: not significant/);
	await page.getByRole("button", { name: "Run the test again" }).click();
	await expect(drawing).not.toHaveAccessibleName(/B leads by 2/);
});
