import path from "node:path";
import { build } from "esbuild";
import { site } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { PROGRAM } from "@/lib/search/index-files";
import { getBasePath } from "@/lib/site/addresses";
import type { LocalWords } from "@/lib/words/languages";

/** Scripts of prose pages, each an entry point in this folder. */
type Program =
	| "main"
	| "copy"
	| "suggest-page"
	| "dev-reload"
	| "load-on-interaction"
	| "load-on-press"
	| "enlarge"
	| "play"
	| "predict"
	| "idle-scripts"
	| "press-scripts"
	| "theme-before-paint";

const FOLDER = path.resolve("components/enhance");
const production = process.env.NODE_ENV === "production";
/** Bundles by program and language. */
const cache = new Map<string, Promise<string>>();

/** Inlines one of the scripts, which needs no extra request. The page works without it. */
export async function Script({ program, words = getSiteWords() }: { program: Program; words?: LocalWords }) {
	const code = production ? getBundle(program, words) : bundle(program, words);
	// The code is built from this folder; none of it is outside input.
	return (
		<script
			type={isModule(program) ? "module" : undefined}
			// Distinguishes the site's scripts from Next's, which are removed from prose pages.
			data-program={program}
			data-third-party={THIRD_PARTY.includes(program) ? program : undefined}
			dangerouslySetInnerHTML={{ __html: await code }}
		/>
	);
}

/** Programs that load scripts of other companies. The mark tells lib/publish/policy.ts. */
const THIRD_PARTY: Program[] = ["idle-scripts", "press-scripts"];

/** Modules run after the page is parsed. The theme script must run before first paint. */
const isModule = (program: Program) => program !== "theme-before-paint";

function getBundle(program: Program, words: LocalWords): Promise<string> {
	const key = `${program} ${words.locale}`;
	const code = cache.get(key) ?? bundle(program, words);
	cache.set(key, code);
	return code;
}

async function bundle(program: Program, { scripts }: LocalWords): Promise<string> {
	// The development server always runs at the root of its host.
	const base = production ? getBasePath() : "";
	const { outputFiles } = await build({
		entryPoints: [path.join(FOLDER, `${program}.ts`)],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "es2022",
		charset: "utf8",
		// Loaded on first use from its published URL.
		alias: { "@/components/search/main": base + PROGRAM },
		external: [base + PROGRAM],
		define: {
			"process.env.SITE_BASE_PATH": JSON.stringify(base),
			SCRIPTS: JSON.stringify(site.scripts ?? []),
			// One by one, so that a program has only the words that it uses.
			...Object.fromEntries(
				Object.entries(scripts).map(([name, word]) => [`WORDS.${name}`, JSON.stringify(word)]),
			),
		},
	});
	return outputFiles.map(({ text }) => text.trim()).join("");
}
