import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Build output, and folders that are not part of the site. */
const LEFT_OUT = ["node_modules", ".git", ".next", ".contentlayer", ".published", "out"];

/** Copies this site to a new folder with its own packages, so that changes there do not affect this one. */
export function copySite(folder: string): void {
	mkdirSync(folder);
	for (const name of readdirSync(root).filter((name) => !LEFT_OUT.includes(name)))
		cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
	copyPackages(folder);
}

/** Hard-links the packages. Next does not follow a symbolic link out of its folder. */
export function copyPackages(folder: string): void {
	const from = path.join(root, "node_modules");
	if (spawnSync("cp", ["-al", from, folder]).status === 0) return;
	cpSync(from, path.join(folder, "node_modules"), { recursive: true });
}
