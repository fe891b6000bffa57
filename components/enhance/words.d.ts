import type { Words } from "@/lib/words/en";

declare global {
	/** The words of scripts in the language of the page. The bundler replaces each use (script.tsx). */
	const WORDS: Readonly<Words["scripts"]>;
}
