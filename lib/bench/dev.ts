import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "@/lib/commands/machine";
import { type Dev, startDev } from "@/lib/commands/start-dev";
import { median } from "@/lib/simulation/statistics";
import { type App, makeApps, postFile, removeApps } from "./authoring/apps";
import { compareToControl, readSettings } from "./authoring/compared";
import { editPost } from "./authoring/posts";
import type { Result } from "./tools/table";

const SLUG = "generated-3";
const limits = { served: 3, visible: 3.4, growth: 1.3 };
const FROM = 100;
const AT = 1000;

type Times = Record<"served" | "visible", number[]>;

/**
 * Compares `npm run dev` of a copy of this site with `next dev` of a bare app with the same posts: ms from saving a
 * post until its new text is served, and until it is visible on an open page. The bare app does not update the page,
 * so both are multiples of the time until it serves the text. `--sizes 10,100,1000` posts, `--runs 15` edits.
 */
export async function measure(): Promise<Result[]> {
	const { sizes, runs } = readSettings([10, 100, 1000], 15);
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	const results: Result[] = [];
	const medians = new Map<string, number>();
	for (const size of sizes) {
		const times = await timesAt(size, runs, browser);
		for (const what of ["served", "visible"] as const) {
			const limit = size === AT ? limits[what] : undefined;
			results.push(
				compareToControl(`${size} posts, ${what}`, "ms", times.site[what], times.control.served, limit),
			);
			medians.set(`${what} ${size}`, median(times.site[what]));
			console.error(`${size} posts, ${what}: ${median(times.site[what]).toFixed(0)} ms`);
		}
	}
	await browser.close();
	for (const what of ["served", "visible"]) {
		const [few, many] = [medians.get(`${what} ${FROM}`), medians.get(`${what} ${AT}`)];
		if (few && many)
			results.push({
				name: `${what}, ${AT} posts to ${FROM}`,
				value: many / few,
				unit: "×",
				limit: limits.growth,
			});
	}
	return results;
}

async function timesAt(size: number, runs: number, browser: Browser): Promise<Record<App["name"], Times>> {
	const times = { site: { served: [], visible: [] }, control: { served: [], visible: [] } } as Record<
		App["name"],
		Times
	>;
	const apps = makeApps(size);
	const servers: Server[] = [];
	try {
		for (const app of apps) servers.push(await startAt(app));
		// The first edit includes one-time compilation.
		for (const server of servers) await served(server, "warm");
		for (let run = 0; run < runs; run++)
			for (const server of servers) times[server.app.name].served.push(await served(server, `in run ${run}`));
		for (const server of servers.filter(({ app }) => app.name === "site"))
			times.site.visible = await visible(server, runs, browser);
	} finally {
		for (const server of servers) await server.stop();
		removeApps(apps);
	}
	return times;
}

/** Returns ms from saving the post until its new text is on an open page, for each of several edits. */
async function visible(server: Server, runs: number, browser: Browser): Promise<number[]> {
	const page = await browser.newPage();
	await page.goto(server.url);
	const times: number[] = [];
	for (let run = -1; run < runs; run++) {
		const { words, started } = save(server.app, `seen in run ${run + 1}`);
		await page.getByText(words).waitFor();
		if (run >= 0) times.push(performance.now() - started);
		await setTimeout(REST);
	}
	await page.close();
	return times;
}

/** Pause after an edit in ms: authors read for a while, and servers finish their work. */
const REST = 1500;

interface Server extends Dev {
	app: App;
}

/** Starts an app's development server. Resolves when it has served the post and is idle. */
async function startAt(app: App): Promise<Server> {
	const path = `${app.path}/${SLUG}`;
	const dev = await startDev(app.folder);
	await dev.serves(path);
	await setTimeout(5000);
	return { app, ...dev, url: dev.url + path };
}

/** Returns ms from saving the post to the first answer with its new text. */
async function served({ app, url }: Server, when: string): Promise<number> {
	const { words, started } = save(app, `served ${when}`);
	while (!(await (await fetch(url)).text()).includes(words)) {
		if (performance.now() - started > 60_000) throw new Error(`${url} never showed the edit`);
	}
	const time = performance.now() - started;
	await setTimeout(REST);
	return time;
}

function save(app: App, words: string): { words: string; started: number } {
	const file = postFile(app, SLUG);
	const text = editPost(readFileSync(file, "utf8"), words);
	const started = performance.now();
	writeFileSync(file, text);
	return { words: `Opening ${words}.`, started };
}
