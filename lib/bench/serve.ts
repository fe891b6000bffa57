import { spawnSync } from "node:child_process";
import { ensureBuild } from "@/lib/commands/ensure-build";
import { readCpuTime, startServer } from "@/lib/commands/machine";
import { findLoadGenerator, generateLoad, type LoadGenerator } from "./tools/load-generator";
import { getSamplePages } from "./tools/sample-pages";
import type { Result } from "./tools/table";

const PAGE = getSamplePages(process.cwd()).post ?? "/";
const SECONDS = Number(process.env.DURATION ?? 10);
const codings = { plain: "identity", gzip: "gzip" };

/**
 * The p99 of Astro's Node server for the same page, which it sends uncompressed, as a multiple of nginx's. Medians of
 * three rounds in one run of Astro 5.18, nginx and this server: 62 and 62 ms beside 51 and 35 ms. Milliseconds alone
 * depend on the machine.
 */
const ASTRO: Record<string, number> = { plain: 1.2, gzip: 1.75 };

/**
 * Requests one post over 64 connections for 10 s (DURATION) at a time from this site's server, and from nginx with the
 * export where nginx is installed. Reports requests per second, p99, CPU time per request, and the server's share of
 * nginx in the same run. The server's p99 must be no longer than Astro's.
 */
export async function measure(): Promise<Result[]> {
	await ensureBuild();
	const generator = findLoadGenerator();
	console.log(
		`requests are sent by ${generator}${generator === "wrk" ? "" : "; install wrk for true rates"}`,
	);
	const own = await measureServer("serve", generator);
	if (spawnSync("nginx", ["-v"]).error) {
		console.log("nginx is not installed: no comparison with it");
		return own.results;
	}
	const nginx = await measureServer("nginx", generator);
	const shares = own.rates.flatMap(({ coding, rate, cpu, p99 }, index) => {
		const theirs = nginx.rates[index] ?? { rate: Number.NaN, cpu: Number.NaN, p99: Number.NaN };
		const share = (of: string, value: number) => ({
			name: `server, share of nginx's ${of}, ${coding}`,
			value: 100 * value,
			unit: "%",
			least: 20,
		});
		return [
			share("requests per second", rate / theirs.rate),
			// Holds also where the load generator is slower than the server.
			share("requests per CPU second", theirs.cpu / cpu),
			{
				name: `server, p99 to nginx's, ${coding}`,
				value: p99 / theirs.p99,
				unit: "×",
				...(ASTRO[coding] && { limit: ASTRO[coding] }),
			},
		];
	});
	return [...own.results, ...nginx.results, ...shares];
}

async function measureServer(program: "serve" | "nginx", generator: LoadGenerator) {
	const server = await startServer(program);
	const results: Result[] = [];
	const rates: { coding: string; rate: number; cpu: number; p99: number }[] = [];
	for (const [coding, accepted] of Object.entries(codings)) {
		const run = { url: server.url + PAGE, connections: 64, headers: { "accept-encoding": accepted } };
		await generateLoad(generator, { ...run, seconds: 2 });
		const before = readCpuTime(server.pid);
		const { requests, rate, p99, failed } = await generateLoad(generator, { ...run, seconds: SECONDS });
		const cpu = (readCpuTime(server.pid) - before) / requests;
		rates.push({ coding, rate, cpu, p99 });
		results.push(
			{ name: `${program}, ${coding}, by ${generator}`, value: rate, unit: "requests/s" },
			{ name: `${program}, ${coding}, CPU per request`, value: cpu * 1e6, unit: "µs" },
			{ name: `${program}, ${coding}, p99`, value: p99, unit: "ms" },
			{ name: `${program}, ${coding}, failed`, value: failed, unit: "requests", limit: 0 },
		);
	}
	await server.stop();
	return { results, rates };
}
