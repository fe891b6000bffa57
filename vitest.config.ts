import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
	resolve: { alias: { "@": root } },
	root,
	test: {
		globalSetup: "./lib/commands/prepare.ts",
		setupFiles: "./lib/commands/seed-properties.ts",
		// By default Vitest leaves one core idle.
		maxWorkers: "100%",
		include: ["{lib,components,app,content}/**/*.test.{ts,tsx}"],
		// Ends a test that hangs. It does not judge speed: a busy machine may be slow.
		testTimeout: 240_000,
		hookTimeout: 240_000,
	},
});
