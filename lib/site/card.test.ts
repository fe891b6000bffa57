import { expect, test } from "vitest";
import { buildCard, describeCard } from "./preview-card";
import { getRoute } from "./routes";

test("a card names whose work it shows", () => {
	expect(buildCard(getRoute("/roles/amazon-bedrock")).credit).toBe("Apurva Modi");
	for (const path of ["/roles/meta", "/systems/xfaas", "/projects/xfaas", "/blog/xfaas-time-shifting"])
		expect(buildCard(getRoute(path)).credit).toBe("The XFaaS co-author");
});

test("a system and a post about it show its drawing", () => {
	expect(buildCard(getRoute("/systems/priority-scheduler"))).toMatchObject({ system: "priority-scheduler" });
	expect(buildCard(getRoute("/blog/rudi-priority-scheduling"))).toMatchObject({
		system: "priority-scheduler",
	});
});

test("a role shows its first figure", () => {
	expect(buildCard(getRoute("/roles/amazon-bedrock")).figure?.value).toBe("1000+ TPS");
});

test("a card in words has its title, its figure and whose it is", () => {
	expect(describeCard({ title: "Acme", figure: { value: "9%", label: "less" }, credit: "Someone" })).toBe(
		"Acme. 9% less. Someone.",
	);
});
