import { expect, test } from "vitest";
import { applyEdits, parseHtml } from "@/lib/publish/html";
import { extractStyles, pruneStyles } from "./prune-styles";

const purged = async (css: string, body: string) => {
	const html = `<!DOCTYPE html><html><head><style>${css}</style></head><body>${body}</body></html>`;
	const read = (address: string) => `e("div",{className:"from ${address.slice(1)} md:flex"})`;
	const styled = extractStyles(html, read);
	const { edits } = await pruneStyles(styled, parseHtml(styled.bare).elements, read);
	return /<style>(.*)<\/style>/s.exec(applyEdits(styled.bare, edits))?.[1]?.replace(/\s+/g, "");
};

test("rules that match nothing on the page are removed", async () => {
	expect(await purged(".a{x:1}.b{x:2}p{x:3}ul>li{x:4}#c{x:5}", '<p class="a">')).toBe(".a{x:1}p{x:3}");
});

test("escaped class names, layers and media queries keep the rules that are used", async () => {
	const css = "@layer u{.md\\:flex{x:1}.w-\\[2px\\]{x:2}.none{x:3}}@media print{.md\\:flex{x:4}.none{x:5}}";
	expect(await purged(css, '<p class="md:flex w-[2px]">')).toBe(
		"@layeru{.md\\:flex{x:1}.w-\\[2px\\]{x:2}}@mediaprint{.md\\:flex{x:4}}",
	);
});

test("states that a visitor or a script can cause keep their rules", async () => {
	const css = "a:hover{x:1}[data-theme=dark]{x:2}a[aria-current=true]{x:3}.gone[open]{x:4}.late{x:5}";
	expect(await purged(css, '<a href="#">x</a><script>add("late")</script>')).toBe(
		"a:hover{x:1}[data-theme=dark]{x:2}a[aria-current=true]{x:3}.late{x:5}",
	);
});

test("variables that a rule, a style or a drawing uses are kept", async () => {
	const css = ":root{--a:1;--b:2;--c:3;--d:var(--a)}p{x:var(--d)}";
	expect(await purged(css, '<p><svg><path fill="var(--b)"/></svg></p>')).toBe(
		":root{--a:1;--b:2;--d:var(--a)}p{x:var(--d)}",
	);
});

test("unused variables are removed, even if a bare state has rules", async () => {
	expect(await purged(":root{--a:1;--b:2}:focus-visible{x:var(--b)}", "<p>")).toBe(
		":root{--b:2}:focus-visible{x:var(--b)}",
	);
});

test("rules for a bare state are kept", async () => {
	const css = ".none{x:0}:focus-visible{x:1}a,::selection{x:2}@media screen{:target{x:3}}";
	expect(await purged(css, '<a href="#">x</a>')).toBe(css.slice(10).replace(/\s/g, ""));
});

test("rules for elements that a script may add are kept", async () => {
	const css = ".a{x:1}.md\\:flex{x:2}.b{x:3}.c{x:4}";
	const body = '<script src="/a"></script><div data-island="/b"></div>';
	expect(await purged(css, body)).toBe(".a{x:1}.md\\:flex{x:2}.b{x:3}");
});

test("names are compared unescaped, even with a leading digit", async () => {
	const css = ".\\32 xl\\:flex{x:1}.\\33 xl{x:2}";
	expect(await purged(css, '<p class="2xl:flex">')).toBe(".\\32xl\\:flex{x:1}");
});
