import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { getPosts, type Post } from "@/lib/content/read/query";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "@/lib/site/cache/build-inputs";
import { renderBodyAsHtml } from "@/lib/site/formats/body-formats";
import { renderHtml } from "./body";
import { renderFigureDrawings } from "./figure-drawings";

vi.mock("./body", { spy: true });

const body = `<Figure caption="A bar">

<svg viewBox="0 0 320 60" className="fill-ink"><rect width="9" height="9" fill="var(--color-tier-1)" /><text fontFamily="var(--font-sans)">A</text></svg>

</Figure>

\`\`\`ts
const a = 1;
\`\`\`

<Figure caption="Words alone">

Not drawn.

</Figure>
`;
const post: Post = {
	collection: "posts",
	slug: "drawn",
	file: "content/posts/drawn.mdx",
	title: "Drawn",
	summary: "",
	state: "published",
	aliases: [],
	body,
	person: "nobody",
	published: "2026-01-01",
	tags: [],
	skills: [],
	roles: [],
	projects: [],
	systems: [],
};

afterEach(() => vi.unstubAllEnvs());

test("a build draws a figure once, until its post changes", async () => {
	vi.stubEnv(BUILD_INPUTS_HASH, hashBuildInputs());
	// A different text in each run, so that no earlier result is cached.
	const figure = (text: string) =>
		`<Figure caption="A bar">\n\n<svg viewBox="0 0 9 9">${text}</svg>\n\n</Figure>\n`;
	const first = { ...post, body: figure(`<text>${randomUUID()}</text>`) };
	const drawn = await renderFigureDrawings(first);
	vi.mocked(renderHtml).mockClear();
	expect(await renderFigureDrawings({ ...first })).toEqual(drawn);
	expect(renderHtml).not.toHaveBeenCalled();
	const [changed] = await renderFigureDrawings({ ...first, body: figure("<text>other</text>") });
	expect(changed).toContain("other");
});

test("a figure's drawing is a standalone document in the theme's colors", async () => {
	const [drawing, ...others] = await renderFigureDrawings(post);
	expect(drawing).toMatch(
		/^<svg [^>]*viewBox="0 0 320 60"[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg" width="320" height="60">/,
	);
	expect(drawing).toMatch(/fill:#[0-9a-f]{6}/);
	expect(drawing).toMatch(/<rect width="9" height="9" fill="#[0-9a-f]{6}"/);
	expect(drawing).not.toMatch(/var\(|class=/);
	expect(others).toEqual([undefined]);
});

test("each figure in a post's feed item has one result", async () => {
	for (const listed of [post, ...getPosts()]) {
		const marks = renderBodyAsHtml(listed).split("<blockquote data-figure=").length - 1;
		expect((await renderFigureDrawings(listed)).length, listed.file).toBe(marks);
	}
});
