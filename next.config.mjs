import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
	poweredByHeader: false,
	reactStrictMode: true,
	// Their code starts programs or evaluates strings, which a bundle of them would break.
	serverExternalPackages: ["esbuild", "mdx-bundler", "shiki", "@shikijs/rehype", "@mdx-js/mdx"],
	adapterPath: fileURLToPath(new URL("lib/publish/adapter.mjs", import.meta.url)),
	experimental: { inlineCss: true },
};
