import { defineConfig } from "@playwright/test";

const port = process.env.PORT ?? "3000";
const root = process.getuid?.() === 0;

/** Browser tests run against the production server. `npm run e2e` finds a browser and a free port. */
export default defineConfig({
	testDir: ".",
	testMatch: [
		"e2e/*.spec.ts",
		"lib/publish/next/contract.spec.ts",
		"content/*.spec.ts",
		"content/systems/*/*.spec.ts",
	],
	outputDir: "e2e/report",
	fullyParallel: true,
	workers: 2,
	// Benchmarks measure speed. The timeouts only end tests that hang, so they suit slow machines.
	timeout: 240_000,
	expect: { timeout: 20_000 },
	globalTimeout: 40 * 60_000,
	// A failure caused by a busy machine passes on retry and is listed as flaky; a defect fails twice.
	retries: 1,
	forbidOnly: Boolean(process.env.CI),
	reporter: [["list"]],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		colorScheme: "light",
		launchOptions: {
			executablePath: process.env.CHROMIUM,
			// Chromium's sandbox does not start as root.
			args: root ? ["--no-sandbox"] : [],
		},
	},
	webServer: {
		command: `tsx lib/commands/${process.env.SERVER ?? "serve"}.ts`,
		env: { PORT: port, NODE_ENV: "production" },
		gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
		// A site below a path has nothing at the root of its host.
		port: Number(port),
		stdout: "ignore",
	},
});
