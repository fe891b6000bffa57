import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type Facts, facts } from "./facts";
import { type Problem, problem } from "./problem";

/** What the last run learnt of a body, by the body's hash; of its imports, by the hash of all components. */
const record = z.object({
	body: z.string(),
	facts,
	components: z.string(),
	modules: z.array(problem),
});
const memory = z.record(z.string(), record);
type Memory = z.output<typeof memory>;

export interface Examined {
	file: string;
	facts: Facts;
	problems: Problem[];
}

/** This module and its neighbours, which decide what is learnt: when they change, nothing known holds. */
const JUDGES = ["package-lock.json", "lib/content"];

/**
 * Examines bodies; those that have not changed since the last run are known from .next/cache.
 *
 * @param root folder that holds content/
 */
export async function examineAll(
	root: string,
	bodies: { file: string; body: string }[],
): Promise<Examined[]> {
	const judges = await hashOfFiles(process.cwd(), JUDGES);
	const store = path.join(root, `.next/cache/check-${judges.slice(0, 16)}.json`);
	const components = await hashOfFiles(root, ["content"], /\.(tsx?|jsx?|json)$/);
	const known = await recall(store);
	const fresh: Memory = {};
	for (const { file, body } of bodies) {
		const before = known[file];
		const bodyHash = hash(body);
		const same = before?.body === bodyHash;
		if (same && (before.components === components || before.facts.modules === "")) {
			fresh[file] = before;
			continue;
		}
		const found = same ? before.facts : (await import("./body")).examine(body);
		const { moduleProblems } = await import("./check-modules");
		const { propProblems } = await import("./imported");
		const modules = [
			...(await moduleProblems(root, file, found.modules)),
			...(await propProblems(root, file, found.uses)),
		];
		fresh[file] = { body: bodyHash, facts: found, components, modules };
	}
	if (JSON.stringify(fresh) !== JSON.stringify(known)) await remember(store, fresh);
	return Object.entries(fresh).map(([file, { facts, modules }]) => ({
		file,
		facts,
		problems: [...facts.problems.map((remark) => ({ file, field: "", ...remark })), ...modules],
	}));
}

async function recall(store: string): Promise<Memory> {
	try {
		return memory.parse(JSON.parse(await readFile(store, "utf8")));
	} catch {
		// The first run, or one that was cut short.
		return {};
	}
}

/** Whole or not at all: another run may be reading. */
async function remember(store: string, fresh: Memory): Promise<void> {
	await mkdir(path.dirname(store), { recursive: true });
	const unfinished = `${store}.${process.pid}`;
	await writeFile(unfinished, JSON.stringify(fresh));
	await rename(unfinished, store);
}

/** One hash of the files at or below some places, in the order of their names. */
async function hashOfFiles(root: string, places: string[], wanted = /\.(ts|json)$/): Promise<string> {
	const sum = createHash("sha256");
	for (const place of places) {
		const names = await readdir(path.join(root, place), { recursive: true }).catch(() => [""]);
		for (const name of names.map(String).sort()) {
			const file = path.join(root, place, name);
			if (wanted.test(file)) sum.update(`${file}\n`).update(await readFile(file));
		}
	}
	return sum.digest("hex");
}

function hash(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
