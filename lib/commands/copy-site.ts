import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** What a build leaves behind, and what is not the site's. */
const LEFT_OUT = ["node_modules", ".git", ".next", ".contentlayer", ".published", "out"];

/** Copies this site to a folder that is not there yet, with packages of its own, so that whatever is done to it leaves this one alone. */
export function copySite(folder: string): void {
	mkdirSync(folder);
	for (const name of readdirSync(root).filter((name) => !LEFT_OUT.includes(name)))
		cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
	copyPackages(folder);
}

/** Next takes no packages through a link that leads out of its folder: the same files under other names. */
export function copyPackages(folder: string): void {
	const from = path.join(root, "node_modules");
	if (spawnSync("cp", ["-al", from, folder]).status === 0) return;
	cpSync(from, path.join(folder, "node_modules"), { recursive: true });
}
