import path from "node:path";
import { z } from "zod";
import type { Problem } from "./problem";

const buildFailure = z.object({
	errors: z.array(
		z.object({
			text: z.string(),
			location: z.object({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
		}),
	),
});

/**
 * What only bundling finds: an import that is not there, a mistake in a component beside the file.
 *
 * @param root folder that holds content/
 * @param file the file that imports
 * @param modules its import statements alone, each on its own line of the file
 */
export async function moduleProblems(root: string, file: string, modules: string): Promise<Problem[]> {
	if (modules === "") return [];
	const { build } = await import("esbuild");
	try {
		await build({
			stdin: {
				contents: modules,
				resolveDir: path.join(root, path.dirname(file)),
				sourcefile: path.basename(file),
				loader: "jsx",
			},
			absWorkingDir: root,
			bundle: true,
			write: false,
			format: "esm",
			jsx: "automatic",
			external: ["react", "react/*"],
			logLevel: "silent",
		});
		return [];
	} catch (error) {
		const failure = buildFailure.safeParse(error);
		if (!failure.success) throw error;
		return failure.data.errors.map(({ text, location }) => ({
			file: location?.file ?? file,
			line: location?.line ?? 1,
			column: (location?.column ?? 0) + 1,
			field: "",
			message: text.replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
		}));
	}
}
