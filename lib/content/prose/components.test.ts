import { expect, test } from "vitest";
import { check, edit, SITE } from "@/lib/content/check/site.fixtures";
import { proseComponents } from "./components";

const POST = "content/posts/queues.mdx";
const SYSTEM = {
	"content/systems/engine.mdx": (SITE["content/projects/paper.mdx"] ?? "").replace(
		/kind: paper[\s\S]*?\n---/,
		"order: 1\n---",
	),
	"content/systems/engine/view/index.tsx": "",
};

test.each(Object.entries(proseComponents))(
	"the example of <%s> passes the check",
	async (name, { example }) => {
		expect(example("engine")).toContain(`<${name}`);
		const post = edit(POST, "<Drawing />", `<Drawing />\n\n${example("engine")}`);
		expect(await check({ ...SYSTEM, ...post })).toEqual([]);
	},
);

test.each(Object.entries(proseComponents))("every attribute of <%s> is described", (_, { props }) => {
	for (const [attribute, { description }] of Object.entries(props.shape))
		expect(description, attribute).toMatch(/^[A-Z].{9}/);
});
