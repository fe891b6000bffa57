import { availableParallelism } from "node:os";
import { z } from "zod";
import type { Source } from "@/lib/content/read/parse-body";
import { type BodyFacts, bodyFacts, onlyProblem } from "@/lib/content/schema/body-facts";
import { runInThread } from "@/lib/run-in-thread";

/** Number of bodies that take longer to inspect than a thread takes to start. */
const WORTH_A_THREAD = 150;

/** Inspects bodies: many in as many threads as the machine has cores. Returns their facts by file. */
export async function inspectEach(
	sources: Source[],
	threads = Math.min(availableParallelism(), Math.ceil(sources.length / WORTH_A_THREAD)),
): Promise<Map<string, BodyFacts>> {
	const [own = [], ...others] = Array.from({ length: threads }, (_, thread) =>
		sources.filter((_, index) => index % threads === thread),
	);
	const found = await Promise.all([...others.map(inspectInThread), inspectHere(own)]);
	return new Map(found.flat());
}

type Inspected = [file: string, facts: BodyFacts];

/** Inspects bodies one after the other. A parser that fails on a body is a problem of this body only. */
export async function inspectHere(sources: Source[]): Promise<Inspected[]> {
	const found: Inspected[] = [];
	for (const source of sources) found.push([source.file, await inspectSafely(source)]);
	return found;
}

async function inspectSafely(source: Source): Promise<BodyFacts> {
	// Loading the parsers takes a second, which a check of unchanged content saves.
	const { inspectBody } = await import("./inspect-body");
	try {
		return await inspectBody(source);
	} catch (error) {
		const message = `cannot be checked: ${error instanceof Error ? error.message : String(error)}`;
		return onlyProblem({ line: 1, column: 1, message });
	}
}

const inspections = z.array(z.tuple([z.string(), bodyFacts]));

const inspectInThread = async (sources: Source[]): Promise<Inspected[]> =>
	inspections.parse(await runInThread(new URL(import.meta.url), "inspectHere", sources));
