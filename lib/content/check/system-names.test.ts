import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import { formatProblem } from "@/lib/content/schema/problem";
import { readSystemNames } from "./read-system-names";
import { runIsolated } from "./run-isolated";
import { type Changes, check, edit, testEach, withSite, writeFiles } from "./site.fixtures";

const VIEW = "content/systems/queue/view/index.tsx";
const system: Changes = {
	"content/systems/queue/index.mdx": `---
title: Queue
summary: A queue in front of one server, which is long enough for the lower bound of a summary.
person: ada
order: 1
---

Text.
`,
	"content/systems/queue/model.ts": `
const names = ["never", "at once"] as const;
export const dials = [
	{ key: "load", label: "Load", unit: "/s", min: 0, max: 400, step: 10, default: 80 },
	{ key: "shed", label: "Shed", unit: "", min: 0, max: 1, step: 1, default: 0, choices: names },
];
export const scenarios = ["burst", "calm"].map((word) => ({ name: \`A \${word}\`, watch: "", parameters: {}, script: [] }));
`,
	[VIEW]: `
import { memo, type ReactNode } from "react";
import { defineView } from "@/components/system/define-view";
import { DataTable } from "@/components/system/frame";
import { colors } from "@/components/system/drawing/tier-colors";
import { dials, scenarios } from "../model";

const Drawing = memo(({ children }: { children: ReactNode }) => <svg fill={colors[0]}>{children}</svg>);
const wide = [...colors, <Drawing key="a">text</Drawing>];

export default defineView({ dials, scenarios, answers: ["mean wait"], drawing: () => wide, table: () => <DataTable /> });
`,
};

/** Returns the site with a text in a role. The text starts in line 18. */
const withText = (text: string): Changes => ({ ...system, ...edit("content/roles/acme.mdx", "Text.", text) });
const at = (column: number, message: string) => `content/roles/acme.mdx:18:${column} <Run>: ${message}`;

testEach({
	"what text names of a system": [
		[
			"all known",
			withText('<Run system="queue" story="A burst" set="load=120, shed=1" at="5">Run</Run> it.'),
			[],
		],
		[
			"an unknown system",
			withText('<Run system="quene" at="5">Run</Run> it.'),
			[
				'content/roles/acme.mdx:18:1 link /systems/quene: no page at /systems/quene; did you mean "/systems/queue"?',
			],
		],
		[
			"an unknown story",
			withText('<Run system="queue" story="A brust">Run</Run> it.'),
			[at(21, 'the system has no story "A brust"; allowed: A burst, A calm; did you mean "A burst"?')],
		],
		[
			"an unknown dial",
			withText('<Run system="queue" story="A burst" set="laod=120">Run</Run> it.'),
			[at(37, 'the system has no dial "laod"; allowed: load, shed; did you mean "load"?')],
		],
		[
			"values that dials do not take",
			withText('<Run system="queue" set="load=401, shed=2">Run</Run> it.'),
			[
				at(21, 'dial "load" is "401"; expected a number from 0 to 400 in steps of 10; nearest: 400'),
				at(21, 'dial "shed" is "2"; expected 0 (never), 1 (at once); nearest: 1'),
			],
		],
		[
			"a value between steps",
			withText('<Run system="queue" set="load=123">Run</Run> it.'),
			[at(21, 'dial "load" is "123"; expected a number from 0 to 400 in steps of 10; nearest: 120')],
		],
		[
			"values that are no number",
			withText('<Run system="queue" set="load=much, shed">Run</Run> it.'),
			[
				at(21, 'dial "load" is "much"; expected a number from 0 to 400 in steps of 10'),
				at(21, 'dial "shed" is ""; expected 0 (never), 1 (at once)'),
			],
		],
		[
			"in braces and on lines of its own",
			withText('Text.\n\nSee <Run\n  system={"queue"}\n  story={`A brust`}>it</Run>.'),
			[
				'content/roles/acme.mdx:22:3 <Run>: the system has no story "A brust"; allowed: A burst, A calm; did you mean "A burst"?',
			],
		],
	],
});

describe("a view that cannot be evaluated in isolation", () => {
	test.each([
		["throws", 'throw new Error("no");', "no"],
		["exports no view", "export default {};", "it exports no view: write export default defineView({ … })"],
		["imports a file that is missing", 'import "./nothing";', 'Could not resolve "./nothing"'],
	])("is a warning where it %s", async (_, source, reason) => {
		const problems = await check({ ...withText('<Run system="queue" at="5">Run</Run> it.'), [VIEW]: source });
		expect(problems).toEqual([expect.stringContaining(`${VIEW}:1:1 warning: cannot be evaluated apart: `)]);
		expect(problems[0]).toContain(reason);
	});
});

test("the next check knows an added story", async () => {
	await withSite(withText('<Run system="queue" story="A flood">Run</Run> it.'), async (root) => {
		const run = async () => (await checkContent(root)).map(formatProblem);
		expect(await run()).toHaveLength(1);
		await writeFiles(root, {
			"content/systems/queue/model.ts": String(system["content/systems/queue/model.ts"]).replace(
				"calm",
				"flood",
			),
		});
		expect(await run()).toEqual([]);
		await rm(path.join(root, VIEW));
		expect(await run()).toEqual([expect.stringContaining(`${VIEW} is missing`)]);
	});
});

test("the next check reads a view again after a file that it imports is fixed", async () => {
	const model = "content/systems/queue/model.ts";
	const broken = String(system[model]).replace("export const dials", "const dials");
	const text = withText('<Run system="queue" at="5">Run</Run> it.');
	await withSite({ ...text, [model]: broken }, async (root) => {
		const run = async () => (await checkContent(root)).map(formatProblem);
		expect(await run()).toEqual([
			expect.stringContaining('No matching export in "content/systems/queue/model.ts"'),
		]);
		await writeFiles(root, { [model]: system[model] });
		expect(await run()).toEqual([]);
	});
});

test.each(["process", "require", "fetch", "setTimeout", "WebAssembly", "std", "os"])(
	"a view has no access to %s",
	async (name) => {
		expect(await runIsolated(`typeof ${name}`)).toBe("undefined");
		expect(await runIsolated(`typeof (function () {}).constructor("return this")().${name}`)).toBe(
			"undefined",
		);
	},
);

test("a view that never ends is stopped", async () => {
	await expect(runIsolated("for (;;) ;", 50)).rejects.toThrow("takes longer than 0.05 s");
});

test("the memory of a view is limited", async () => {
	await expect(runIsolated('"a".repeat(2 ** 27) + "b".repeat(2 ** 27)')).rejects.toThrow("out of memory");
});

test("a file outside of the site is not read", async () => {
	await withSite(
		{ ...system, [VIEW]: 'import secret from "../../../../../package.json"; export default secret;' },
		async (root) => {
			expect((await readSystemNames(root, VIEW)).problem).toContain("is outside the project");
		},
	);
});
