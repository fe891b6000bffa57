import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

// Next looks for a lockfile in the folders above, and would take one of them for the project.
const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "");

/** @type {import("next").NextConfig} */
export default {
	turbopack: { root },
	outputFileTracingRoot: root,
	// Pages for authors alone, as app/dev/changes/route.dev.ts, are no part of a build.
	pageExtensions: process.env.NODE_ENV === "development" ? ["dev.tsx", "dev.ts", "tsx", "ts"] : ["tsx", "ts"],
	// `npm run types` checks them, with the tests’ own.
	typescript: { ignoreBuildErrors: true },
	// Of letters that Next writes the same everywhere, so that the rest of a page can be compared with the last build’s.
	generateBuildId: () => randomBytes(12).toString("hex"),
	poweredByHeader: false,
	reactStrictMode: true,
	// A bundle would break them: they start programs, evaluate strings, or load native code or WebAssembly.
	serverExternalPackages: [
		"@mdx-js/mdx",
		"@shikijs/rehype",
		"@takumi-rs/core",
		"@takumi-rs/helpers",
		"esbuild",
		"fontverter",
		"harfbuzzjs",
		"mdx-bundler",
		"shiki",
	],
	// What compiles publishes nothing: lib/commands/build.ts lets another Next draw the pages.
	...(!process.argv.includes("compile") && {
		adapterPath: fileURLToPath(new URL("lib/publish/next/adapter.mjs", import.meta.url)),
	}),
	// While developing; in a published site they lie there as files.
	rewrites: async () => ({
		beforeFiles: [{ source: "/:path((?!md/).*\\.md)", destination: "/md/:path" }],
	}),
	experimental: {
		inlineCss: true,
		// Prepares what Next’s links would fetch ahead: the site’s are plain ones, and it is a tenth of drawing a page.
		prefetchInlining: false,
		globalNotFound: true,
		// Next leaves a core to itself, and has nothing to do while pages are drawn.
		cpus: Math.max(2, availableParallelism() - 1),
		// What is compiled for a server runs once, to draw the pages.
		...(process.env.NODE_ENV !== "development" && {
			turbopackMinify: { server: false },
			turbopackSourceMaps: false,
			turbopackPluginRuntimeStrategy: "workerThreads",
		}),
	},
};
