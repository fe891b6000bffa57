/**
 * Calls a function once when this process is stopped, or when the npm that started it ends, because npm may end
 * without passing a signal on. npm is the parent, not a shell, because a shell
 * replaces itself by the one program that a script of package.json names.
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
