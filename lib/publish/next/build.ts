import type { NextAdapter } from "next";

/** What Next passes to an adapter when a build is complete. */
export type Build = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** Where Next puts fonts and images whose names hold a hash of their content, from the served folder. */
export const MEDIA = "_next/static/media";

/** Returns the error for output that is not as this folder expects it. `file` is where the expectation is written. */
export const unexpectedOutput = (found: string, file: string) =>
	new Error(
		`Next's output has changed: ${found}. Compare the page in .next/server with lib/publish/next/${file}, then change both it and contract.spec.ts`,
	);
