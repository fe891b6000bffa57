import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { runProgram } from "./run";

/** Returns a Chromium browser: that of CHROMIUM, Playwright's own, or the system's. Undefined if there is none. */
async function installedBrowser(): Promise<string | undefined> {
	// Playwright is a development dependency, so a machine that only builds the site may lack it.
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
	return places.find((file) => file && existsSync(file));
}

/** Returns a Chromium browser, and installs one as root on Debian. Throws if there is none. */
export async function findBrowser(): Promise<string> {
	const found = await installedBrowser();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		await runProgram("apt-get", ["update", "-q"]);
		await runProgram("apt-get", [
			"install",
			"-qy",
			"--no-install-recommends",
			"chromium",
			"fonts-liberation",
		]);
	}
	const afterwards = await installedBrowser();
	if (!afterwards) throw new Error("no browser: run `npx playwright install chromium`, or install Chromium");
	return afterwards;
}

/** Returns a port that nothing listens on. */
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

/** A server of this site, started for a measurement. */
export interface StartedServer {
	url: string;
	pid: number;
	/** Stops the server. Returns its exit code, or null if it was killed. */
	stop(): Promise<number | null>;
}

/** Starts a server for a copy of this site on a free port. Resolves when it answers. */
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

/** Returns the CPU time of a process and its descendants, in seconds. Reads /proc, so it works on Linux only. */
export function readCpuTime(pid: number): number {
	const clockTicks = 100;
	const below = readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.filter((name) => readProcessStat(name)[1] === String(pid));
	const [, , , , , , , , , , , user = 0, system = 0] = readProcessStat(String(pid)).map(Number);
	return (user + system) / clockTicks + below.reduce((sum, child) => sum + readCpuTime(Number(child)), 0);
}

/** Returns the fields of /proc/PID/stat from the state on (proc(5)); none if the process has ended. */
export function readProcessStat(pid: string): string[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	} catch {
		return [];
	}
}
