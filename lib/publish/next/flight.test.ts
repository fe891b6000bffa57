import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readClientImports, readClientModules, readFlight } from "./flight";

describe("Next’s description of a page", () => {
	test("is read in the order of its scripts, bytes too", () => {
		const bytes = Buffer.from("é").toString("base64");
		const scripts = ['self.__next_f.push([1,"a"])', "other()", `self.__next_f.push([3,"${bytes}"])`];
		expect(readFlight(scripts).toString()).toBe("aé");
	});

	test("rows without an id, hints and a last row without its newline are read", () => {
		expect(readClientImports(Buffer.from(':HL["/f.woff2","font"]\n0:{"a":1}\nff:I[5,[],"x"]'))).toEqual([
			"5",
		]);
	});

	test("the manifest beside a route’s module names the modules", () => {
		const folder = mkdtempSync(path.join(tmpdir(), "manifest-"));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		const manifest = { clientModules: { "[project]/a.tsx": { id: 1 }, "[project]/b.tsx#B": { id: "two" } } };
		const file = path.join(folder, "page_client-reference-manifest.js");
		writeFileSync(file, `globalThis.__RSC_MANIFEST["/[slug]/page"] = ${JSON.stringify(manifest)};`);
		expect(readClientModules(path.join(folder, "page.js"))).toEqual(
			new Map([
				["1", "[project]/a.tsx"],
				["two", "[project]/b.tsx"],
			]),
		);
		writeFileSync(file, "export default {}");
		expect(() => readClientModules(path.join(folder, "page.js"))).toThrow("assigns no manifest");
	});
});
