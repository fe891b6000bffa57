import { chmodSync, readdirSync } from "node:fs";
import path from "node:path";

/** Makes published files readable for everybody and writable only for their owner, whatever the umask is. */
export function setModes(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
		chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}
