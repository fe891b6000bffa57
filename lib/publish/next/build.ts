import type { NextAdapter } from "next";

/** The data that Next passes to an adapter after a build. */
export type Build = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** Next's folder of fonts and images whose names contain a hash of their content, relative to the served folder. */
export const MEDIA = "_next/static/media";

/** Returns an error for unexpected output of Next. `file` is where the expectation is defined. */
export const unexpectedOutput = (found: string, file: string) =>
	new Error(
		`Next's output has changed: ${found}. Compare the page in .next/server with lib/publish/next/${file}, then change both it and contract.spec.ts`,
	);
