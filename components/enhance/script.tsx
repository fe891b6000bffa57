import path from "node:path";
import { build } from "esbuild";
import { PROGRAM } from "@/lib/search/index-files";

/** The small programs of prose pages, each an entry point in this folder. */
type Program = "main" | "copy" | "suggest-page" | "dev-reload" | "load-on-interaction" | "theme-before-paint";

const production = process.env.NODE_ENV === "production";
const built = new Map<Program, Promise<string>>();

/** One of the small programs, in the page itself: it costs no request, and the page works without it. */
export async function Script({ program }: { program: Program }) {
	const code = production ? once(program) : bundle(program);
	// Built here from this folder, nothing from outside.
	return (
		<script
			type={isModule(program) ? "module" : undefined}
			// Tells the site's own scripts from Next's, which are taken off pages of prose.
			data-program={program}
			dangerouslySetInnerHTML={{ __html: await code }}
		/>
	);
}

/** Modules run when the page has been read: all of them but the one that must be there before it is painted. */
const isModule = (program: Program) => program !== "theme-before-paint";

function once(program: Program): Promise<string> {
	const known = built.get(program) ?? bundle(program);
	built.set(program, known);
	return known;
}

async function bundle(program: Program): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [path.resolve("components/enhance", `${program}.ts`)],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "es2022",
		// Loaded on first use, from where publishing puts it.
		alias: { "@/components/search/main": PROGRAM },
		external: [PROGRAM],
	});
	return outputFiles.map(({ text }) => text.trim()).join("");
}
