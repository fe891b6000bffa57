import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import path from "node:path";

/**
 * Calls back with the path of each file that is written, moved, or removed below a folder, until the process ends.
 * Watches folders rather than files, because editors often replace a file instead of writing to it. Does not keep the
 * process running: Next loads pages in child processes, too, which should end with the server.
 */
export function watchFolder(folder: string, onChange: (file: string) => void): void {
	const watchers = new Map<string, FSWatcher>();
	const add = (target: string, isNew: boolean) => {
		if (watchers.has(target)) return;
		const watcher = watch(target, (_, name) => {
			const file = path.join(target, name ?? "");
			if (isFolder(file)) add(file, true);
			else remove(file);
			onChange(file);
		});
		watcher.unref();
		watchers.set(target, watcher);
		watcher.on("error", () => remove(target));
		for (const entry of readdirSync(target, { withFileTypes: true })) {
			const file = path.join(target, entry.name);
			if (entry.isDirectory()) add(file, isNew);
			// Files that existed before the watcher started are reported now.
			else if (isNew) onChange(file);
		}
	};
	/** Stops watching a removed folder, so that it is watched again when it returns. */
	const remove = (target: string) => {
		for (const [watched, watcher] of watchers) {
			if (watched !== target && !watched.startsWith(target + path.sep)) continue;
			watcher.close();
			watchers.delete(watched);
		}
	};
	add(folder, false);
}

/** Links are not followed, because they may lead outside. */
function isFolder(file: string): boolean {
	return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
