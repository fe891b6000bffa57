import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
	resolve: { alias: { "@": root, "contentlayer/generated": `${root}.contentlayer/generated` } },
	test: { include: ["{lib,components,app}/**/*.test.{ts,tsx}"] },
});
