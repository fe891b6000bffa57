import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Changes, edit, withSite, writeFiles } from "@/lib/content/check/site.fixtures";
import { runCommandIn } from "./test-command";

/**
 * Preloaded into every Node process of a command: records each opened file below content/, with the program that
 * opens it.
 */
const HOOK = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";

const content = path.join(process.env.WATCHED, "content") + path.sep;
const append = fs.appendFileSync;
const note = (file) => {
	const name = path.resolve(String(file));
	const program = path.basename(process.argv[1] ?? process.argv0);
	if (name.startsWith(content)) append(path.join(process.env.WATCHED, "opened"), program + "\\n");
};
for (const module of [fs, fs.promises])
	for (const name of ["readFile", "readFileSync", "open", "openSync", "createReadStream"]) {
		const own = module[name];
		if (own) module[name] = function (file, ...rest) { note(file); return own.call(this, file, ...rest); };
	}
syncBuiltinESMExports();
`;

/** Writes a file when it runs. */
const RUN = 'require("node:fs").writeFileSync("it-ran", "")';
const post = "content/posts/queues.mdx";

/** Runs a command in a project with some content. Returns its exit code and the programs that opened a content file. */
async function run(command: string, changes: Changes) {
	return withSite(changes, async (root) => {
		for (const name of ["lib", "components", "node_modules", "package.json", "package-lock.json"])
			symlinkSync(path.resolve(name), path.join(root, name));
		for (const name of ["contentlayer.config.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json"])
			cpSync(path.resolve(name), path.join(root, name));
		cpSync(path.resolve("vitest.config.ts"), path.join(root, "vitest.config.ts"));
		mkdirSync(path.join(root, "public"), { recursive: true });
		await writeFiles(root, { "hook.mjs": HOOK });
		writeFileSync(path.join(root, "opened"), "");
		const env = {
			NODE_OPTIONS: `--import ${path.join(root, "hook.mjs")}`,
			WATCHED: root,
			PATH: `${path.resolve("node_modules/.bin")}:${process.env.PATH}`,
			BUILDER: "author",
		};
		const { status, stderr } = runCommandIn(root, command, [], env);
		const openedFiles = readFileSync(path.join(root, "opened"), "utf8").trim().split("\n");
		return {
			status,
			stderr,
			programs: [...new Set(openedFiles)],
			hasRun: existsSync(path.join(root, "it-ran")),
		};
	});
}

test.each<[string, Changes]>([
	["JavaScript frontmatter", { [post]: `---js\n${RUN}\n---\n\nText.\n` }],
	["CoffeeScript frontmatter", { [post]: `---coffee\n${RUN}\n---\n\nText.\n` }],
	[
		"an expression in a body that has another problem",
		edit(post, "<Drawing />", `{${RUN}}\n\n# Second title`),
	],
	[
		"a component of a post that has a problem",
		{
			...edit(post, "<Drawing />", "<Drawing />\n\n# Second title"),
			"content/posts/queues/drawing.tsx": `${RUN};\nexport function Drawing() { return null; }\n`,
		},
	],
])("%s: until the check passes, only the check opens content, and nothing else runs", async (_, changes) => {
	const { status, programs, hasRun, stderr } = await run("build", changes);
	expect(status, stderr).toBe(1);
	expect(stderr).toContain(`${post}:`);
	expect(programs).toEqual(["check.ts"]);
	expect(hasRun).toBe(false);
});
