import { expect, test } from "vitest";
import { collectCharacters, collectEmphasisCharacters, collectTitleCharacters } from "./subset-fonts";

test("a font keeps the characters of pages’ texts and attributes, and those that visitors may type", () => {
	const characters = collectCharacters(["<p>Škoda</p>", '<img alt="Ж"><style>Ω</style><script>"Ψ"</script>']);
	for (const kept of ["Š", "Ж", "a", "Z", "~", "→"]) expect(characters).toContain(kept);
	for (const left of ["Ω", "Ψ"]) expect(characters).not.toContain(left);
});

test("the title font keeps the characters set in it by tag or class, and those that visitors may search for", () => {
	const css = "<style>.a{x:1;font-family:var(--font-serif)}.b{font-family:var(--font-sans)}</style>";
	const body = '<h2>Ж <code>§</code> &lt;</h2><p class="x a">Š <i>ж</i></p><p class="b ab">Ω</p>';
	const titles = collectTitleCharacters([css + body, "<h4>Ψ</h4>"]);
	for (const kept of ["Ж", "§", "<", "Š", "ж", "a", "Z", "7", "’"]) expect(titles).toContain(kept);
	for (const left of ["Ω", "Ψ", "~", "→"]) expect(titles).not.toContain(left);
});

test("the italic font keeps only the characters of emphasized words in titles", () => {
	expect(collectEmphasisCharacters(["<h1>I am <em>bad</em></h1><p><em>xyz</em></p>", "<p>none</p>"])).toBe(
		"abd",
	);
});
