import { prerender } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { Run } from "./run";

vi.mock("@/components/system/registry", () => ({
	loadView: async () => ({
		stories: ["A burst", "Below capacity"],
		dials: [{ key: "load", label: "Load", unit: "/s", min: 1, max: 20, step: 1, default: 8 }],
	}),
}));

const render = async (props: Omit<Parameters<typeof Run>[0], "system" | "children">) =>
	new Response(
		(await prerender(await Run({ system: "queue", children: "run it", ...props }))).prelude,
	).text();

test("links to a state of the system", async () => {
	expect(await render({ story: "A burst", set: "load=12", at: "700" })).toBe(
		'<a href="/systems/queue?preset=A+burst&amp;load=12&amp;t=700" data-run="" class="run-link">run it</a>',
	);
});

test("suggests the nearest scenario", async () => {
	await expect(render({ story: "A brust" })).rejects.toThrow(
		'<Run>: there is no story "A brust". Allowed are "A burst", "Below capacity". Did you mean "A burst"?',
	);
});

test("suggests the nearest dial, and names the range of a value", async () => {
	await expect(render({ set: "laod=3" })).rejects.toThrow(
		'there is no dial "laod". Allowed are "load". Did you mean "load"?',
	);
	await expect(render({ set: "load=21" })).rejects.toThrow('load is "21"; allowed are numbers from 1 to 20.');
	await expect(render({ set: "load" })).rejects.toThrow('load is ""; allowed are numbers from 1 to 20.');
});
