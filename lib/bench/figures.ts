import { setTimeout } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { ensureBuild } from "@/lib/commands/ensure-build";
import { findBrowser, startServer } from "@/lib/commands/machine";
import { median } from "@/lib/simulation/statistics";
import { getSamplePages } from "./tools/sample-pages";
import type { Result } from "./tools/table";

const RUNS = Number(process.env.RUNS ?? 3);

/** A phone on a slow network: latency in ms, bytes per second, and the CPU slowdown factor. */
const SLOW = { latency: 150, download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, cpu: 4 };

/** Time in ms from the load of a page until the visitor interacts. */
const LOOK = 1500;
/** Time in ms over which frames are counted. */
const COUNTED = 2000;
/** Time in ms that the pointer rests on a link before the press. */
const HOVER = 500;

/** Limits: ms from a press to the first change, on the first press and once running; frames per second. */
const limits = { first: 400, running: 100, frames: 58 };

/**
 * Measures every system's figure in Chromium, as medians of 3 (RUNS) visits: time from the first press to the first
 * change, here and on a slow phone; time from a step to its change once the program runs; frames per second during
 * playback on a CPU slowed four times; bytes of the program. Then measures the time from a click on a system's link
 * to the first paint of its page.
 */
export async function measure(): Promise<Result[]> {
	await ensureBuild();
	const server = await startServer("serve");
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	const results: Result[] = [];
	try {
		const { systems } = getSamplePages(process.cwd());
		for (const [name, path] of Object.entries(systems)) {
			results.push(...(await measureSystem(browser, name, server.url + path)));
			console.error(`${name} is measured`);
		}
		results.push(...(await measureNextPage(browser, server.url, Object.values(systems))));
	} finally {
		await browser.close();
		await server.stop();
	}
	return results;
}

async function measureSystem(browser: Browser, name: string, url: string): Promise<Result[]> {
	const quiet: Visit[] = [];
	const slow: Visit[] = [];
	for (let run = 0; run < RUNS; run++) {
		quiet.push(await visit(browser, url, false));
		slow.push(await visit(browser, url, true));
	}
	const of = (visits: Visit[], what: keyof Visit) => median(visits.map((one) => one[what]));
	return [
		{
			name: `${name}, first press to first change`,
			value: of(quiet, "first"),
			unit: "ms",
			limit: limits.first,
		},
		{ name: `${name}, the same, slow phone`, value: of(slow, "first"), unit: "ms", limit: limits.first },
		{ name: `${name}, a step once running`, value: of(quiet, "step"), unit: "ms", limit: limits.running },
		{ name: `${name}, the same, slow phone`, value: of(slow, "step"), unit: "ms", limit: limits.running },
		{
			name: `${name}, frames, slow phone`,
			value: of(slow, "frames"),
			unit: "a second",
			least: limits.frames,
		},
		{ name: `${name}, program`, value: of(slow, "bytes") / 1000, unit: "KB" },
	];
}

/** Measurements of one visit to a system's page. */
interface Visit {
	/** Time in ms from the first press to the first change of the drawing. */
	first: number;
	/** Time in ms from a step to its change. */
	step: number;
	/** Frames per second during playback. */
	frames: number;
	/** Transferred bytes of the program's files. */
	bytes: number;
}

async function visit(browser: Browser, url: string, isSlow: boolean): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	// tsx names functions by a helper, which the page does not have.
	await page.addInitScript({ content: "globalThis.__name = (named) => named" });
	if (isSlow) await slowDown(context, page);
	await open(page, url);
	await setTimeout(LOOK);
	const first = await timeToChange(page, "Play", "[data-drawing]");
	const frames = await page.evaluate(countFrames, COUNTED);
	await page.getByRole("button", { name: "Pause" }).click();
	await setTimeout(LOOK);
	// A drawing may be the same after a short step. The displayed time is not.
	const step = await timeToChange(page, "Step", "[data-instrument]");
	const bytes = await page.evaluate(() =>
		performance
			.getEntriesByType("resource")
			.filter(({ name }) => name.includes("/islands/"))
			.reduce((sum, entry) => sum + (entry.toJSON().encodedBodySize as number), 0),
	);
	await context.close();
	return { first, step, frames, bytes };
}

/** Presses a button in the page after moving the pointer to it. Returns the ms until a part of the figure changes. */
function timeToChange(page: Page, button: string, part: string): Promise<number> {
	return page
		.getByRole("button", { name: button, exact: true })
		.first()
		.evaluate(async (pressed, part) => {
			const watched = document.querySelector(part);
			if (!watched || !(pressed instanceof HTMLElement)) throw new Error(`The page has no ${part}.`);
			const since = performance.now();
			const changed = new Promise<number>((resolve, reject) => {
				new MutationObserver(() => requestAnimationFrame(() => resolve(performance.now() - since))).observe(
					watched,
					{ subtree: true, childList: true, attributes: true, characterData: true },
				);
				window.setTimeout(() => reject(new Error("The press changed nothing.")), 20_000);
			});
			pressed.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
			pressed.click();
			return changed;
		}, part);
}

async function countFrames(during: number): Promise<number> {
	let frames = 0;
	const since = performance.now();
	return new Promise((resolve) => {
		requestAnimationFrame(function next(now) {
			if (now - since > during) resolve((frames * 1000) / (now - since));
			else {
				frames++;
				requestAnimationFrame(next);
			}
		});
	});
}

/**
 * Returns the ms from a click on a link to the first paint of its page, for the links on the list of systems. With
 * DevTools attached, Chromium only prefetches pages (PrerenderingDisabledByDevTools), so the time is an upper
 * bound.
 */
async function measureNextPage(browser: Browser, url: string, paths: string[]): Promise<Result[]> {
	const times: number[] = [];
	let ahead = 0;
	for (const path of paths.slice(0, RUNS)) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		const page = await context.newPage();
		await slowDown(context, page);
		await open(page, `${url}/systems`);
		await setTimeout(LOOK);
		const link = page.locator(`main a[href="${path}"]`).first();
		await link.hover();
		await setTimeout(HOVER);
		await page.evaluate(() =>
			addEventListener("click", () =>
				sessionStorage.setItem("clicked", String(performance.timeOrigin + performance.now())),
			),
		);
		await link.click();
		await page.waitForURL(`**${path}`);
		await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
		const { clicked, painted, isFetched } = await page.evaluate(() => {
			const [entry] = performance.getEntriesByType("navigation");
			const [paint] = performance.getEntriesByName("first-contentful-paint");
			return {
				clicked: Number(sessionStorage.getItem("clicked")),
				painted: performance.timeOrigin + Number(paint?.startTime),
				isFetched: entry?.toJSON().deliveryType === "navigational-prefetch",
			};
		});
		times.push(painted - clicked);
		if (isFetched) ahead++;
		await context.close();
	}
	return [
		{ name: "next page, click to first paint, fetched ahead, slow phone", value: median(times), unit: "ms" },
		{ name: "next page, fetched ahead", value: ahead, unit: `of ${times.length}`, least: times.length },
	];
}

async function open(page: Page, url: string): Promise<void> {
	const response = await page.goto(url, { waitUntil: "load" });
	if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`);
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
	const client = await context.newCDPSession(page);
	await client.send("Network.enable");
	await client.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: SLOW.latency,
		downloadThroughput: SLOW.download,
		uploadThroughput: SLOW.upload,
	});
	await client.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
}
