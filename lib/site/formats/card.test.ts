import { expect, test, vi } from "vitest";
import { getRoute } from "@/lib/site/routes";
import { getWords } from "@/lib/words/languages";
import { buildCard, describeCard } from "./preview-card";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

test("a card names the person whose work it shows", () => {
	expect(buildCard(getRoute("/roles/acme")).credit).toBe("Ada");
	for (const path of ["/roles/works", "/systems/mill", "/projects/paper", "/blog/stopping"])
		expect(buildCard(getRoute(path)).credit).toBe("The Colleague at the mill");
});

test("a system and a post about it show its drawing", () => {
	for (const path of ["/systems/mill", "/blog/turning"])
		expect(buildCard(getRoute(path))).toMatchObject({ system: "mill" });
});

test("a role shows its first figure", () => {
	expect(buildCard(getRoute("/roles/acme")).figure?.value).toBe("12 mills");
});

test("the description of a card has its title, its figure and its person", () => {
	expect(
		describeCard(
			{ title: "Acme", figure: { value: "9%", label: "less" }, credit: "Someone" },
			getWords("en"),
		),
	).toBe("Acme. 9% less. Someone.");
	expect(describeCard({ title: "Who decides?", credit: "A. B." }, getWords("en"))).toBe("Who decides? A. B.");
});
