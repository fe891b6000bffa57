import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

// Next would otherwise look for a lockfile in parent folders and use such a folder as the project's root.
const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "");

const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/**
 * Packages that Next bundles. Node loads all others as they are: bundling would break those that load native code, and
 * would cost a quarter of the compile time and memory for the rest.
 */
const bundled = ["next", "react", "react-dom"];

/** @type {import("next").NextConfig} */
export default {
	turbopack: { root },
	outputFileTracingRoot: root,
	// Pages for authors, such as app/dev/changes/route.dev.ts, exist only in development.
	pageExtensions: process.env.NODE_ENV === "development" ? ["dev.tsx", "dev.ts", "tsx", "ts"] : ["tsx", "ts"],
	// `npm run types` checks types, those of tests included.
	typescript: { ignoreBuildErrors: true },
	// Hexadecimal, because Next escapes other characters differently in different files. The post cache replaces the id.
	generateBuildId: () => randomBytes(12).toString("hex"),
	poweredByHeader: false,
	reactStrictMode: true,
	serverExternalPackages: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
	// The process that compiles does not publish: lib/commands/build.ts starts another one that renders the pages.
	...(!process.argv.includes("compile") && {
		adapterPath: fileURLToPath(new URL("lib/publish/next/adapter.mjs", import.meta.url)),
	}),
	// For development only: a release has Markdown versions as files.
	rewrites: async () => ({
		beforeFiles: [{ source: "/:path((?!md/).*\\.md)", destination: "/md/:path" }],
	}),
	experimental: {
		// The site has plain links, which do not use Next's prefetch data. Writing it takes a tenth of the rendering time.
		prefetchInlining: false,
		globalNotFound: true,
		// By default Next leaves one core idle while it renders pages.
		cpus: Math.max(2, availableParallelism() - 1),
		// Server code runs once, to render the pages.
		...(process.env.NODE_ENV !== "development" && {
			turbopackMinify: { server: false },
			turbopackSourceMaps: false,
			turbopackPluginRuntimeStrategy: "workerThreads",
		}),
	},
};
