import { expect, test, vi } from "vitest";
import { getKinds } from "@/lib/content/author/json-schema";
import { EXAMPLE } from "@/lib/content/check/example.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { getOwner, type Role } from "@/lib/content/read/query";
import { collections } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { buildGraph } from "@/lib/site/formats/jsonld";
import { renderMarkdownVersion } from "@/lib/site/formats/markdown-version";
import { getRoute } from "@/lib/site/routes";
import { buildJsonResume } from "./resume";
import { getRoleFacts } from "./role-facts";

const { entries } = vi.hoisted(() => ({ entries: [] as Entry[] }));
vi.mock("@/lib/content/read/load", () => ({
	entries,
	skills: [],
	site: { name: "Ada", url: "https://example.com", language: "en", person: "ada-example", navigation: [] },
}));

for (const [file, text] of Object.entries(EXAMPLE)) {
	const entry = file.endsWith(".mdx") ? parseEntry(file, text).entry : undefined;
	if (entry) entries.push(entry);
}
const role = entries.find((entry): entry is Role => entry.collection === "roles");
if (!role) throw new Error("no entry of the example site is a role");

test("every fact of a role is a line of its Markdown version", () => {
	const lines = renderMarkdownVersion(getRoute("/roles/acme")).split("\n");
	const facts = getRoleFacts(role).map(({ label, text }) => `- ${label}: ${text}`);
	expect(facts.length).toBeGreaterThan(3);
	expect(lines).toEqual(expect.arrayContaining(facts));
});

test("structured data includes the properties of each fact", () => {
	const position = buildJsonResume(getOwner()).work[0];
	const graph = JSON.stringify(buildGraph(getRoute("/roles/acme")));
	for (const { jsonResume, jsonLd } of getRoleFacts(role)) {
		expect(position).toMatchObject(jsonResume ?? {});
		for (const pair of Object.entries(jsonLd ?? {})) expect(graph).toContain(`"${pair[0]}":"${pair[1]}"`);
	}
});

test("an unknown fact is omitted", () => {
	const bare: Role = { ...role };
	const [{ properties = {}, required = [] } = {}] = getKinds(collections.roles);
	for (const field of Object.keys(properties))
		if (!required.includes(field)) Reflect.deleteProperty(bare, field);
	expect(getRoleFacts(bare).map(({ text }) => text)).toEqual([role.position, role.organization]);
});
