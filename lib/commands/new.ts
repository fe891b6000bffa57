import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { collectionNamed, newEntry, singular, slugOf } from "@/lib/content/create";
import { parseEntry } from "@/lib/content/parse";
import { formatProblem } from "@/lib/content/problem";
import { type Collection, collectionNames, site as siteSchema } from "@/lib/content/schema";
import { today } from "@/lib/content/state";

/**
 * `npm run new -- post "Title" --tags a,b`: writes a file of any collection, which passes the check and is a draft.
 * Any field may be given as a flag; a list has commas. Asks for what is not given. Never overwrites.
 */
const USAGE = `npm run new -- ${collectionNames.map(singular).join("|")} "Title" [--FIELD value]`;
const LISTS = ["tags", "skills", "roles", "projects", "systems", "aliases"];

const { tokens } = parseArgs({ strict: false, allowPositionals: true, tokens: true });
const { flags, words } = readArguments();
const kind = words[0] ?? (await ask(`What (${collectionNames.map(singular).join(", ")})? `));
const collection = collectionNamed(kind) ?? fail(`"${kind}" is no kind of entry.`);
const title = words[1] ?? (await ask("Title? "));

const { slug = slugOf(title), ...given } = flags;
const fields = Object.fromEntries(
	Object.entries(given).map(([name, text]) => [name, LISTS.includes(name) ? text.split(",") : numeric(text)]),
);
const file = `content/${collection}/${slug}.mdx`;
const text = newEntry(collection, title, fields, surroundings(collection));

const { problems } = parseEntry(file, text);
if (problems.length > 0) fail(problems.map(formatProblem).join("\n"));
mkdirSync(path.dirname(file), { recursive: true });
try {
	writeFileSync(file, text, { flag: "wx" });
} catch (error) {
	if (error instanceof Error && "code" in error && error.code === "EEXIST") fail(`${file} is there already.`);
	throw error;
}
console.log(`${file}\nA draft: npm run dev shows it; take the line “state: draft” out to publish it.`);

/** `--name value` and `--name=value`, each with its text, and the words that are no flag's. */
function readArguments() {
	const flags: Record<string, string> = {};
	const values = new Set<number>();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const next = tokens.find(({ index }) => index === token.index + 1);
		const isApart = token.value === undefined && next?.kind === "positional";
		flags[token.name] = (isApart ? next.value : token.value) ?? fail(`--${token.name} needs a value.`);
		if (isApart) values.add(next.index);
	}
	const words = tokens.flatMap((token) =>
		token.kind === "positional" && !values.has(token.index) ? token.value : [],
	);
	return { flags, words };
}

function numeric(text: string): string | number {
	return /^\d+$/.test(text) ? Number(text) : text;
}

function surroundings(of: Collection) {
	const site = siteSchema.parse(JSON.parse(readFileSync("content/site.json", "utf8")));
	const orders = files(of).map((name) => {
		const { entry } = parseEntry(name, readFileSync(name, "utf8"));
		return entry && "order" in entry ? entry.order : 0;
	});
	return { person: site.person, today: today(), order: Math.max(0, ...orders) + 1 };
}

function files(of: Collection): string[] {
	try {
		return readdirSync(`content/${of}`)
			.filter((name) => name.endsWith(".mdx"))
			.map((name) => `content/${of}/${name}`);
	} catch {
		// The first entry of its collection.
		return [];
	}
}

async function ask(question: string): Promise<string> {
	if (!process.stdin.isTTY) fail("");
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = (await terminal.question(question)).trim();
	terminal.close();
	return answer;
}

function fail(message: string): never {
	console.error(`${message}\n${USAGE}`.trim());
	process.exit(1);
}
