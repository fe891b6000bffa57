import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import path from "node:path";

/**
 * Runs a command of this folder in another project.
 *
 * @param root the project's folder
 * @param name the command, as in "new"
 */
export function runCommandIn(
	root: string,
	name: string,
	words: string[] = [],
	env: Record<string, string> = {},
): SpawnSyncReturns<string> {
	const program = path.join(import.meta.dirname, `${name}.ts`);
	return spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), program, ...words], {
		cwd: root,
		encoding: "utf8",
		// "@/" refers to this project.
		env: { ...process.env, TSX_TSCONFIG_PATH: path.resolve("tsconfig.json"), ...env },
	});
}
