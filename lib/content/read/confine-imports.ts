import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import type { OnResolveArgs, Plugin } from "esbuild";
import { resolveInside } from "@/lib/files/inside";

/** File extensions that an import may omit, in the order that esbuild tries them. */
const ENDINGS = ["", ".tsx", ".ts", ".jsx", ".js", ".css", ".json"];

/**
 * Returns an esbuild plugin that rejects imports of files that are outside the project or hidden, before anything is
 * read. An error does not reveal whether a file outside exists or what it contains. Imports within packages are
 * allowed.
 *
 * @param folder the project's folder
 */
export function confineImports(folder: string): Plugin {
	const root = realpathSync(folder);
	const packages = packageFolders(root);
	const isPackage = (file: string) => packages.some((packageFolder) => file.startsWith(packageFolder));
	return {
		name: "confine-imports",
		setup(build) {
			build.onResolve({ filter: /.*/ }, (args) => {
				if (args.kind === "entry-point" || isPackage(args.importer)) return undefined;
				const text = explainRejection(root, args);
				return text === undefined ? undefined : { errors: [{ text }] };
			});
			// Aliases and links are resolved here, so every import of a file passes this.
			build.onLoad({ filter: /.*/, namespace: "file" }, ({ path: file }) => {
				if (isPackage(file)) return undefined;
				const { realPath, refused } = resolveInside(root, file);
				if (isForbidden(refused)) return { errors: [{ text: "this file is outside the project" }] };
				if (realPath !== undefined && isHidden(path.relative(root, realPath)))
					return { errors: [{ text: "this file is hidden: content may not import it" }] };
				return undefined;
			});
		},
	};
}

/**
 * Returns the folders of packages that Node.js searches: node_modules of the project and of its parent folders. Any
 * other folder with that name may be the target of a link.
 */
function packageFolders(root: string): string[] {
	const above = path.dirname(root);
	const own = path.join(root, "node_modules");
	const folders = existsSync(own) ? [realpathSync(own) + path.sep] : [];
	return above === root ? folders : [...folders, ...packageFolders(above)];
}

function explainRejection(root: string, { path: name, resolveDir }: OnResolveArgs): string | undefined {
	const outside = `"${name}" is outside the project: import a file of the project or a package`;
	if (/^[a-z][a-z0-9+.-]+:/i.test(name) && !name.startsWith("node:") && !name.startsWith("data:"))
		return `"${name}" is a URL: import a file of the project or a package`;
	const isFile = /^(?:\.{0,2}\/|\.{1,2}$)/.test(name);
	if (!isFile) return name.split(/[/\\]/).includes("..") ? outside : undefined;
	if (path.isAbsolute(name)) return outside;
	const file = path.resolve(resolveDir, name.split(/[?#]/, 1)[0] ?? "");
	const isOutside = ENDINGS.flatMap((ending) => [file + ending, path.join(file, `index${ending}`)]).some(
		(one) => isForbidden(resolveInside(root, one).refused),
	);
	return isOutside ? outside : undefined;
}

const isForbidden = (reason: string | undefined) => reason !== undefined && reason !== "missing";

const isHidden = (file: string) => file.split(path.sep).some((part) => part.startsWith("."));
