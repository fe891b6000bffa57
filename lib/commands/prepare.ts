import path from "node:path";
import { type Inspection, inspectContent } from "@/lib/content/check/check-content";
import { isGenerated, readGenerated, writeSnapshot } from "@/lib/content/read/snapshot";
import { ContentError, isError } from "@/lib/content/schema/problem";
import { runProgram } from "./run";

/** Generates the checked entries with contentlayer. Throws if the result differs from them. */
export async function generateEntries(root: string, inspection: Omit<Inspection, "problems">): Promise<void> {
	writeSnapshot(root, inspection);
	if (isGenerated(root)) return;
	const code = await runProgram(path.join(root, "node_modules/.bin/contentlayer2"), ["build"]);
	if (code !== 0) throw new Error(`contentlayer2 ended with code ${code}`);
	readGenerated(root);
}

/**
 * Global setup of vitest: generates the current content for the tests.
 *
 * @throws ContentError if the content has errors; warnings do not stop the tests
 */
export default async function prepareTests(): Promise<void> {
	const { problems, ...found } = await inspectContent(process.cwd());
	const errors = problems.filter(isError);
	if (errors.length > 0) throw new ContentError(errors);
	await generateEntries(process.cwd(), found);
}
