import path from "node:path";
import { isGenerated } from "@/lib/content/read/snapshot";
import { runProgram } from "./run";

/** Generates the entries that the last check wrote, with contentlayer. Rendering compares them with the check's. */
export async function generateEntries(root: string): Promise<void> {
	if (isGenerated(root)) return;
	const code = await runProgram(path.join(root, "node_modules/.bin/contentlayer2"), ["build"]);
	if (code !== 0) throw new Error(`contentlayer2 ended with code ${code}`);
}
