import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
	resolve: { alias: { "@": root } },
	root,
	test: {
		globalSetup: "./lib/commands/prepare.ts",
		setupFiles: "./lib/commands/seed-properties.ts",
		// Vitest leaves one core to itself, which on two is every second.
		maxWorkers: "100%",
		include: ["{lib,components,app,content}/**/*.test.{ts,tsx}"],
		// Bounds a hang, judges no speed: a busy machine takes its time.
		testTimeout: 240_000,
		hookTimeout: 240_000,
	},
});
