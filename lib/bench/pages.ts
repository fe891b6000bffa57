import path from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { type Result as Report } from "lighthouse";
import { ensureBuild } from "@/lib/commands/ensure-build";
import { findBrowser, freePort, startServer } from "@/lib/commands/machine";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { type Coding, readResources } from "@/lib/serve/resources";
import { median } from "@/lib/simulation/statistics";
import { makeApps, removeApps } from "./authoring/apps";
import { runScript } from "./authoring/measured";
import { getSamplePages } from "./tools/sample-pages";
import type { Result } from "./tools/table";

const RUNS = Number(process.env.RUNS ?? 5);
/** Returns the pages to measure, by name. */
function listPages(): Record<string, string> {
	const { role, post, systems } = getSamplePages(process.cwd());
	const models = Object.entries(systems).map(([name, page]) => [`model, ${name}`, page]);
	return {
		home: "/",
		...(role && { role }),
		...(post && { post }),
		index: "/roles",
		résumé: "/resume",
		...Object.fromEntries(models),
	};
}

const categories = ["performance", "accessibility", "best-practices", "seo"];

/**
 * Lighthouse warns below this benchmark index that the machine is slower than its presets expect
 * (gather/driver/environment.js).
 */
const SLOW = 1000;

/** The generated post: 1,200 words, three code blocks, a table, twelve headings. */
const generated = { "post of 1,200 words": "/blog/generated-0" };

/**
 * Measures a page of each kind, and a generated post in a copy of this site: bytes in each coding, and medians of 5
 * (RUNS) Lighthouse runs with the mobile preset.
 */
export async function measure(): Promise<Result[]> {
	await ensureBuild();
	const port = await freePort();
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
	});
	const own = await measured(process.cwd(), listPages(), port);
	const apps = makeApps(1);
	const copy = apps.find(({ name }) => name === "site");
	if (!copy) throw new Error("makeApps returned no copy of this site");
	await runScript(copy.folder, "build");
	const compared = await measured(copy.folder, generated, port);
	removeApps(apps);
	await browser.close();
	return [...own, ...compared];
}

/** Measures named pages of a built site in the browser that listens on a port. */
async function measured(folder: string, shown: Record<string, string>, port: number): Promise<Result[]> {
	const site = readResources(path.join(folder, CURRENT_RELEASE));
	const server = await startServer("serve", folder);
	const results: Result[] = [];
	for (const [kind, address] of Object.entries(shown)) {
		const size = (coding: Coding) =>
			site.byPath.get(address)?.variants.find((variant) => variant.coding === coding)?.body.length ??
			Number.NaN;
		results.push(
			...(["identity", "gzip", "br"] as const).map((coding) => ({
				name: `${kind}, HTML, ${coding}`,
				value: size(coding) / 1000,
				unit: "KB",
			})),
			...(await lighthouseOf(kind, server.url + address, port)),
		);
	}
	await server.stop();
	return results;
}

async function lighthouseOf(kind: string, url: string, port: number): Promise<Result[]> {
	const runs: Report[] = [];
	for (let run = 0; run < RUNS; run++) {
		const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: categories });
		if (!result) throw new Error(`Lighthouse returned no result for ${url}`);
		runs.push(result.lhr);
	}
	const model = kind.startsWith("model");
	const score = (category: string) =>
		medianOf(runs.map((run) => 100 * (run.categories[category]?.score ?? 0)));
	const audit = (name: string) => medianOf(runs.map((run) => run.audits[name]?.numericValue ?? Number.NaN));
	const requests = runs.map(({ audits }) => {
		const { details } = audits["network-requests"] ?? {};
		return details?.type === "table" ? details.items.length : Number.NaN;
	});
	return [
		...categories.map((category) => ({
			name: `${kind}, ${category}`,
			value: score(category),
			unit: "of 100",
			least: model && category === "performance" ? 97 : 100,
		})),
		{
			name: `${kind}, LCP`,
			value: audit("largest-contentful-paint") / 1000,
			unit: "s",
			...(model ? {} : { limit: 0.9 }),
		},
		{ name: `${kind}, TBT`, value: audit("total-blocking-time"), unit: "ms", limit: model ? 100 : 0 },
		{ name: `${kind}, CLS`, value: audit("cumulative-layout-shift"), unit: "", limit: 0 },
		{
			name: `${kind}, all bytes`,
			value: audit("total-byte-weight") / 1000,
			unit: "KB",
			...(model ? {} : { limit: 70 }),
		},
		{
			name: `${kind}, the machine`,
			value: medianOf(runs.map(({ environment }) => environment.benchmarkIndex)),
			unit: "by Lighthouse",
			least: SLOW,
		},
		{ name: `${kind}, requests`, value: medianOf(requests), unit: "", ...(model ? {} : { limit: 5 }) },
	];
}

/** Runs without a result are left out. */
const medianOf = (numbers: number[]) => median(numbers.filter(Number.isFinite));
