import path from "node:path";
import { isGenerated } from "@/lib/content/read/snapshot";
import { runProgram } from "./run";

/**
 * Generates the entries that the last check wrote, with contentlayer, and returns its exit code. Rendering compares
 * them with the check's.
 */
export const generateEntries = async (root: string): Promise<number> =>
	isGenerated(root) ? 0 : runProgram(path.join(root, "node_modules/.bin/contentlayer2"), ["build"]);
