import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import { run } from "./run";

/**
 * `npm run e2e`: runs a program with CHROMIUM set to a browser, found or installed, and PORT to a free port.
 * Playwright's own browser, else the system's, else (as root, where apt is) Debian's.
 */
const [program = "playwright", ...args] = process.argv.slice(2);
process.exitCode = await run(program, args, {
	CHROMIUM: await findBrowser(),
	PORT: String(await freePort()),
});

async function findBrowser(): Promise<string> {
	const found = installed();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		await run("apt-get", ["update", "-q"]);
		await run("apt-get", ["install", "-qy", "--no-install-recommends", "chromium"]);
	}
	const afterwards = installed();
	if (!afterwards) throw new Error("no browser: run `npx playwright install chromium`, or install Chromium");
	return afterwards;
}

function installed(): string | undefined {
	const places = [
		process.env.CHROMIUM,
		chromium.executablePath(),
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	];
	return places.find((place) => place && existsSync(place));
}

function freePort(): Promise<number> {
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
