import path from "node:path";
import { z } from "zod";
import { confineImports } from "@/lib/content/read/confine-imports";
import type { Problem } from "@/lib/content/schema/problem";
import { isFileInside } from "@/lib/files/inside";
import { MDX_NAMES } from "./write-program";

const buildFailure = z.object({
	errors: z.array(
		z.object({
			text: z.string(),
			location: z.object({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
		}),
	),
});

/**
 * Bundles imports. Returns the problems that only bundling finds, such as a missing import or a syntax error, and the
 * bundled files without those of packages, which the lock file covers.
 *
 * @param root folder that holds content/
 * @param file the importing file
 * @param modules its imports and exports, each statement on its own line of the file
 */
export async function bundleModules(
	root: string,
	file: string,
	modules: string,
): Promise<{ problems: Problem[]; files: string[] }> {
	const { build } = await import("esbuild");
	try {
		const { metafile } = await build({
			stdin: {
				contents: modules,
				resolveDir: path.join(root, path.dirname(file)),
				sourcefile: path.basename(file),
				loader: "jsx",
			},
			absWorkingDir: root,
			bundle: true,
			write: false,
			metafile: true,
			outdir: root,
			// The format of mdx-bundler, which does not support top-level await.
			format: "iife",
			jsx: "automatic",
			external: ["react", "react/*"],
			plugins: [confineImports(root)],
			// esbuild would otherwise search content/ for a tsconfig.json.
			...(isFileInside(root, "tsconfig.json")
				? { tsconfig: path.join(root, "tsconfig.json") }
				: { tsconfigRaw: "{}" }),
			logLevel: "silent",
		});
		const files = Object.keys(metafile.inputs).filter((name) => !/(?:^|\/)node_modules\/|^<|:/.test(name));
		return { problems: [], files: files.filter((name) => isFileInside(root, name)) };
	} catch (error) {
		const failure = buildFailure.safeParse(error);
		if (!failure.success) throw error;
		const problems = failure.data.errors.map(({ text, location }) => ({
			file: location?.file ?? file,
			line: location?.line ?? 1,
			column: (location?.column ?? 0) + 1,
			field: "",
			message: explain(text),
		}));
		// Of several errors at one position, the first is enough.
		const isFirst = (problem: Problem, index: number) =>
			problems.findIndex(({ file, line, column }) => isAt(problem, file, line, column)) === index;
		return { problems: problems.filter(isFirst), files: [] };
	}
}

const isAt = (problem: Problem, file: string, line: number, column: number) =>
	problem.file === file && problem.line === line && problem.column === column;

/** Explains an error of esbuild to an author, who does not know what MDX and the bundler add. */
function explain(text: string): string {
	const name = /"(\w+)"/.exec(text)?.[1] ?? "";
	if (MDX_NAMES.includes(name)) return `"${name}" is declared by MDX: choose another name`;
	if (text.startsWith("Top-level await")) return "top-level await is not supported: move it into a function";
	return text.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
