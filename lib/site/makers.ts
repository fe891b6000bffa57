import { hashOfFiles } from "@/lib/cache";

/** A variable of the environment: what `makers` was when the build began, for a file may be saved while it is under way. */
export const MAKERS = "MAKERS";

/** Changes with what decides how a post is drawn, texts aside. */
export const makers = (): string =>
	hashOfFiles([
		"app",
		"components",
		"content",
		"lib",
		"public",
		"next.config.mjs",
		"package-lock.json",
		"postcss.config.mjs",
		"tsconfig.json",
	]);
