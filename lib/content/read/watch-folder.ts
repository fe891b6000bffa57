import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import path from "node:path";

/**
 * Calls back with the path of whatever is written, moved or removed below a folder, until the process ends.
 * Folders are watched rather than files, because editors often replace a file instead of writing to it.
 */
export function watchFolder(folder: string, changed: (file: string) => void): void {
	const watchers = new Map<string, FSWatcher>();
	const add = (place: string, isNew: boolean) => {
		if (watchers.has(place)) return;
		const watcher = watch(place, (_, name) => {
			const file = path.join(place, name ?? "");
			if (isFolder(file)) add(file, true);
			else remove(file);
			changed(file);
		});
		watchers.set(place, watcher);
		watcher.on("error", () => remove(place));
		for (const entry of readdirSync(place, { withFileTypes: true })) {
			const file = path.join(place, entry.name);
			if (entry.isDirectory()) add(file, isNew);
			// What was written before anybody watched is told of now.
			else if (isNew) changed(file);
		}
	};
	/** A folder that was removed is watched anew when it comes back; a watcher of the old one hears nothing more. */
	const remove = (place: string) => {
		for (const [watched, watcher] of watchers) {
			if (watched !== place && !watched.startsWith(place + path.sep)) continue;
			watcher.close();
			watchers.delete(watched);
		}
	};
	add(folder, false);
}

/** Links are not followed: they may lead anywhere. */
function isFolder(file: string): boolean {
	return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
