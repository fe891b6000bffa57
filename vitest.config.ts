import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
	resolve: { alias: { "@": root } },
	root,
	test: {
		globalSetup: "./lib/commands/prepare.ts",
		setupFiles: "./lib/commands/seed-properties.ts",
		// Vitest reserves one core for itself, which is half of a machine with two.
		maxWorkers: "100%",
		include: ["{lib,components,app,content}/**/*.test.{ts,tsx}"],
		// Bounds a hang. Tests do not measure speed, and a busy machine is slow.
		testTimeout: 240_000,
		hookTimeout: 240_000,
	},
});
