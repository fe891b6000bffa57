import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { runProgram } from "./run";

/** A browser of the Chromium kind on this machine: CHROMIUM's, Playwright's own, or the system's; undefined if there is none. */
async function installedBrowser(): Promise<string | undefined> {
	// A development dependency: a machine that only builds the site may lack it.
	const own = await import("@playwright/test").then(
		({ chromium }) => chromium.executablePath(),
		() => undefined,
	);
	const places = [
		process.env.CHROMIUM,
		own,
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	];
	return places.find((place) => place && existsSync(place));
}

/** A browser of the Chromium kind: found, or as root on Debian installed. Throws where there is none. */
export async function findBrowser(): Promise<string> {
	const found = await installedBrowser();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		await runProgram("apt-get", ["update", "-q"]);
		await runProgram("apt-get", ["install", "-qy", "--no-install-recommends", "chromium"]);
	}
	const afterwards = await installedBrowser();
	if (!afterwards) throw new Error("no browser: run `npx playwright install chromium`, or install Chromium");
	return afterwards;
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, () => {
			const address = server.address();
			server.close(() =>
				typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
			);
		});
	});
}

/** A server of this site that was started for a measurement. */
export interface StartedServer {
	url: string;
	pid: number;
	/** Asks it to stop; gives its exit code, null where it had to be ended by force. */
	stop(): Promise<number | null>;
}

/** Starts one of a copy of this site's servers on a free port; resolves when it answers. */
export async function startServer(
	program: "serve" | "nginx",
	folder = process.cwd(),
): Promise<StartedServer> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = { ...process.env, PORT: String(port) };
	const args = ["--import", "tsx", `lib/commands/${program}.ts`];
	const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
	const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
	while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
		if (child.exitCode !== null) throw new Error(`${program} ended before it answered`);
		await setTimeout(100);
	}
	const stop = () => {
		child.kill("SIGTERM");
		return ended;
	};
	return { url, pid: Number(child.pid), stop };
}

/** CPU time that a process and all below it have used, in seconds; from /proc, so on Linux alone. */
export function readCpuTime(pid: number): number {
	const clockTicks = 100;
	const below = readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.filter((name) => readProcessStat(name)[1] === String(pid));
	const [, , , , , , , , , , , user = 0, system = 0] = readProcessStat(String(pid)).map(Number);
	return (user + system) / clockTicks + below.reduce((sum, child) => sum + readCpuTime(Number(child)), 0);
}

/** The fields of /proc/PID/stat from the process's state on (proc(5)); none where it has ended. */
export function readProcessStat(pid: string): string[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	} catch {
		return [];
	}
}
