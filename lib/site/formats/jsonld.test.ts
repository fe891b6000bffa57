import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { getPeople } from "@/lib/content/read/query";
import { getRoute, getRoutes, pathOf } from "@/lib/site/routes";
import { buildGraph } from "./jsonld";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

/** schema.org's vocabulary: each type with its properties, including inherited ones, as declared by schema-dts. */
const vocabulary = readVocabulary();

function readVocabulary(): Map<string, Set<string>> {
	const source = readFileSync(path.resolve("node_modules/schema-dts/dist/schema.d.ts"), "utf8");
	const declared = new Map<string, { parents: string[]; own: string[] }>();
	for (const [, name = "", above = "", body = ""] of source.matchAll(
		/^(?:export )?interface (\w+(?:Base|Leaf)) extends ([^{]+)\{\n([\s\S]*?)^\}/gm,
	)) {
		const parents = [...above.matchAll(/\w+Base/g)].map(([parent]) => parent);
		const own = [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = ""]) => property);
		declared.set(name, { parents, own });
	}
	const propertiesOf = (name: string): string[] => {
		const { parents, own } = declared.get(name) ?? { parents: [], own: [] };
		return [...own, ...parents.flatMap(propertiesOf)];
	};
	const types = [...new Set([...declared.keys()].map((name) => name.replace(/(Base|Leaf)$/, "")))];
	return new Map(
		types.map((type) => [
			type,
			new Set(propertiesOf(declared.has(`${type}Leaf`) ? `${type}Leaf` : `${type}Base`)),
		]),
	);
}

const node = z.looseObject({ "@type": z.string() });
type Node = z.output<typeof node>;

/** Returns every typed node of a graph, at any depth. */
function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn);
	if (value === null || typeof value !== "object") return [];
	const parsed = node.safeParse(value);
	return [...(parsed.success ? [parsed.data] : []), ...Object.values(value).flatMap(nodesIn)];
}

const graph = (address: string) => buildGraph(getRoute(address));
const graphs = getRoutes().map((shown) => ({ shown, nodes: nodesIn(buildGraph(shown)) }));

/**
 * The properties that Google requires (true) or recommends (false):
 * developers.google.com/search/docs/appearance/structured-data.
 */
const google: Record<string, Record<string, boolean>> = {
	ProfilePage: { mainEntity: true },
	BlogPosting: {
		headline: false,
		image: false,
		author: false,
		datePublished: false,
		dateModified: false,
	},
	Article: { headline: false, image: false, author: false },
	BreadcrumbList: { itemListElement: true },
	WebSite: { name: true, url: true },
};

describe("the graph of every page", () => {
	test("the vocabulary is not empty", () => {
		expect(vocabulary.get("BlogPosting")).toContain("headline");
		expect(vocabulary.get("BlogPosting")).toContain("name");
		expect(vocabulary.size).toBeGreaterThan(500);
	});

	test("uses only types and properties of schema.org", () => {
		const strange = graphs.flatMap(({ shown, nodes }) =>
			nodes.flatMap(({ "@type": type, ...rest }) => {
				const known = vocabulary.get(type);
				if (!known) return [`${shown.path}: type ${type}`];
				// A role repeats the property that contains it, which no vocabulary lists.
				const repeated = type === "EmployeeRole" ? ["worksFor"] : [];
				return Object.keys(rest)
					.filter((key) => !key.startsWith("@") && !known.has(key) && !repeated.includes(key))
					.map((key) => `${shown.path}: ${type}.${key}`);
			}),
		);
		expect(strange).toEqual([]);
	});

	test("has what Google requires and recommends", () => {
		const missing = graphs.flatMap(({ shown, nodes }) =>
			nodes.flatMap((found) =>
				Object.keys(google[found["@type"]] ?? {})
					.filter((property) => found[property] === undefined)
					.map((property) => `${shown.path}: ${found["@type"]}.${property}`),
			),
		);
		expect(missing).toEqual([]);
	});

	test("refers only to nodes on the page", () => {
		const reference = z.strictObject({ "@id": z.string() });
		const dangling = graphs.flatMap(({ shown, nodes }) => {
			const described = new Set(nodes.map((found) => found["@id"]));
			return nodes.flatMap((found) =>
				Object.values(found)
					.flat()
					.flatMap((value) => reference.safeParse(value).data?.["@id"] ?? [])
					.filter((id) => !described.has(id))
					.map((id) => `${shown.path} → ${id}`),
			);
		});
		expect(dangling).toEqual([]);
	});

	test("has dates with a time zone on pages and articles", () => {
		const dates = graphs.flatMap(({ nodes }) =>
			nodes
				.filter((found) => found["@type"] !== "ScholarlyArticle")
				.flatMap(({ datePublished, dateModified }) => [datePublished, dateModified]),
		);
		const days = dates.filter((date) => date !== undefined);
		expect(days.length).toBeGreaterThan(2);
		for (const day of days) expect(z.iso.datetime().safeParse(day).success, String(day)).toBe(true);
	});

	test("has no empty list and no number as text", () => {
		const empty = graphs.flatMap(({ shown, nodes }) =>
			nodes.flatMap((found) =>
				Object.entries(found)
					.filter(([, value]) => (Array.isArray(value) && value.length === 0) || /^\d+$/.test(String(value)))
					.filter(([key, value]) => typeof value !== "number" && key !== "isbn")
					.map(([key]) => `${shown.path}: ${found["@type"]}.${key}`),
			),
		);
		expect(empty).toEqual([]);
	});

	test("has distinct ids", () => {
		for (const { shown, nodes } of graphs) {
			const top = z.array(z.object({ "@id": z.string() })).parse(buildGraph(shown)["@graph"]);
			expect(nodes.length).toBeGreaterThan(2);
			expect(new Set(top.map((found) => found["@id"])).size, shown.path).toBe(top.length);
		}
	});
});

test("a person without a known name has no name in any graph", () => {
	const unnamed = getPeople().filter(({ named }) => !named);
	expect(unnamed.length).toBeGreaterThan(0);
	for (const person of unnamed) {
		const nodes = graphs.flatMap(({ nodes }) => nodes).filter(({ "@type": type }) => type === "Person");
		const own = nodes.filter((found) => String(found["@id"]).includes(pathOf(person)));
		expect(own.length).toBeGreaterThan(0);
		expect(own.map(({ name }) => name)).toEqual(own.map(() => undefined));
		const described = own.map(({ disambiguatingDescription }) => disambiguatingDescription);
		expect(described).toContain(person.title);
		expect(nodesIn(graph(pathOf(person))).map((found) => found["@type"])).not.toContain("ProfilePage");
	}
});

test("each person has one profile page, the home page for the owner", () => {
	const profiles = graphs.filter(({ nodes }) => nodes.some((found) => found["@type"] === "ProfilePage"));
	expect(profiles.map(({ shown }) => shown.path)).toEqual(["/"]);
});

test("a role names its employer, and its person refers to it", () => {
	const nodes = nodesIn(graph("/roles/acme"));
	const role = nodes.find((found) => found["@type"] === "EmployeeRole");
	expect(role).toMatchObject({
		roleName: "Engineer",
		startDate: "2024-03",
		worksFor: { "@type": "Organization", name: "Acme" },
	});
	expect(nodes.filter(({ "@type": type }) => type === "Person")).toContainEqual(
		expect.objectContaining({ name: "Ada", worksFor: { "@id": role?.["@id"] } }),
	);
});

test("a role without known dates has none", () => {
	const roles = nodesIn(graph("/")).filter((found) => found["@type"] === "EmployeeRole");
	expect(roles.map(({ url }) => url)).toContain("https://example.com/roles/bolt");
	const undated = roles.find(({ url }) => String(url).endsWith("/roles/bolt"));
	expect([undated?.startDate, undated?.endDate]).toEqual([undefined, undefined]);
});
