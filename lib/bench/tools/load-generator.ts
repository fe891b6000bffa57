import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import autocannon from "autocannon";

/** The results of a load generator. */
export interface Load {
	/** Requests answered. */
	requests: number;
	/** Requests answered per second. */
	rate: number;
	/** 99th percentile of the response time, in ms. */
	p99: number;
	/** Requests that failed or were not answered with 2xx or 3xx. */
	failed: number;
}

export interface LoadOptions {
	url: string;
	connections: number;
	headers: Record<string, string>;
	seconds: number;
}

/** The program that sends the requests. wrk is faster than the servers here; autocannon is the bottleneck of a run. */
export type LoadGenerator = "wrk" | "autocannon";

/** Returns wrk if it is installed, otherwise autocannon. */
export const findLoadGenerator = (): LoadGenerator => (spawnSync("wrk", ["-v"]).error ? "autocannon" : "wrk");

/** Sends requests for some seconds over keep-alive connections. */
export const generateLoad = (generator: LoadGenerator, options: LoadOptions): Promise<Load> =>
	generator === "wrk" ? runWrk(options) : runAutocannon(options);

async function runWrk({ url, connections, headers, seconds }: LoadOptions): Promise<Load> {
	const args = ["--latency", "--threads", "1", "--connections", String(connections)];
	for (const [name, value] of Object.entries(headers)) args.push("--header", `${name}: ${value}`);
	const { stdout } = await promisify(execFile)("wrk", [...args, "--duration", `${seconds}s`, url]);
	return parseWrk(stdout);
}

async function runAutocannon({ seconds, ...options }: LoadOptions): Promise<Load> {
	const { requests, latency, errors, non2xx } = await autocannon({ ...options, duration: seconds });
	return { requests: requests.total, rate: requests.average, p99: latency.p99, failed: errors + non2xx };
}

/** Milliseconds by wrk's units. */
const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads the report of `wrk --latency`. Throws for a report without a figure. */
export function parseWrk(report: string): Load {
	const read = (pattern: RegExp) => {
		const found = pattern.exec(report)?.slice(1);
		if (!found) throw new Error(`wrk's report has no match for ${pattern}:\n${report}`);
		return found;
	};
	const [p99, unit = ""] = read(/^ *99% +([\d.]+)(us|ms|s|m)$/m);
	const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report) ?? [];
	const refused = /Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? 0;
	return {
		requests: Number(read(/(\d+) requests in/)[0]),
		rate: Number(read(/^Requests\/sec: +([\d.]+)$/m)[0]),
		p99: Number(p99) * (UNITS[unit] ?? Number.NaN),
		failed: Number(refused) + errors.slice(1).reduce((total, count) => total + Number(count), 0),
	};
}
