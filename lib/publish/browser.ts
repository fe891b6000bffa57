import { existsSync } from "node:fs";

/** A browser of the Chromium kind on this machine: CHROMIUM's, Playwright's own, or the system's; undefined where there is none. */
export async function findInstalledBrowser(): Promise<string | undefined> {
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
