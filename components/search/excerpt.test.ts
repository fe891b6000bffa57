import { expect, test } from "vitest";
import { pieces } from "./excerpt";

test("an excerpt’s marked words are told from the others, and markup in it is text", () => {
	expect(pieces("a <mark>queue</mark> of &lt;script&gt;")).toEqual([
		{ text: "a ", marked: false },
		{ text: "queue", marked: true },
		{ text: " of <script>", marked: false },
	]);
	expect(pieces("<mark>all</mark>")).toEqual([{ text: "all", marked: true }]);
});
