import { findBrowser, freePort } from "./machine";
import { runProgram } from "./run";

/**
 * `npm run e2e`: runs a program with CHROMIUM set to a browser, found or installed, and PORT to a free port.
 * Playwright's own browser, else the system's, else (as root, where apt is) Debian's.
 */
const [program = "playwright", ...args] = process.argv.slice(2);
process.exitCode = await runProgram(program, args, {
	CHROMIUM: await findBrowser(),
	PORT: String(await freePort()),
});
