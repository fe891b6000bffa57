import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { jsonResume } from "./resume";

const schema = JSON.parse(readFileSync(path.resolve("node_modules/@jsonresume/schema/schema.json"), "utf8"));

test("the résumé is valid by JSON Resume’s own schema", () => {
	const ajv = new Ajv({ strict: false });
	formats(ajv);
	const validate = ajv.compile(schema);
	validate(JSON.parse(JSON.stringify(jsonResume())));
	expect(validate.errors ?? []).toEqual([]);
});

test("a role without known dates has none", () => {
	const undated = jsonResume().work.find(({ url }) => url.endsWith("/roles/amazon-q-business"));
	expect(undated).toBeDefined();
	expect(Object.keys(undated ?? {})).not.toContain("startDate");
});
