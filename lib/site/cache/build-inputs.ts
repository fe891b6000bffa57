import { hashSources } from "@/lib/files/hash-files";

/** Files and folders that a published page depends on, relative to the project's root. */
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

/** Environment variable with the hash at the start of the build, because a file may change during the build. */
export const BUILD_INPUTS_HASH = "BUILD_INPUTS_HASH";

/** Returns a hash of all build inputs. */
export const hashBuildInputs = (): string => hashSources(SOURCES);

/** Returns whether the files are those from which this build was compiled. Otherwise its results must not be cached. */
export function areInputsUnchanged(): boolean {
	const before = process.env[BUILD_INPUTS_HASH];
	return before === undefined || before === hashBuildInputs();
}
