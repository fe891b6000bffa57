import { prerender } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { Run } from "./run";

vi.mock("@/components/system/registry", () => ({
	loadView: async () => ({
		stories: ["A burst", "Below capacity"],
		dials: [{ key: "load", label: "Load", unit: "/s", min: 1, max: 20, step: 1, default: 8 }],
		answers: [],
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

test("suggests the nearest name for an unknown one", async () => {
	await expect(render({ story: "A brust", set: "load=21" })).rejects.toThrow(
		'<Run>: the system has no story "A brust"; allowed: A burst, Below capacity; did you mean "A burst"?; dial "load" is "21"; expected a number from 1 to 20; nearest: 20',
	);
});
