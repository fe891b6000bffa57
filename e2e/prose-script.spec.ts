import { expect, test } from "@playwright/test";
import { kinds, openPage, publicPaths, systems } from "./site";

/** Returns whether a page runs a model in the browser. Only such pages may load script files. */
const isModel = (path: string) => path.startsWith("/systems/");

test("a page of prose loads no script file and none of Next's runtime", async ({ page, request }) => {
	const requests: string[] = [];
	page.on("request", (sent) => {
		if (sent.resourceType() === "script") requests.push(`${page.url()} → ${sent.url()}`);
	});
	for (const path of [...(await publicPaths(request)), kinds.missing]) {
		await openPage(page, path, { waitUntil: "load" });
		const framework = await page
			.locator("script")
			.evaluateAll(
				(scripts) => scripts.filter((script) => /__next_f|TURBOPACK/.test(script.textContent)).length,
			);
		expect.soft(framework, path).toBe(0);
	}
	expect(requests.filter((line) => !isModel(new URL(line.split(" → ")[0] ?? "").pathname))).toEqual([]);
});

test("a system's page loads its own program and hydrates the server's drawing", async ({ page }) => {
	for (const path of systems) {
		const errors: string[] = [];
		page.on("pageerror", (error) => errors.push(`${path}: ${error}`));
		const requests: string[] = [];
		page.on("request", (sent) => {
			if (sent.resourceType() === "script") requests.push(new URL(sent.url()).pathname);
		});
		await openPage(page, path);
		await page
			.locator("[data-island] svg[role=img]")
			.first()
			.evaluate((svg) => svg.setAttribute("data-drawn", "server"));
		await page.getByRole("button", { name: "Step", exact: true }).click();
		await expect(page.locator("svg[data-drawn]")).toBeAttached();
		expect(requests.some((address) => address.includes(`${path.split("/").at(-1)}-`))).toBe(true);
		expect(errors).toEqual([]);
	}
});
