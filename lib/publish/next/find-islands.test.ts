import { expect, test } from "vitest";
import { findIsland } from "./find-islands";

test("a page’s island is the file that its root names", () => {
	expect(findIsland('<p>Words</p><div data-island="content/systems/pool/view/index.tsx"></div>')).toBe(
		"content/systems/pool/view/index.tsx",
	);
});

test("a page of prose has none, even where its words look like a root", () => {
	expect(findIsland("<p>data-island=&quot;x&quot;</p>")).toBeUndefined();
});
