import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { proseComponents } from "@/lib/content/prose/components";
import { collections } from "@/lib/content/schema/collections";
import { renderGuide, renderReference } from "./guide";

test("the authors' guide matches the schemas: npm run check updates it", () => {
	const written = readFileSync("content/README.md", "utf8");
	expect(renderGuide(written)).toBe(written);
});

test("the guide has every field and every component with its limits", () => {
	const text = renderReference();
	expect(text).toContain("| `summary` | yes | text, 50 to 160 characters | One sentence");
	expect(text).toContain("| `paper.authors.name` | yes |");
	for (const key of Object.keys(collections.posts.shape)) expect(text).toContain(`| \`${key}\` |`);
	const undescribed = text.split("\n").filter((line) => /^\| `.*\| *\|$/.test(line));
	expect(undescribed).toEqual([]);
	for (const name of Object.keys(proseComponents)) expect(text).toContain(`### &lt;${name}&gt;`);
});
