import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { en } from "@/lib/words/en";
import view from "./template/view";

test("the template for a new system runs", () => {
	const html = renderToStaticMarkup(<view.Figure words={en.figure} />);
	expect(html).toContain("requests here");
	expect(html).toContain("A burst");
});

test("the template’s view has fewer than 250 lines", () => {
	const files = readdirSync("components/system/template/view");
	expect(files.length).toBeGreaterThan(0);
	const lines = files.map(
		(file) => readFileSync(`components/system/template/view/${file}`, "utf8").split("\n").length,
	);
	expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(250);
});
