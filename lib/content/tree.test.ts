import { expect, test } from "vitest";
import { nodesOf } from "./nodes";
import { keepTree, parseBody, treeOf } from "./tree";

const BODY = `
## A section

Prose with *emphasis*, {/a+/g.test("b")}, {12n} and a <Note title="note">*component*</Note>.[^1]

| a | b |
| - | - |
| 1 | 2 |

[^1]: Its text.
`;

test("a known tree is the one that was parsed, its expressions too", () => {
	const parsed = keepTree(BODY, parseBody(BODY));
	expect(treeOf(BODY)).toEqual(parsed);
	const pattern = nodesOf(treeOf(BODY)).find(({ type }) => type === "mdxTextExpression");
	expect(JSON.stringify(pattern)).toContain('"pattern":"a+"');
});

test("a tree is known without the places of its nodes", () => {
	expect(nodesOf(parseBody(BODY)).every(({ position }) => position !== undefined)).toBe(true);
	expect(nodesOf(treeOf(BODY)).some(({ position }) => position !== undefined)).toBe(false);
});

test("a body that is no MDX is refused, not known", () => {
	for (let times = 0; times < 2; times++) expect(() => treeOf("<Figure>")).toThrow(/closing tag/);
});
