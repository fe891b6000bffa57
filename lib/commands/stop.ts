/**
 * Calls a function once when this process is stopped, or when the npm that started it ends, because npm may end
 * without forwarding a signal. The parent is npm and not a shell, because the scripts in package.json use "exec".
 */
export function stopWithParent(stop: () => void): void {
	let isStopping = false;
	const stopOnce = () => {
		if (!isStopping) stop();
		isStopping = true;
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnce);
	if (!process.env.npm_lifecycle_event) return;
	const npm = process.ppid;
	setInterval(() => process.ppid !== npm && stopOnce(), 500).unref();
}
