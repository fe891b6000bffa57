import { toString as textOf } from "mdast-util-to-string";
import { prerender } from "react-dom/static";
import { describe, expect, test, vi } from "vitest";
import { check, edit } from "@/lib/content/check/site.fixtures";
import { getAttributeText, getNodes, isElement } from "@/lib/content/read/mdx-nodes";
import { getTree } from "@/lib/content/read/parse-body";
import { getAllPages } from "@/lib/content/read/query";
import { getWords } from "@/lib/words/languages";
import { Predict } from "./predict";

vi.mock("@/components/system/registry", async (original) => {
	const { loadView } = await original<typeof import("@/components/system/registry")>();
	const { default: template } = await import("@/components/system/template/view");
	return { loadView: async (slug: string) => (slug === "template" ? template : loadView(slug)) };
});

type Props = Parameters<typeof Predict>[0];
const asked: Props = {
	system: "template",
	story: "A burst",
	at: "7000",
	answer: "mean time here",
	question: "How long?",
	children: "Because.",
	words: getWords("en"),
};

const render = async (props: Props) => new Response((await prerender(await Predict(props))).prelude).text();

test("shows the model's result without script", async () => {
	const html = await render({ ...asked, between: "0, 1000" });
	const [, computed] = /data-computed="">([^<]*)</.exec(html) ?? [];
	const [, value] = /<rect width="([\d.]+)" height="1" class="fill-accent"/.exec(html) ?? [];
	expect(computed).toMatch(/^\d+ ms$/);
	expect(Math.round(Number(value))).toBe(Number.parseInt(computed ?? "", 10));
	expect(html).toContain("<summary");
	expect(html).toContain('href="/systems/template?preset=A+burst&amp;t=7000"');
});

test("formats each choice and each slider position like the model", async () => {
	expect(await render({ ...asked, choices: "5, 50" })).toMatch(/data-words="5 ms".*data-words="50 ms"/s);
	expect(await render({ ...asked, between: "0, 40" })).toContain('data-words="0 ms|1 ms|2 ms|');
});

test("rejects a moment before the first answer", async () => {
	await expect(render({ ...asked, at: "0", between: "0, 9" })).rejects.toThrow(
		"at 0 there is no mean time here yet",
	);
});

const VIEW = "content/systems/engine/view/index.tsx";
const POST = "content/posts/queues.mdx";
const problemsOf = (attributes: string) =>
	check({
		...edit(
			POST,
			"<Drawing />",
			`<Drawing />\n\n<Predict system="engine" at="5" ${attributes}>Why.</Predict>`,
		),
		"content/systems/engine.mdx": `---\ntitle: Engine\nsummary: ${"A long summary. ".repeat(4)}\nperson: ada\norder: 1\n---\n\nText.\n`,
		[VIEW]: 'export default { scenarios: [{ name: "A burst" }], dials: [], answers: ["mean wait"] };',
	});

test.each([
	['answer="mean wait" question="?" between="0, 9"', []],
	[
		'answer="maen wait" question="?" between="0, 9"',
		['no answer "maen wait"; allowed: mean wait; did you mean "mean wait"?'],
	],
	['story="A brust" answer="mean wait" question="?" between="0, 9"', ['no story "A brust"']],
	['answer="mean wait" question="?"', ['attribute "choices" is missing: answers to choose from']],
	[
		'answer="mean wait" question="?" between="0, 9" choices="1, 2"',
		["either answers or the ends of a slider"],
	],
	['answer="mean wait" question="?" between="9, 0"', ["expected 2 different numbers, the smallest first"]],
	['answer="mean wait" question="?" choices="one, two"', ["expected 2 to 6 different numbers"]],
	['answer="mean wait" between="0, 9"', ['attribute "question" is missing']],
])("the check of <Predict %s>", async (attributes, problems) => {
	const found = await problemsOf(attributes);
	expect(found).toEqual(problems.map((problem) => expect.stringContaining(problem)));
	for (const line of found) expect(line).toMatch(/^content\/posts\/queues\.mdx:16:\d+ <Predict>/);
});

const guesses = getAllPages().flatMap(({ body, file }) =>
	getNodes(getTree({ body, file })).flatMap((node) =>
		isElement(node) && node.name === "Predict"
			? [{ node, file, question: getAttributeText(node, "question") }]
			: [],
	),
);

// A site may have no guesses.
describe.skipIf(guesses.length === 0)("the text of a guess names the model's result", () => {
	test.each(guesses)(
		"$file: $question",
		async ({ node }) => {
			const props = Object.fromEntries(
				node.attributes.flatMap((one) =>
					"name" in one ? [[one.name, getAttributeText(node, String(one.name))]] : [],
				),
			);
			const html = await render({ ...asked, story: undefined, ...props });
			const [, computed = "nothing"] = /data-computed="">([^<]*)</.exec(html) ?? [];
			expect(textOf(node)).toContain(computed);
		},
		60_000,
	);
});
