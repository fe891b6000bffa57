import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";

const trace = z.object({ files: z.array(z.string()) });

test("no page's program needs what contentlayer writes while Next compiles it", () => {
	const root = path.resolve(".next/server/app");
	const traces = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
		name.endsWith(".nft.json"),
	);
	expect(traces.length).toBeGreaterThan(10);
	const needed = traces.flatMap(
		(name) => trace.parse(JSON.parse(readFileSync(path.join(root, name), "utf8"))).files,
	);
	expect(needed.filter((file) => file.includes(".contentlayer/"))).toEqual([]);
});
