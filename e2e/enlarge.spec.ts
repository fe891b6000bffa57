import { expect, type Page, test } from "@playwright/test";
import { build } from "esbuild";

const SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="450"><rect width="900" height="450"/></svg>';

/** Opens a page with an image as components/prose/image.tsx renders it, and the program that enlarges it. */
async function openPage(page: Page): Promise<void> {
	const { outputFiles } = await build({
		entryPoints: ["components/enhance/enlarge.ts"],
		bundle: true,
		write: false,
		format: "esm",
	});
	await page.route("**/*", (route) =>
		route.request().url().endsWith(".svg")
			? route.fulfill({ contentType: "image/svg+xml", body: SVG })
			: route.fulfill({
					contentType: "text/html",
					body: `<!doctype html><html lang="en"><title>Page</title><body>
						<a href="/plan.svg" data-enlarge><picture><source type="image/svg+xml" srcset="/plan.svg 900w" sizes="300px">
						<img src="/plan.svg" alt="A plan" width="300" height="150"></picture></a>
						<dialog class="enlarged"><span></span><button type="button">Close</button></dialog>
						<script type="module">${outputFiles[0]?.text}</script></body></html>`,
				}),
	);
	const response = await page.goto("https://site.example/");
	expect(response?.status()).toBe(200);
}

test("an image is enlarged by mouse and keyboard, and its link has the focus again", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openPage(page);
	const link = page.getByRole("link", { name: "A plan" });
	const dialog = page.getByRole("dialog", { name: "A plan" });
	const image = dialog.getByRole("img", { name: "A plan" });

	await link.click();
	await expect(image).toBeVisible();
	await expect.poll(async () => (await image.boundingBox())?.width).toBe(900);
	await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await expect(link).toBeFocused();

	await page.keyboard.press("Enter");
	await expect(image).toBeVisible();
	await dialog.getByRole("button", { name: "Close" }).click();
	await expect(dialog).toBeHidden();
	await expect(link).toBeFocused();
	expect(page.url()).toBe("https://site.example/");
});
