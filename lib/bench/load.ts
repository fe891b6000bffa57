import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import autocannon from "autocannon";
import { ensureBuild } from "@/lib/commands/ensure-build";
import { startServer } from "@/lib/commands/machine";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { readResources } from "@/lib/serve/resources";
import type { Result } from "./tools/table";

const SECONDS = Number(process.env.DURATION ?? 180);

/**
 * Bad clients that the server must survive: truncated, slow and malformed requests, and clients that read no answer.
 */
const rude: ((port: number) => Promise<void>)[] = [
	(port) => exchange(port, "GET / HTTP/1.1\r\nhost: x\r\n\r\n", 5),
	(port) => exchange(port, "GET /roles HTTP/1.1\r\nho", 2000),
	(port) => exchange(port, "GET /% HTTP/1.1\r\nhost: x\r\n\r\n", 200),
	(port) => exchange(port, "\u0000\u0001 not HTTP at all\r\n\r\n", 200),
	(port) => exchange(port, `GET /${"a".repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 200),
	(port) =>
		exchange(port, "GET / HTTP/1.1\r\nhost: x\r\nrange: bytes=0-1,5-,-9\r\n\r\n".repeat(50), 2000, true),
];

/**
 * Requests every address over 64 connections for three minutes (DURATION), with bad clients among them. Reports
 * failures, memory after two minutes (a third of a shorter run) and at the end, and whether the server stops cleanly.
 */
export async function measure(): Promise<Result[]> {
	await ensureBuild();
	const server = await startServer("serve");
	const port = Number(new URL(server.url).port);
	const paths = [...readResources(CURRENT_RELEASE).byPath.keys(), "/nothing-here", "/roles/", "/%"];
	let over = false;
	const rudeness = rude.map(async (ask) => {
		while (!over) {
			await ask(port);
			await setTimeout(20);
		}
	});
	const settled = setTimeout(Math.min(120, SECONDS / 3) * 1000).then(() => memoryOf(server.pid));
	const load = await autocannon({
		url: server.url,
		connections: 64,
		duration: SECONDS,
		requests: paths.map((path) => ({
			path: encodeURI(path).replace("/%25", "/%"),
			headers: { "accept-encoding": "gzip" },
		})),
	});
	over = true;
	const [before, after] = [await settled, memoryOf(server.pid)];
	await Promise.all(rudeness);
	const code = await server.stop();
	return [
		{ name: "requests answered", value: load.requests.total, unit: "" },
		{ name: "p99", value: load.latency.p99, unit: "ms" },
		{ name: "server errors (5xx)", value: load["5xx"], unit: "", limit: 0 },
		{ name: "connections lost or timed out", value: load.errors + load.timeouts, unit: "", limit: 0 },
		{ name: "memory at first", value: before, unit: "MB" },
		{ name: "memory at the end", value: after, unit: "MB", limit: before * 1.1 },
		{ name: "exit code after SIGTERM", value: code ?? 1, unit: "", limit: 0 },
	];
}

/** Sends a text and closes the connection after some milliseconds. `deaf` clients do not read the answer. */
function exchange(port: number, text: string, milliseconds: number, deaf = false): Promise<void> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(text));
		if (deaf) socket.pause();
		else socket.resume();
		socket.once("error", () => socket.destroy()).once("close", () => resolve());
		socket.setTimeout(milliseconds, () => socket.destroy());
		setTimeout(milliseconds).then(() => socket.destroy());
	});
}

/** Returns a process's resident memory in MB (Linux). */
function memoryOf(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, "utf8");
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
