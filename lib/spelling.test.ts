import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Stems that exist only in British spelling. Words in both, such as "towards", are not listed. */
const BRITISH =
	/\b(?:un)?(?:(?:organ|util|normal|character|regular|final|emphas|recogn|real|optim|minim|maxim|serial|initial|custom|summar|general|special|categor|prior|visual|synchron|author|capital|standard|local)is(?:e[drs]?|ing|ation|able)|(?:behavi|col|fav|harb|hon|lab|neighb|rum|vap)our|catalogue|centred?|defence|fibre|grey|judgement|acknowledgement|labell(?:ed(?!by)|ing)|licence|litre|metre|modell(?:ed|ing)|artefact|analys(?:e[dr]|ing)|cancell(?:ed|ing)|travell(?:ed|er|ing)|learnt|misspelt|spoilt|whilst)/gi;

/** Files that contain such a spelling: this one, the test of the message for an old key, and words in other languages. */
const EXEMPT = [
	"lib/spelling.test.ts",
	"lib/content/schema/explain.test.ts",
	"lib/words/de.ts",
	"lib/words/fr.ts",
];

const root = path.resolve(import.meta.dirname, "..");
const files = ["app", "components", "content", "e2e", "lib", "README.md", "CONTRIBUTING.md"]
	.filter((name) => existsSync(path.join(root, name)))
	.flatMap((name) =>
		path.extname(name)
			? [name]
			: readdirSync(path.join(root, name), { recursive: true, encoding: "utf8" }).map((file) =>
					path.posix.join(name, file),
				),
	)
	.filter((file) => /\.(tsx?|mjs|mdx?|css|json|typ)$/.test(file) && !/^e2e\/(report|shots)\//.test(file))
	.filter((file) => !EXEMPT.includes(file) && statSync(path.join(root, file)).isFile());

test("code and text use American spelling", () => {
	const found = files.flatMap((file) => {
		const words = readFileSync(path.join(root, file), "utf8").match(BRITISH) ?? [];
		return words.map((word) => `${file}: ${word}`);
	});
	expect(files.length).toBeGreaterThan(100);
	expect(found).toEqual([]);
});
