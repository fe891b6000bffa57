/**
 * Calls a function once when this process is told to stop, or when the npm that started it is gone: npm may end without
 * passing a signal on. That npm is the parent, and no shell between, is due to the "exec" of the scripts in package.json.
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
