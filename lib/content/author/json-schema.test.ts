import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listContent } from "@/lib/content/read/content-files";
import { collectionNames } from "@/lib/content/schema/collections";
import { buildJsonSchemas } from "./json-schema";

const settingsNames = ["site", "skills", "abbreviations"];

test("editors get a schema for every collection and settings file, which rejects unknown keys", () => {
	const schemas = buildJsonSchemas();
	expect(Object.keys(schemas)).toEqual([...collectionNames, ...settingsNames]);
	expect(JSON.parse(schemas.posts ?? "")).toMatchObject({
		additionalProperties: false,
		required: expect.arrayContaining(["title", "published"]),
	});
});

describe.each(Object.entries(buildJsonSchemas()))("the schema of %s", (name, text) => {
	const schema: object = JSON.parse(text);
	const ajv = new Ajv({ strict: true, allErrors: true });
	formats(ajv);

	test("is JSON Schema draft 7, which editors support", () => {
		expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
		expect(ajv.validateSchema(schema)).toBe(true);
	});

	test("accepts what the check accepts", () => {
		const validate = ajv.compile(schema);
		for (const [file, value] of contentOf(name)) {
			validate(value);
			expect(validate.errors, file).toBe(null);
		}
		expect(validate({ titel: ["A mistyped key"] })).toBe(false);
	});
});

/** Returns the settings file with a name, or the frontmatter of a collection's entries. A site may have neither. */
function contentOf(name: string): [file: string, value: unknown][] {
	const isSettings = settingsNames.includes(name);
	const files = isSettings
		? [`content/${name}.json`]
		: listContent(".").entries.filter((file) => file.startsWith(`content/${name}/`));
	return files
		.filter((file) => existsSync(file))
		.map((file) => {
			const source = readFileSync(file, "utf8");
			return [file, parse(isSettings ? source : (source.split(/^---$/m)[1] ?? ""))];
		});
}
