import { readFileSync } from "node:fs";

/**
 * Calls a function once when this process is stopped, or when the npm that started it ends. The shell in which npm runs a
 * script may end at a signal without forwarding it.
 */
export function stopWithParent(stop: () => void): void {
	let isStopping = false;
	const stopOnce = () => {
		if (!isStopping) stop();
		isStopping = true;
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnce);
	onOrphaned(stopOnce);
}

/** Calls a function once the parent of this process has ended, or the npm above a shell, if npm started it. */
export function onOrphaned(act: () => void): void {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const npm = getParentOfShell(parent);
	const timer = setInterval(() => {
		if (process.ppid === parent && getParentOfShell(parent) === npm) return;
		clearInterval(timer);
		act();
	}, 500).unref();
}

/** Returns the parent of a process if that process is a shell. Reads /proc: undefined except on Linux. */
function getParentOfShell(pid: number): string | undefined {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return /^Name:\t(ba|da|a)?sh$/m.test(status) ? /^PPid:\t(\d+)$/m.exec(status)?.[1] : undefined;
	} catch {
		return undefined;
	}
}
