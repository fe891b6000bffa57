import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { freePort, readProcessStat } from "./machine";

/** A development server that was started for a test or a measurement. */
export interface Dev {
	url: string;
	/** Resolves when it has served a path. Throws with what it said where it ends before. */
	serves(path: string): Promise<void>;
	/** What it has said on its terminal so far. */
	said(): string;
	/** Asks npm to stop, as a process supervisor does. */
	terminate(): void;
	/** The processes that run because of it, by their ids; from /proc, so on Linux alone. */
	processes(): string[];
	/** Ends it and all it started. */
	stop(): Promise<unknown>;
}

/** Starts `npm run dev` of a folder on a free port. */
export async function startDev(folder: string): Promise<Dev> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	// A test’s own NODE_ENV would be no author’s.
	const own = { PORT: String(port), NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" } as const;
	// A group of its own, which whatever it starts belongs to.
	const child = spawn("npm", ["run", "dev"], {
		cwd: folder,
		env: { ...process.env, ...own },
		detached: true,
	});
	let isOver = false;
	const ended = new Promise((resolve) => child.once("close", resolve)).then(() => (isOver = true));
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
	// At once: npm passes no signal on, and nothing is worth saving.
	const end = () => {
		try {
			process.kill(-Number(child.pid), "SIGKILL");
		} catch {
			// All of them have ended.
		}
	};
	process.once("exit", end);
	return {
		url,
		said: () => said,
		async serves(path) {
			while (!(await fetch(url + path).catch(() => undefined))?.ok) {
				if (isOver) throw new Error(`npm run dev in ${folder} ended:\n${said}`);
				await setTimeout(200);
			}
		},
		terminate: () => void child.kill("SIGTERM"),
		processes: () => readdirSync("/proc").filter((pid) => readProcessStat(pid)[2] === String(child.pid)),
		stop() {
			end();
			return ended;
		},
	};
}
