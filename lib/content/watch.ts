import { readdirSync, statSync, watch } from "node:fs";
import path from "node:path";

/**
 * Calls back with the path of whatever is written, moved or removed below a folder, until the process ends.
 * Folders are watched rather than files, because editors often replace a file instead of writing to it.
 */
export function watchFolder(folder: string, changed: (file: string) => void): void {
	const watched = new Set<string>();
	const add = (place: string) => {
		if (watched.has(place)) return;
		watched.add(place);
		const watcher = watch(place, (_, name) => {
			const file = path.join(place, name ?? "");
			if (isFolder(file)) add(file);
			changed(file);
		});
		// A folder that was removed is watched anew when it comes back.
		watcher.on("error", () => watched.delete(place));
		for (const { name } of readdirSync(place, { withFileTypes: true }).filter((entry) =>
			entry.isDirectory(),
		)) {
			add(path.join(place, name));
		}
	};
	add(folder);
}

function isFolder(file: string): boolean {
	return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
