import { spawnSync } from "node:child_process";
import autocannon from "autocannon";
import { ensureBuild } from "@/lib/commands/ensure-build";
import { readCpuTime, startServer } from "@/lib/commands/machine";
import { getSamplePages } from "./sample-pages";
import type { Result } from "./table";

const PAGE = getSamplePages(process.cwd()).post ?? "/";
const SECONDS = Number(process.env.DURATION ?? 10);
const codings = { plain: "identity", gzip: "gzip" };

/**
 * How many times nginx's p99 Astro's Node server takes for the same page, which it sends uncompressed: medians of three
 * rounds in one run of Astro 5.18, nginx and this server, 62 and 62 ms beside 51 and 35. Milliseconds alone tell the
 * machine.
 */
const ASTRO: Record<string, number> = { plain: 1.2, gzip: 1.75 };

/**
 * One post, asked for over 64 connections for 10 s (DURATION) at a time, of this site's server and of nginx with the
 * export where it is installed: requests a second, p99, CPU time a request, and the server's share of nginx in the same
 * run. Its p99 is to be no longer than Astro's.
 */
export async function measure(): Promise<Result[]> {
	await ensureBuild();
	const own = await measured("serve");
	if (spawnSync("nginx", ["-v"]).error) {
		console.log("no nginx here: its figures and the shares are left out");
		return own.results;
	}
	const nginx = await measured("nginx");
	const shares = own.rates.flatMap(({ coding, rate, cpu, p99 }, index) => {
		const theirs = nginx.rates[index] ?? { rate: Number.NaN, cpu: Number.NaN, p99: Number.NaN };
		const share = (of: string, value: number) => ({
			name: `server, share of nginx's ${of}, ${coding}`,
			value: 100 * value,
			unit: "%",
			least: 20,
		});
		// The asking program may be the slowest of all; what a server spends on a request is its own.
		return [
			share("requests a second", rate / theirs.rate),
			share("requests a CPU second", theirs.cpu / cpu),
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

async function measured(program: "serve" | "nginx") {
	const server = await startServer(program);
	const results: Result[] = [];
	const rates: { coding: string; rate: number; cpu: number; p99: number }[] = [];
	for (const [coding, accepted] of Object.entries(codings)) {
		const run = { url: server.url + PAGE, connections: 64, headers: { "accept-encoding": accepted } };
		await autocannon({ ...run, duration: 2 });
		const before = readCpuTime(server.pid);
		const { requests, latency, errors, non2xx } = await autocannon({ ...run, duration: SECONDS });
		const cpu = (readCpuTime(server.pid) - before) / requests.total;
		rates.push({ coding, rate: requests.average, cpu, p99: latency.p99 });
		results.push(
			{ name: `${program}, ${coding}`, value: requests.average, unit: "requests/s" },
			{ name: `${program}, ${coding}, CPU a request`, value: cpu * 1e6, unit: "µs" },
			{ name: `${program}, ${coding}, p99`, value: latency.p99, unit: "ms" },
			{ name: `${program}, ${coding}, failed`, value: errors + non2xx, unit: "requests", limit: 0 },
		);
	}
	await server.stop();
	return { results, rates };
}
