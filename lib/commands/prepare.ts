import { inspectContent } from "@/lib/content/check/check-content";
import { writeSnapshot } from "@/lib/content/read/snapshot";
import { ContentError, isError } from "@/lib/content/schema/problem";
import { generateEntries } from "./generate-entries";

/**
 * Global setup of vitest: generates the current content for the tests.
 *
 * @throws ContentError if the content has errors; warnings do not stop the tests
 */
export default async function prepareTests(): Promise<void> {
	const { problems, ...found } = await inspectContent(process.cwd());
	const errors = problems.filter(isError);
	if (errors.length > 0) throw new ContentError(errors);
	writeSnapshot(process.cwd(), found);
	const code = await generateEntries(process.cwd());
	if (code !== 0) throw new Error(`contentlayer2 ended with code ${code}`);
}
