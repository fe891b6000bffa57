import { toHast } from "mdast-util-to-hast";
import { unified } from "unified";
import { expect, test, vi } from "vitest";
import { getTree } from "@/lib/content/read/parse-body";
import { highlight } from "./highlight";

const highlighted = () =>
	unified()
		.use([highlight])
		.run(toHast(getTree({ file: "a.mdx", body: "```ts\nconst a = 1;\n```" })));

test("code has the same colors on a slow machine", async () => {
	const colors = await highlighted();
	let now = 0;
	const clock = vi.spyOn(Date, "now").mockImplementation(() => {
		now += 10_000;
		return now;
	});
	expect(await highlighted()).toEqual(colors);
	clock.mockRestore();
});
