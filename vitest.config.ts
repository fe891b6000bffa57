import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
	resolve: { alias: { "@": root } },
	test: {
		include: ["{lib,components,app,content}/**/*.test.{ts,tsx}"],
		// Bounds a hang, judges no speed: the first bundle on a busy machine takes its time.
		testTimeout: 60_000,
	},
});
