import { describe, expect, test } from "vitest";
import { getHeadings, getOutline } from "./outline";
import { parseBody } from "./parse-body";

const BODY = `Opening.

## First things

Text.

### Below

Text.

## First things

- a list before text

Only *this* one.[^1]

[^1]: A note.
`;

describe("an outline", () => {
	const tree = parseBody(BODY);

	test("gives headings the anchors of the page, numbered if they are equal", () => {
		expect(getHeadings(tree).map(({ anchor, depth }) => `${depth} ${anchor}`)).toEqual([
			"2 first-things",
			"3 below",
			"2 first-things-1",
		]);
	});

	test("gives the position of a heading", () => {
		expect(getHeadings(tree)[1]).toMatchObject({ line: 7, column: 1 });
	});
});

test("reading takes a minute for 230 words, without code blocks", () => {
	const words = "word ".repeat(690);
	expect(getOutline({ file: "a.mdx", body: `${words}\n\n\`\`\`\n${words}\n\`\`\`\n` }).minutes).toBe(3);
});

test("an error in invalid MDX has its position", () => {
	expect(() => parseBody("\n\n<Figure>\n\ntext\n")).toThrow(/closing tag/);
});
