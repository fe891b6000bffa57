import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Only a system's figure is hydrated. Publishing removes Next's runtime from every page. */
const ALLOWED = /^(components\/system\/|content\/systems\/[^/]+\/view\/)/;

test("only the parts of systems’ views contain “use client”", () => {
	const clients = ["app", "components", "content", "lib"].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.map((name) => `${folder}/${name}`)
			.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
			.filter((file) => /^(\/\*[\s\S]*?\*\/\s*)?"use client"/.test(readFileSync(file, "utf8"))),
	);
	expect(clients).toContain("components/system/live.tsx");
	expect(clients.filter((file) => !ALLOWED.test(file))).toEqual([]);
});
