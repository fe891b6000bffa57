import { expect, test } from "@playwright/test";
import { publicPaths } from "./site";

/** Pages whose models run in the browser; they alone may ask for script files. */
const isModel = (path: string) => path.startsWith("/systems/");

test("a page of prose requests no script file and holds no description of itself for React", async ({
	page,
	request,
}) => {
	const asked: string[] = [];
	page.on("request", (sent) => {
		if (sent.resourceType() === "script") asked.push(`${page.url()} → ${sent.url()}`);
	});
	const paths = (await publicPaths(request)).filter((path) => !isModel(path));
	for (const path of [...paths, "/nothing-here"]) {
		await page.goto(path, { waitUntil: "load" });
		const framework = await page
			.locator("script")
			.evaluateAll(
				(scripts) => scripts.filter((script) => /__next_f|TURBOPACK/.test(script.textContent)).length,
			);
		expect.soft(framework, path).toBe(0);
	}
	expect(asked).toEqual([]);
});
