import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
	// Pages for authors alone, as app/dev/changes/route.dev.ts, are no part of a build.
	pageExtensions: process.env.NODE_ENV === "development" ? ["dev.tsx", "dev.ts", "tsx", "ts"] : ["tsx", "ts"],
	// `npm run types` checks them, with the tests’ own.
	typescript: { ignoreBuildErrors: true },
	// Of letters that Next writes the same everywhere, so that the rest of a page can be compared with the last build’s.
	generateBuildId: () => randomBytes(12).toString("hex"),
	poweredByHeader: false,
	reactStrictMode: true,
	// Their code starts programs or evaluates strings, which a bundle of them would break.
	serverExternalPackages: ["esbuild", "mdx-bundler", "shiki", "@shikijs/rehype", "@mdx-js/mdx", "fontkit"],
	adapterPath: fileURLToPath(new URL("lib/publish/adapter.mjs", import.meta.url)),
	// While developing; in a published site they lie there as files.
	rewrites: async () => ({
		beforeFiles: [{ source: "/:path((?!md/).*\\.md)", destination: "/md/:path" }],
	}),
	compiler: { runAfterProductionCompile: contentToBeRead },
	experimental: { inlineCss: true, globalNotFound: true },
};

/** `npm run build` reads the content while Next compiles, and says when it is there to be drawn. */
async function contentToBeRead() {
	if (process.send) await once(process, "message");
}
