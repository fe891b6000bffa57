import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

// Otherwise Next might take a parent folder with a lock file for the project's root.
const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "");

/** @type {import("next").NextConfig} */
export default {
	turbopack: { root },
	outputFileTracingRoot: root,
	// Pages for authors, such as app/dev/changes/route.dev.ts, are not part of a build.
	pageExtensions: process.env.NODE_ENV === "development" ? ["dev.tsx", "dev.ts", "tsx", "ts"] : ["tsx", "ts"],
	// `npm run types` checks the types, including those of tests.
	typescript: { ignoreBuildErrors: true },
	// Uses only letters that Next never escapes, so that the rest of a page can be compared with the last build’s.
	generateBuildId: () => randomBytes(12).toString("hex"),
	poweredByHeader: false,
	reactStrictMode: true,
	// Bundling would break these: they start programs, evaluate strings, or load native code or WebAssembly.
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
	// The compile step does not publish: lib/commands/build.ts renders the pages in another Next process.
	...(!process.argv.includes("compile") && {
		adapterPath: fileURLToPath(new URL("lib/publish/next/adapter.mjs", import.meta.url)),
	}),
	// For development. In a published site, these are files at these paths.
	rewrites: async () => ({
		beforeFiles: [{ source: "/:path((?!md/).*\\.md)", destination: "/md/:path" }],
	}),
	experimental: {
		inlineCss: true,
		// Disables data for prefetching by Next’s links, which takes a tenth of the rendering time. The site uses plain
		// links.
		prefetchInlining: false,
		globalNotFound: true,
		// Next reserves a core for itself, but is idle while pages are rendered.
		cpus: Math.max(2, availableParallelism() - 1),
		// Compiled server code runs only once, to render the pages.
		...(process.env.NODE_ENV !== "development" && {
			turbopackMinify: { server: false },
			turbopackSourceMaps: false,
			turbopackPluginRuntimeStrategy: "workerThreads",
		}),
	},
};
