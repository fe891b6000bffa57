import { expect, test } from "vitest";
import { splitExcerpt } from "./excerpt";

test("an excerpt’s marked words are told from the others, and markup in it is text", () => {
	expect(splitExcerpt("a <mark>queue</mark> of &lt;script&gt;")).toEqual([
		{ text: "a ", marked: false },
		{ text: "queue", marked: true },
		{ text: " of <script>", marked: false },
	]);
	expect(splitExcerpt("<mark>all</mark>")).toEqual([{ text: "all", marked: true }]);
});
