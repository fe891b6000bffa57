import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renamed } from "@/lib/content/rename";
import { collectionNames } from "@/lib/content/schema";

/** `npm run rename -- roles/old roles/new`: moves the file, keeps its address by an alias, mends links and references. */
const [from = "", to = ""] = process.argv.slice(2).map(fileOf);
if (!from || !to || path.dirname(from) !== path.dirname(to)) {
	fail("npm run rename -- COLLECTION/OLD COLLECTION/NEW, within one collection");
}
if (!existsSync(from)) fail(`${from} is not there.`);
if (existsSync(to)) fail(`${to} is there already.`);
if (!/\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(to)) fail(`${to}: expected lower-case words joined by hyphens`);

const files = Object.fromEntries(
	readdirSync("content", { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(mdx|json|tsx?|md)$/.test(name))
		.map((name) => path.posix.join("content", name.split(path.sep).join("/")))
		.map((file) => [file, readFileSync(file, "utf8")]),
);

for (const [file, text] of Object.entries(renamed(files, from, to))) {
	if (text === undefined) {
		rmSync(file);
		const folder = path.dirname(file);
		if (readdirSync(folder).length === 0) rmdirSync(folder);
	} else {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	console.log(text === undefined ? `${file} is gone` : file);
}
console.log("Now: npm run check");

/** content/roles/old.mdx for roles/old, however it is written; empty where it names no collection. */
function fileOf(name: string): string {
	const clean = name
		.replace(/^\/?(content\/)?/, "")
		.replace(/\.mdx$/, "")
		.replace(/^blog\//, "posts/");
	return collectionNames.some((collection) => path.posix.dirname(clean) === collection)
		? `content/${clean}.mdx`
		: "";
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
