import { realpathSync } from "node:fs";
import path from "node:path";
import type { OnResolveArgs, Plugin } from "esbuild";
import { resolveInside } from "@/lib/files/inside";

/** File extensions that an import may omit, in the order that esbuild tries them. */
const ENDINGS = ["", ".tsx", ".ts", ".jsx", ".js", ".css", ".json"];

/**
 * An esbuild plugin that refuses imports from outside the project, and of hidden files, before anything is read. An
 * error does not reveal whether a file exists or what it holds. Imports within packages are allowed.
 *
 * @param folder the project's folder
 */
export function confineImports(folder: string): Plugin {
	const root = realpathSync(folder);
	const isPackage = (file: string) =>
		file.includes(`${path.sep}node_modules${path.sep}`) &&
		!file.startsWith(path.join(root, "content", path.sep));
	return {
		name: "confine-imports",
		setup(build) {
			build.onResolve({ filter: /.*/ }, (args) => {
				if (args.kind === "entry-point" || isPackage(args.importer)) return undefined;
				const text = whyRefused(root, args);
				return text === undefined ? undefined : { errors: [{ text }] };
			});
			build.onLoad({ filter: /.*/, namespace: "file" }, ({ path: file }) => {
				if (isPackage(file) || !isForbidden(resolveInside(root, file).refused)) return undefined;
				return { errors: [{ text: "this file is outside the project" }] };
			});
		},
	};
}

function whyRefused(root: string, { path: name, resolveDir }: OnResolveArgs): string | undefined {
	const outside = `"${name}" leads out of the project: import a file of the project, or a package`;
	if (/^[a-z][a-z0-9+.-]+:/i.test(name) && !name.startsWith("node:") && !name.startsWith("data:"))
		return `"${name}" is an address: import a file of the project, or a package`;
	const isFile = /^(?:\.{0,2}\/|\.{1,2}$)/.test(name);
	if (!isFile) return name.split(/[/\\]/).includes("..") ? outside : undefined;
	if (path.isAbsolute(name)) return outside;
	const file = path.resolve(resolveDir, name.split(/[?#]/, 1)[0] ?? "");
	const found = ENDINGS.flatMap((ending) => [file + ending, path.join(file, `index${ending}`)]).map((one) =>
		resolveInside(root, one),
	);
	if (found.some(({ refused }) => isForbidden(refused))) return outside;
	const parts = found.flatMap(({ place }) => (place ? path.relative(root, place).split(path.sep) : []));
	return parts.some((part) => part.startsWith("."))
		? `"${name}" is hidden: content may not import it`
		: undefined;
}

const isForbidden = (reason: string | undefined) => reason !== undefined && reason !== "missing";
