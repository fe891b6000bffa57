import { realpathSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import type { MDXContent } from "mdx/types";
import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client";
import remarkGfm from "remark-gfm";
import type { Plugin as Remark } from "unified";
import { VFile } from "vfile";
import { z } from "zod";
import { confineImports } from "@/lib/content/read/confine-imports";
import { remarkHeadingIds } from "@/lib/content/read/heading-ids";
import { getTree } from "@/lib/content/read/parse-body";
import { wordsOf } from "@/lib/content/read/words";
import type { Entry } from "@/lib/content/schema/entry";
import { createCache } from "@/lib/files/cache";
import { areUnchanged, hashFiles } from "@/lib/files/hash-files";
import { getAbbreviations } from "./abbreviations";
import { isMarkdown, onElements, renderMarkdownBody, toElements } from "./markdown";

const bodies = createCache("mdx", ["lib/content", "lib/words"]);

/** A compiled body, and the hashes of the files it imports by their paths from the project's root. */
const compiled = z.object({ code: z.string(), imports: z.record(z.string(), z.string()) });
type Compiled = z.output<typeof compiled>;

/**
 * Renders an entry's body as a component. Throws a VFileMessage if it is not valid MDX, and esbuild's BuildFailure if
 * an import fails.
 */
export async function renderBody(entry: Entry): Promise<MDXContent> {
	const tree = getTree(entry);
	return isMarkdown(tree) ? renderMarkdownBody(entry, tree) : bundleBody(entry);
}

/** Compiles a body with mdx-bundler, whether or not it has MDX. */
export async function bundleBody(entry: Entry): Promise<MDXContent> {
	return getMDXComponent(await compile(entry));
}

/**
 * Compiles an entry's body for mdx-bundler's client; cached while the body and its imports are unchanged.
 */
async function compile(entry: Entry): Promise<string> {
	const input = `${entry.file}\n${wordsOf(entry).locale}\n${JSON.stringify(getAbbreviations())}\n${entry.body}`;
	const found = bodies.get(input);
	const cached = found && compiled.parse(JSON.parse(found.toString()));
	if (cached && areUnchanged(rootOf(entry), cached.imports)) return cached.code;
	const bundled = await bundle(entry);
	bodies.set(input, JSON.stringify(bundled));
	return bundled.code;
}

async function bundle(entry: Entry): Promise<Compiled> {
	const inputs: string[] = [];
	// The bundler chooses a loader by the extension, and has none for .md.
	const file = path.resolve(/* turbopackIgnore: true */ entry.file.replace(/\.md$/, ".mdx"));
	const { code } = await bundleMDX({
		source: new VFile({ path: file, value: entry.body }),
		cwd: path.dirname(file),
		mdxOptions: (options) => ({
			...options,
			remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, reuseTree(file, entry), remarkHeadingIds],
			remarkRehypeOptions: toElements(wordsOf(entry)),
			rehypePlugins: [...(options.rehypePlugins ?? []), ...onElements],
			tableCellAlignToStyle: false,
		}),
		esbuildOptions: (options) => ({
			...options,
			jsx: "automatic",
			metafile: true,
			logLevel: "silent",
			// These come first, because the bundler's own plugins end the search for a loader.
			plugins: [confineImports(rootOf(entry)), recordInputs(inputs), ...(options.plugins ?? [])],
		}),
	});
	const imported = inputs
		.filter((input) => input !== file)
		.map((input) => path.relative(realpathSync(rootOf(entry)), input));
	return { code, imports: hashFiles(rootOf(entry), imported) };
}

/** Returns the folder that holds content/. */
const rootOf = ({ file }: Entry) =>
	path.isAbsolute(file) ? path.resolve(path.dirname(file), "../..") : process.cwd();

/** Returns a remark plugin that reuses the check's tree of the body. Imported files are parsed. */
function reuseTree(source: string, entry: Entry): Remark {
	return function () {
		const { parser } = this;
		this.parser = (text, file) => (file.path !== source && parser ? parser(text, file) : getTree(entry));
	};
}

/** Returns an esbuild plugin that records the files of a bundle. */
function recordInputs(inputs: string[]): Plugin {
	return {
		name: "record-inputs",
		setup(build) {
			build.onLoad({ filter: /.*/, namespace: "file" }, ({ path: input }) => {
				inputs.push(input);
				return undefined;
			});
		},
	};
}
