import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { copySite } from "@/lib/commands/copy-site";
import { anyEntries } from "@/lib/content/check/any-entry.arbitrary";
import { inspectContent } from "@/lib/content/check/check-content";
import { readInventory } from "@/lib/content/read/snapshot";
import { isError } from "@/lib/content/schema/problem";
import { runScript } from "./authoring/measured";
import type { Result } from "./tools/table";

/**
 * `npm run bench -- fuzz`: builds a copy of this site with generated files, `--files 200 --seed 1`. Files with a
 * problem are removed first, as an author would. The build must then publish every other file on every surface, or
 * fail.
 */
export async function measure(): Promise<Result[]> {
	const { values } = parseArgs({
		args: process.argv.slice(3),
		options: { files: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
	});
	const home = mkdtempSync(path.join(tmpdir(), "fuzz-"));
	const folder = path.join(home, "site");
	try {
		copySite(folder);
		const [owner = ""] = (await inspectContent(folder)).entries.flatMap((entry) =>
			entry.collection === "posts" ? entry.person : [],
		);
		const [files = []] = fc.sample(anyEntries(Number(values.files)), {
			seed: Number(values.seed),
			numRuns: 1,
		});
		const names = files.map(({ name, text }) => {
			const file = `content/posts/${name}`;
			// The fixtures refer to a person and a role that this site does not have.
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(
				path.join(folder, file),
				text
					.replace(/ada\b/, owner)
					.replace(/^roles:.*(?:[\r\n]+ .*)*(?:[\r\n]+[\]-].*)*[\r\n]+/m, "")
					.replaceAll("/roles/acme#runs", "/roles"),
			);
			return file;
		});
		const { problems } = await inspectContent(folder);
		const rejected = new Set(problems.filter(isError).map(({ file }) => file));
		for (const file of rejected) {
			if (!names.includes(file)) throw new Error(`${file} has a problem, and was not generated`);
			rmSync(path.join(folder, file));
		}
		const { time } = await runScript(folder, "build");
		const { entries } = readInventory(folder);
		const accepted = entries.filter(({ file }) => names.includes(file));
		if (accepted.length !== names.length - rejected.size) throw new Error("the build dropped or added files");
		const count = (state: string) => accepted.filter((entry) => entry.state === state).length;
		return [
			{ name: "files generated", value: names.length, unit: "" },
			{ name: "files reported by the check", value: rejected.size, unit: "" },
			{ name: "entries published on every surface", value: count("published"), unit: "", least: 12 },
			{
				name: "entries unlisted, scheduled or drafts",
				value: accepted.length - count("published"),
				unit: "",
			},
			{ name: "build", value: time, unit: "s" },
		];
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}
