import { findBrowser, freePort } from "./machine";
import { runProgram } from "./run";

/**
 * `npm run e2e`: runs a program with CHROMIUM set to a browser and PORT to a free port. The browser is Playwright's
 * own, the system's, or one that it installs (as root on Debian), in this order.
 */
const [program = "playwright", ...args] = process.argv.slice(2);
process.exitCode = await runProgram(program, args, {
	CHROMIUM: await findBrowser(),
	PORT: String(await freePort()),
});
