import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { onOrphaned } from "./stop";

/** Starts a program of node_modules/.bin, or of the system, with this terminal's input and output. */
export function startProgram(
	program: string,
	args: string[],
	env: Record<string, string> = {},
	stdio: StdioOptions = "inherit",
): ChildProcess {
	// On Windows the programs of node_modules/.bin are scripts, which only a shell runs.
	const isScript = process.platform === "win32" && !program.endsWith(".exe");
	const child = spawn(isScript ? `"${program}"` : program, args, {
		stdio,
		env: { ...process.env, ...env },
		shell: isScript,
	});
	const pass = (signal: NodeJS.Signals) => child.kill(signal);
	process.once("SIGINT", pass).once("SIGTERM", pass);
	onOrphaned(() => pass("SIGTERM"));
	return child;
}

/** Runs a program to its end. Returns its exit code, or 1 if a signal ended it. Throws if it cannot start. */
export function runProgram(
	program: string,
	args: string[],
	env: Record<string, string> = {},
): Promise<number> {
	return waitForExit(startProgram(program, args, env));
}

/** Waits for a started program to end. */
export function waitForExit(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once("error", reject).once("exit", (code) => resolve(code ?? 1));
	});
}
