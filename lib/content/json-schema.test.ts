import { expect, test } from "vitest";
import { jsonSchemas } from "./json-schema";

test("editors get a schema for every collection and settings file, which refuses unknown keys", () => {
	const schemas = jsonSchemas();
	expect(Object.keys(schemas)).toEqual(["people", "roles", "projects", "posts", "systems", "site", "skills"]);
	expect(JSON.parse(schemas.posts ?? "")).toMatchObject({
		additionalProperties: false,
		required: expect.arrayContaining(["title", "published"]),
	});
});
