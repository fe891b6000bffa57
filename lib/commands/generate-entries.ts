import path from "node:path";
import { isGenerated, readGenerated } from "@/lib/content/read/snapshot";
import { runProgram } from "./run";

/** Generates the entries that the last check wrote, with contentlayer. Throws if the result differs from them. */
export async function generateEntries(root: string): Promise<void> {
	if (isGenerated(root)) return;
	const code = await runProgram(path.join(root, "node_modules/.bin/contentlayer2"), ["build"]);
	if (code !== 0) throw new Error(`contentlayer2 ended with code ${code}`);
	readGenerated(root);
}
