import { build, type Plugin } from "esbuild";
import { type SystemNames, systemNames } from "@/lib/content/prose/system-names";
import { confineImports } from "@/lib/content/read/confine-imports";
import { isFileInside } from "@/lib/files/inside";
import { runIsolated } from "./run-isolated";

/**
 * The names in a system's view, or the reason why they cannot be read, and the files they depend on, relative to
 * the root.
 */
export interface ReadNames {
	names?: SystemNames | undefined;
	problem?: string | undefined;
	files: string[];
}

/**
 * Reads the names that text may use of a system. Evaluates the view's definition in isolation (run-isolated.ts),
 * with inert replacements for React and this project's components.
 *
 * @param root folder that holds content/
 * @param view the view's file, relative to the root
 */
export async function readSystemNames(root: string, view: string): Promise<ReadNames> {
	let files = [view];
	try {
		const { outputFiles, metafile } = await build({
			stdin: { contents: reportNames(view), resolveDir: root, loader: "ts" },
			absWorkingDir: root,
			bundle: true,
			write: false,
			metafile: true,
			format: "iife",
			target: "es2022",
			jsx: "automatic",
			loader: { ".css": "empty" },
			define: { "import.meta.url": '"file:///"', "process.env.NODE_ENV": '"production"' },
			plugins: [inertDrawing, confineImports(root)],
			...(isFileInside(root, "tsconfig.json") ? {} : { tsconfigRaw: "{}" }),
			logLevel: "silent",
		});
		files = Object.keys(metafile.inputs).filter(
			(name) => !/(?:^|\/)node_modules\/|^<|:/.test(name) && isFileInside(root, name),
		);
		const found = await runIsolated(`${outputFiles[0]?.text ?? ""};globalThis.found`);
		const names = systemNames.safeParse(JSON.parse(found));
		if (names.success) return { names: names.data, files };
		return { problem: "it exports no view: write export default defineView({ … })", files };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { problem: message.split("\n").slice(0, 2).join(" "), files };
	}
}

const reportNames = (view: string) => `
import view from ${JSON.stringify(`./${view}`)};
const text = (list) => Array.isArray(list) ? list : [];
globalThis.found = JSON.stringify({
	stories: view.scenarios?.map(({ name }) => name),
	dials: view.dials,
	answers: text(view.answers),
});
`;

/** Source of the replacement for modules that render: calling, constructing or reading it has no effect. */
const INERT = `
const inert = new Proxy(function () {}, {
	get(_, key) {
		if (key === Symbol.toPrimitive) return () => "";
		return key === Symbol.iterator ? [].values.bind([]) : inert;
	},
	getPrototypeOf: () => inert,
	apply: () => inert,
	construct: () => inert,
});
module.exports = inert;
`;

/**
 * Replaces React and this project's components with inert modules, and `defineView` with a function that returns
 * its argument.
 */
const inertDrawing: Plugin = {
	name: "inert-drawing",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^(react|react-dom)(\/|$)|^@\/components\// }, ({ path: name }) => ({
			path: name,
			namespace: name.endsWith("/define-view") ? "definition" : "inert",
		}));
		onLoad({ filter: /./, namespace: "inert" }, () => ({ contents: INERT }));
		onLoad({ filter: /./, namespace: "definition" }, () => ({
			contents: "export const defineView = (definition) => definition;",
		}));
	},
};
