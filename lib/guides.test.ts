import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { countProblems, type Problem } from "@/lib/content/schema/problem";

/** Tests that the guides name existing files, folders, and commands. */

const root = path.resolve(import.meta.dirname, "..");
const guides = [
	"README.md",
	"CONTRIBUTING.md",
	"content/README.md",
	"lib/publish/DEPLOY.md",
	"lib/search/README.md",
	"lib/content/import/MIGRATE.md",
];

const projectFiles = [".github", ".vscode", "app", "components", "content", "e2e", "lib", "public"].flatMap(
	(folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
			path.posix.join(folder, name),
		),
);
const { scripts } = z
	.object({ scripts: z.record(z.string(), z.string()) })
	.parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));

/** Paths of build output, and examples of an author's own files. */
const MADE =
	/^(\.next|\.contentlayer|\.published|\.vscode\/(schemas|frontmatter)|node_modules|out)\b|^\.\/|^\//;
const EXAMPLES = /\b(NAME|PATH|x|acme|queues|old|new)\b/;

/** Parts of content/ that a new site does not have: entries, their files, and lists that name them. */
const OPTIONAL =
	/^(content\/)?(people|roles|projects|posts|systems|abbreviations\.json|public-urls\.txt|own-words\.test\.ts)\b|^(index\.mdx|(model|view)\/)/;

/** Returns the paths in a guide's code spans and links: words with a slash or with a source file's extension. */
function findPaths(text: string): string[] {
	const prose = text.split("<!-- Generated")[0]?.replaceAll(/^ *```[\s\S]*?^ *```/gm, "") ?? "";
	const links = Array.from(prose.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), ([, target = ""]) => target);
	const spans = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, code = ""]) => code);
	return [...links, ...spans].filter(
		(word) => /^[\w.[\]/-]+$/.test(word) && /[\w\]]\/|\w\.(tsx?|mdx?|json|css|svg|txt|spec\.ts)$/.test(word),
	);
}

/**
 * Returns whether a path in a guide exists: relative to the root, relative to the guide, or as the end of a file's
 * path.
 */
function isThere(guide: string, name: string): boolean {
	const plain = name.replace(/\/$/, "");
	return (
		existsSync(path.join(root, plain)) ||
		existsSync(path.join(root, path.dirname(guide), plain)) ||
		projectFiles.some((file) => file.endsWith(`/${plain}`))
	);
}

describe.each(guides)("%s", (guide) => {
	const text = readFileSync(path.join(root, guide), "utf8");

	test("names only files and folders that exist", () => {
		const paths = findPaths(text).filter((name) => !MADE.test(name) && !EXAMPLES.test(name));
		expect(paths.length).toBeGreaterThan(1);
		expect(paths.filter((name) => !isThere(guide, name) && !OPTIONAL.test(name))).toEqual([]);
	});

	test("names only commands in package.json", () => {
		const commands = Array.from(
			text.matchAll(/npm run (?:--silent )?([a-z0-9:-]+)/g),
			([, name = ""]) => name,
		);
		expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});
});

test("VS Code's background task ends at the last line that the development server prints", () => {
	const tasks = readFileSync(path.join(root, ".vscode/tasks.json"), "utf8");
	const pattern = new RegExp(z.string().parse(JSON.parse(/"endsPattern": (".*")/.exec(tasks)?.[1] ?? "")));
	const error: Problem = { file: "content/a.mdx", line: 1, column: 1, field: "", message: "wrong" };
	const warning: Problem = { ...error, severity: "warning" };
	for (const problems of [[], [error], [error, error], [warning], [error, warning]])
		expect(`content: ${countProblems(problems)}`).toMatch(pattern);
});
