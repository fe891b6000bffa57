import { expect, type Page, test } from "@playwright/test";
import { kinds, openPage } from "./site";

/** Smallest visible layout shift. web.dev rates shifts from 0.1 on as poor. */
const SEEN = 0.01;

/** Returns the Cumulative Layout Shift (web.dev/cls) without shifts after input. */
const shifts = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				const add = (list: PerformanceObserverEntryList) => {
					for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
				};
				new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
			}),
	);

/** Returns the families of the loaded fonts. */
const loaded = () =>
	[...document.fonts]
		.filter(({ status }) => status === "loaded")
		.map(({ family }) => family.replaceAll('"', ""));

/** Returns whether the machine has one of the fallback fonts in app/fallback-fonts.css. */
const hasFallbacks = () => {
	const sans = ["Arial", "Liberation Sans", "Arimo", "Roboto"];
	const serif = ["Times New Roman", "Liberation Serif", "Tinos"];
	const isThere = (names: string[]) =>
		new FontFace("probe", names.map((name) => `local("${name}")`).join(", ")).load().then(
			() => true,
			() => false,
		);
	return Promise.all([sans, serif].map(isThere)).then((found) => found.every(Boolean));
};

const names = ["home", "role", "post", "roles", "resume"] as const;

for (const width of [360, 768, 1280]) {
	for (const name of names) {
		test(`at ${width} pixels, nothing on ${name} moves when fonts load late`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			let letCome = () => {};
			const painted = new Promise<void>((resolve) => {
				letCome = resolve;
			});
			await page.route("**/*.woff2", async (route) => {
				await painted;
				await route.continue();
			});
			await openPage(page, kinds[name], { waitUntil: "commit" });
			test.skip(!(await page.evaluate(hasFallbacks)), "this machine has no font that can stand in");
			await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
			letCome();
			await page.evaluate(() => document.fonts.ready);
			expect(await page.evaluate(loaded)).toContain("Instrument Sans");
			expect(await shifts(page)).toBeLessThan(SEEN);
		});
	}
}

for (const name of names) {
	test(`${name} loads two font files before first paint`, async ({ page }) => {
		await openPage(page, kinds[name]);
		await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
		const before = await page.evaluate(() => {
			const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
			return performance
				.getEntriesByType("resource")
				.filter(({ name, startTime }) => name.endsWith(".woff2") && startTime < painted);
		});
		expect(before).toHaveLength(2);
	});
}

test("code uses a monospace fallback until its font loads", async ({ page }) => {
	await openPage(page, kinds.post);
	const widths = await page.evaluate(() => {
		document.documentElement.removeAttribute("data-painted");
		const code = document.querySelector("main code");
		return ["iiii", "MMMM"].map((letters) => {
			const run = document.createElement("span");
			run.textContent = letters;
			code?.append(run);
			return run.getBoundingClientRect().width;
		});
	});
	expect(widths[0]).toBeGreaterThan(0);
	expect(widths[0]).toBe(widths[1]);
});

test("the code font loads after first paint", async ({ page }) => {
	await openPage(page, kinds.post);
	await expect.poll(() => page.evaluate(loaded)).toContain("Geist Mono");
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the code font loads", async ({ page }) => {
		const path = kinds.post;
		const fontRequest = page.waitForRequest(/mono.*\.woff2$/);
		await openPage(page, path);
		await fontRequest;
	});
});
