import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { freePort } from "./machine";

/** A development server that was started for a test or a measurement. */
export interface Dev {
	url: string;
	/** What it has said on its terminal so far. */
	said(): string;
	/** Ends it and all it started. */
	stop(): Promise<unknown>;
}

/** Starts `npm run dev` of a folder on a free port; resolves when it has served a path. Throws with what it said where it ends before. */
export async function startDev(folder: string, path: string): Promise<Dev> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	// A test’s own NODE_ENV would be no author’s.
	const own = { PORT: String(port), NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" } as const;
	const env = { ...process.env, ...own };
	// A group of its own, which whatever it starts belongs to.
	const child = spawn("npm", ["run", "dev"], { cwd: folder, env, detached: true });
	const ended = new Promise((resolve) => child.once("close", resolve));
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
	const stop = () => {
		// At once: npm passes no signal on, and nothing is worth saving.
		if (child.exitCode === null) process.kill(-Number(child.pid), "SIGKILL");
		return ended;
	};
	while (!(await fetch(url + path).catch(() => undefined))?.ok) {
		if (child.exitCode !== null) throw new Error(`npm run dev in ${folder} ended:\n${said}`);
		await setTimeout(200);
	}
	return { url, said: () => said, stop };
}
