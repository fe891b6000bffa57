import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { inspectEach } from "@/lib/content/check/body/inspect-each";
import { type BodyFacts, bodyFacts } from "@/lib/content/schema/body-facts";
import type { Problem } from "@/lib/content/schema/problem";
import { areUnchanged, hashFiles, hashSources } from "@/lib/files/hash-files";
import { writeFileAtomically } from "@/lib/files/write-file";

/**
 * The cached result for a body: its hash, its facts and, if its imports had no problems, the hashes of all imported
 * files by their paths from the root.
 */
const record = z.object({
	body: z.string(),
	facts: bodyFacts,
	imports: z.record(z.string(), z.string()).optional(),
});
const cacheFile = z.record(z.string(), record);
type CacheFile = z.output<typeof cacheFile>;

export interface InspectedBody {
	file: string;
	facts: BodyFacts;
	problems: Problem[];
}

/** The source files of the check. A change of them invalidates the cached results. */
const CHECKER_FILES = ["package-lock.json", "lib/content", "lib/files"];

/**
 * Inspects bodies. Unchanged ones come from the cache in .next/cache.
 *
 * @param root folder that holds content/
 */
export async function inspectBodies(
	root: string,
	bodies: { file: string; body: string }[],
): Promise<InspectedBody[]> {
	const code = hashSources(CHECKER_FILES);
	const store = path.join(root, `.next/cache/check-${code.slice(0, 16)}.json`);
	const cached = await readCache(store);
	const fresh: CacheFile = {};
	const inspected: InspectedBody[] = [];
	const changed = bodies.filter(({ file, body }) => cached[file]?.body !== hash(body));
	const inspectedNow = await inspectEach(changed);
	for (const { file, body } of bodies) {
		const before = inspectedNow.has(file) ? undefined : cached[file];
		const found = before?.facts ?? inspectedNow.get(file);
		if (!found) throw new Error(`${file} was not inspected (lib/content/check/body/inspect-each.ts)`);
		const isCurrent = before?.imports && areUnchanged(root, before.imports);
		const imported = isCurrent
			? { problems: [], files: before.imports }
			: await inspectImports(root, file, found);
		fresh[file] = { body: hash(body), facts: found, imports: imported.files };
		const problems = [
			...found.problems.map((remark) => ({ file, field: "", ...remark })),
			...found.warnings.map((remark) => ({ file, field: "", ...remark, severity: "warning" as const })),
			...imported.problems.filter((problem) => !isReported(problem, file, found)),
		];
		inspected.push({ file, facts: found, problems });
	}
	if (JSON.stringify(fresh) !== JSON.stringify(cached)) writeFileAtomically(store, JSON.stringify(fresh));
	return inspected;
}

/** Returns whether a more specific problem is already reported for the same line of the body. */
const isReported = (problem: Problem, file: string, { problems }: BodyFacts) =>
	problem.file === file && problems.some(({ line }) => line === problem.line);

/** Returns the problems of a body's imports, or the hashes of the imported files. */
async function inspectImports(root: string, file: string, { modules, uses }: BodyFacts) {
	if (modules === "") return { problems: [], files: {} };
	const { bundleModules } = await import("@/lib/content/check/body/modules");
	const { findHookProblemsInFiles } = await import("@/lib/content/check/body/hooks");
	const { findPropProblems } = await import("@/lib/content/check/body/imported-components");
	const bundled = await bundleModules(root, file, modules);
	const problems: Problem[] = [
		...bundled.problems,
		...(await findPropProblems(root, file, uses)),
		...(await findHookProblemsInFiles(root, bundled.files)),
	];
	if (problems.length > 0) return { problems, files: undefined };
	return { problems, files: hashFiles(root, bundled.files) };
}

async function readCache(store: string): Promise<CacheFile> {
	try {
		return cacheFile.parse(JSON.parse(await readFile(store, "utf8")));
	} catch {
		// There is no cache yet, or it is incomplete.
		return {};
	}
}

function hash(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
