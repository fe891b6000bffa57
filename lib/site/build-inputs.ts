import { hashSources } from "@/lib/files/hash-files";

/** What decides how a site is drawn, and what it says, from the project's root. */
export const SOURCES = [
	"app",
	"components",
	"content",
	"lib",
	"public",
	"contentlayer.config.ts",
	"next.config.mjs",
	"package-lock.json",
	"postcss.config.mjs",
	"tsconfig.json",
] as const;

/** A variable of the environment: what `makers` was when the build began, for a file may be saved while it is under way. */
export const BUILD_INPUTS_HASH = "MAKERS";

/** Changes with what decides how a post is drawn, texts aside. */
export const hashBuildInputs = (): string => hashSources(SOURCES);
