import fc from "fast-check";
import { prerender } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { anyEntries } from "@/lib/content/check/any-entry.arbitrary";
import { inspectContent } from "@/lib/content/check/check-content";
import { withSite, writeFiles } from "@/lib/content/check/site.fixtures";
import { getOutline } from "@/lib/content/read/outline";
import { toEntry } from "@/lib/content/read/parse-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { isError } from "@/lib/content/schema/problem";
import { findControl } from "@/lib/content/schema/source-text";
import { renderBodyAsHtml, renderBodyAsMarkdown } from "@/lib/site/formats/body-formats";
import { Body } from "./body";

// Results of thousands of generated files are not worth caching on disk.
vi.mock("@/lib/files/cache", () => ({
	createCache: () => ({ get: () => undefined, has: () => false, set: () => undefined }),
}));

const FILES = 12;
const RUNS = Number(process.env.FUZZ_RUNS ?? 25);
const MINUTES = Number(process.env.FUZZ_MINUTES ?? 1.5);

/**
 * Returns every output of an entry's body.
 *
 * @throws Error that names the file if an output cannot be produced
 */
async function surfacesOf(entry: Entry): Promise<Record<string, string>> {
	return {
		page: await new Response((await prerender(await Body({ entry }))).prelude).text(),
		feed: renderBodyAsHtml(entry),
		markdown: renderBodyAsMarkdown(entry),
	};
}

test("a file is published in full on every surface, or is reported with file and line", async () => {
	let [published, reported] = [0, 0];
	await withSite({}, async (root) => {
		await fc.assert(
			fc.asyncProperty(anyEntries(FILES), async (files) => {
				const paths = files.map(({ name }) => `content/posts/${name}`);
				await writeFiles(
					root,
					Object.fromEntries(files.map(({ text }, index) => [paths[index] ?? "", text])),
				);
				try {
					const { problems, entries } = await inspectContent(root);
					for (const [index, { text, word }] of files.entries()) {
						const file = paths[index] ?? "";
						const own = problems.filter((problem) => problem.file === file);
						const lines = text.split(/\r\n?|\n/).length;
						for (const { line, column, message } of own) {
							expect(line).toBeGreaterThanOrEqual(1);
							expect(line, `${file}:${line} ${message}`).toBeLessThanOrEqual(lines);
							expect(column).toBeGreaterThanOrEqual(1);
						}
						if (own.some(isError)) {
							reported++;
							continue;
						}
						const found = entries.filter((entry) => entry.file === file);
						expect(found, `${file} is neither an entry nor reported:\n${JSON.stringify(text)}`).toHaveLength(
							1,
						);
						const [entry] = found;
						if (!entry) return;
						const { collection: _, slug: __, file: ___, body, ...frontmatter } = entry;
						expect(toEntry(file, JSON.parse(JSON.stringify(frontmatter)), body)).toEqual(entry);
						getOutline(entry);
						for (const [surface, shown] of Object.entries(await surfacesOf(entry))) {
							expect(shown, `${surface} of ${JSON.stringify(text)}`).toContain(word);
							expect(findControl(shown), `${surface} of ${JSON.stringify(text)}`).toBeUndefined();
						}
						const xml = toXml(x("entry", [x("title", entry.title), x("content", renderBodyAsHtml(entry))]));
						expect(() => fromXml(xml)).not.toThrow();
						expect(entry.title).not.toMatch(/\n/);
						published++;
					}
				} finally {
					await writeFiles(root, Object.fromEntries(paths.map((file) => [file, undefined])));
				}
			}),
			{ numRuns: RUNS, interruptAfterTimeLimit: MINUTES * 60_000, endOnFailure: true },
		);
	});
	if (process.env.FUZZ_RUNS) console.log(`${published} published, ${reported} reported`);
	expect(published).toBeGreaterThan(0);
	expect(reported).toBeGreaterThan(0);
}, 3_600_000);
