import schema from "@jsonresume/schema/schema.json";
import Ajv from "ajv";
import formats from "ajv-formats";
import { expect, test, vi } from "vitest";
import { getOwner } from "@/lib/content/read/query";
import { buildJsonResume, getResume } from "./resume";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));
/** Every post stands for a hundred. */
vi.mock("@/lib/content/read/query", async (original) => {
	const query = await original<typeof import("@/lib/content/read/query")>();
	const hundredfold = (person?: string) => query.getPosts(person).flatMap((post) => Array(100).fill(post));
	return { ...query, getPosts: hundredfold };
});

test("the résumé is valid by JSON Resume’s own schema", () => {
	const ajv = new Ajv({ strict: false });
	formats(ajv);
	const validate = ajv.compile(schema);
	validate(JSON.parse(JSON.stringify(buildJsonResume(getOwner()))));
	expect(validate.errors ?? []).toEqual([]);
});

test("a role without known dates has none", () => {
	const undated = buildJsonResume(getOwner()).work.find(({ url }) => url.endsWith("/roles/bolt"));
	expect(undated).toBeDefined();
	expect(Object.keys(undated ?? {})).not.toContain("startDate");
});

test("a long blog does not fill the résumé", () => {
	const { publications } = getResume(getOwner());
	expect(publications.filter(({ collection }) => collection === "posts")).toHaveLength(4);
});
