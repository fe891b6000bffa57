import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "@/lib/content/read/query";
import { groupByEmployer } from "./career";

const role = (organization: string, position: string, more: Partial<Role> = {}): Role => ({
	collection: "roles",
	slug: `${organization}-${position}`.toLowerCase(),
	file: "",
	body: "",
	title: organization,
	summary: "",
	state: "published",
	aliases: [],
	person: "ada",
	order: 1,
	position,
	organization,
	figures: [],
	highlights: [],
	skills: [],
	...more,
});

test("promotions at one employer are one group, from the first position to the latest", () => {
	const [acme, bolt] = groupByEmployer([
		role("Acme", "Lead", { start: "2020-02", end: "present" }),
		role("Acme", "Engineer", { start: "2018-01", end: "2020-01" }),
		role("Bolt", "Apprentice"),
	]);
	expect(acme).toMatchObject({
		name: "Acme",
		progression: ["Engineer", "Lead"],
		dates: "Jan 2018 – present",
	});
	expect(bolt).toMatchObject({ name: "Bolt", progression: [], dates: "" });
});

test("an employer has no dates if the first role’s start is unknown", () => {
	const [acme] = groupByEmployer([
		role("Acme", "Lead", { start: "2020-02", end: "present" }),
		role("Acme", "Engineer"),
	]);
	expect(acme?.dates).toBe("");
});

test("an employer to which a person returned is listed twice", () => {
	const employers = groupByEmployer([role("Acme", "Lead"), role("Bolt", "Lead"), role("Acme", "Engineer")]);
	expect(employers.map(({ name }) => name)).toEqual(["Acme", "Bolt", "Acme"]);
});

test("an employer has a location only if every role has the same", () => {
	const at = (...places: string[]) =>
		groupByEmployer(places.map((place, index) => role("Acme", `Engineer ${index}`, { place })))[0]?.place;
	expect([at("Oslo", "Oslo"), at("Oslo", "Rome")]).toEqual(["Oslo", ""]);
});

test("no role is lost, repeated or reordered", () => {
	const roles = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("x", "y")));
	fc.assert(
		fc.property(roles, (given) => {
			const career = given.map(([organization, position]) => role(organization, position));
			expect(groupByEmployer(career).flatMap(({ roles }) => roles)).toEqual(career);
		}),
	);
});
