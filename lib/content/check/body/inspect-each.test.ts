import { expect, test } from "vitest";
import { inspectEach, inspectHere } from "./inspect-each";

const sources = [
	{ file: "content/posts/a.mdx", body: "## First\n\nText with a [link](/roles).\n" },
	{ file: "content/posts/b.mdx", body: "Text.\n\n<Unclosed>\n" },
	{ file: "content/posts/c.md", body: "# Title\n\n## Second\n" },
	{ file: "content/posts/d.mdx", body: "{1 +}\n" },
];

test("threads find what one thread finds", async () => {
	const alone = new Map(await inspectHere(sources));
	expect([...alone.keys()]).toEqual(sources.map(({ file }) => file));
	expect(alone.get("content/posts/b.mdx")?.problems).toHaveLength(1);
	const shared = await inspectEach(sources, 3);
	expect(shared.size).toBe(sources.length);
	for (const [file, facts] of alone) expect(shared.get(file)).toEqual(facts);
});

test("no bodies need no thread", async () => {
	expect(await inspectEach([])).toEqual(new Map());
});
