import { expect, test } from "vitest";
import { getNodes } from "./mdx-nodes";
import { cacheTree, getTree, parseBody } from "./parse-body";

const BODY = `
## A section

Prose with *emphasis*, {/a+/g.test("b")}, {12n} and a <Note title="note">*component*</Note>.[^1]

| a | b |
| - | - |
| 1 | 2 |

[^1]: Its text.
`;

const SOURCE = { file: "content/roles/acme.mdx", body: BODY };

test("a cached tree equals the parsed one, including expressions", () => {
	const parsed = cacheTree(SOURCE, parseBody(BODY));
	expect(getTree(SOURCE)).toEqual(parsed);
	const pattern = getNodes(getTree(SOURCE)).find(({ type }) => type === "mdxTextExpression");
	expect(JSON.stringify(pattern)).toContain('"pattern":"a+"');
});

test("a cached tree has the positions of its blocks, and of nothing within them", () => {
	expect(getNodes(parseBody(BODY)).every(({ position }) => position !== undefined)).toBe(true);
	const tree = getTree(SOURCE);
	const placed = getNodes(tree).filter(({ position }) => position !== undefined);
	expect(placed).toEqual([tree, ...tree.children]);
});

test("invalid MDX is rejected, not cached", () => {
	for (let times = 0; times < 2; times++)
		expect(() => getTree({ file: "a.mdx", body: "<Figure>" })).toThrow(/closing tag/);
});
