import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "@/lib/content/schema/problem";
import { report, textToShow } from "@/lib/content/schema/report";
import { checkContent } from "./check-content";
import { type Changes, edit, PIXEL, SITE, withSite, writeFiles } from "./site.fixtures";

/**
 * Tests content that tries to read files outside the project. Each case is checked with and without a secret file
 * beside the project's folder. The outputs must be equal, and must not contain the secret.
 */

const SECRET = "root:x:0:0:secret";
const post = "content/posts/queues.mdx";
const SYSTEM = SITE["content/people/ada.mdx"]?.replace(
	/headline:[\s\S]*---\n/,
	"person: ada\norder: 1\n---\n",
);
const ALIAS = '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }';
const body = (text: string): Changes => edit(post, "<Drawing />", `<Drawing />\n\n${text}`);
const imports = (statement: string, use = ""): Changes =>
	edit(
		post,
		'import { Drawing } from "./queues/drawing.tsx";',
		`import { Drawing } from "./queues/drawing.tsx";\n${statement}\n\n${use}`,
	);

/** Returns the check's output for a site, with and without a secret beside it. */
async function runBothChecks(changes: Changes, prepare: (root: string) => Promise<void> = async () => {}) {
	const said: string[] = [];
	for (const isThere of [true, false])
		await withSite({}, async (home) => {
			const root = path.join(home, "content/site");
			for (const [file, text] of Object.entries({ ...SITE, ...changes })) {
				await mkdir(path.dirname(path.join(root, file)), { recursive: true });
				await writeFile(path.join(root, file), text ?? "");
			}
			for (const name of ["secret", "secret.json", "secret.txt", "secret.tsx", "secret.css", "secret.png"])
				if (isThere) await writeFile(path.join(home, "content", name), SECRET);
			if (isThere)
				await writeFiles(home, { "content/view/index.tsx": SECRET, "content/view/.x/y.md": SECRET });
			await prepare(root);
			const problems = await checkContent(root);
			const before = process.cwd();
			process.chdir(root);
			said.push(
				[report(problems, textToShow, false), ...problems.map(formatProblem)]
					.join("\n")
					.replaceAll(home, "HOME"),
			);
			process.chdir(before);
		});
	const [there = "", gone = ""] = said;
	return { there, gone };
}

const OUT = [
	"../../../secret",
	"./../../../secret.txt",
	"./queues/../../../../secret.json",
	"../../../../secret/../secret.tsx",
];

test.each([
	...OUT.map((file): [string, Changes] => [`an import of ${file}`, imports(`import secret from "${file}";`)]),
	...OUT.map((file): [string, Changes] => [`a re-export of ${file}`, imports(`export * from "${file}";`)]),
	["an absolute import", imports('import secret from "/etc/passwd";')],
	["an import by a file: address", imports('import secret from "file:///etc/passwd";')],
	["an import with a type", imports('import secret from "../../../secret.json" with { type: "json" };')],
	["an import through a package", imports('import secret from "react/../../../../secret";')],
	["an import by an alias", imports('import secret from "@/../secret";')],
	["an import by a pattern", imports('export const read = (name) => import("../../../" + name + ".json");')],
	["a dynamic import in an export", imports('export const secret = import("../../../secret.txt");')],
	["a required file in an export", imports('export const secret = require("../../../secret.json");')],
	[
		"an address from the module's own",
		imports('export const secret = new URL("../../../secret.txt", import.meta.url);'),
	],
	[
		"an import by a component beside the post",
		{
			"content/posts/queues/drawing.tsx":
				'import secret from "../../../../secret.json";\nexport function Drawing() { return secret; }\n',
		},
	],
	[
		"an import by a style sheet",
		{
			...imports('import "./queues/style.css";'),
			"content/posts/queues/style.css":
				'@import "../../../../secret.css"; a { background: url(../../../../secret.png) }',
		},
	],
	[
		"a component of a file outside",
		imports('import { Secret } from "../../../secret.tsx";', "<Secret of={1} />"),
	],
	["an image", body("![a](/../../secret)")],
	["an image by an encoded path", body("![a](/%2e%2e/%2e%2e/secret.png)")],
	["an image by a half-encoded path", body("![a](/.%2E/..%2fsecret.png)")],
	["an image as an element", body('<img src="/../../secret.png" alt="a" />')],
	["an image by a long path", body("![a](/../../../../../../../../../../etc/passwd)")],
	["a link", body("[a](/../../secret.txt)")],
	["a link by an encoded path", body("[a](/%2e%2e/%2e%2e/secret.txt)")],
	["a model of another place", body('<System name="../../../secret.txt" />')],
	["the navigation", edit("content/site.json", '"/roles"', '"/../../secret.txt"')],
])("%s reveals nothing of a file outside, not even its existence", async (_, changes) => {
	const { there, gone } = await runBothChecks(changes);
	expect(there).toBe(gone);
	expect(there).not.toContain(SECRET);
	expect(there).not.toContain("root:");
});

test.each([
	["an import", imports('import secret from "../../../secret.json";'), "is outside the project"],
	["an absolute import", imports('import secret from "/etc/passwd";'), "is outside the project"],
	["an image", { ...body("![a](/../../secret.png)"), "public/a.txt": "" }, "is outside public/"],
])("%s that leads outside is reported as such", async (_, changes, message) => {
	const { there } = await runBothChecks(changes);
	expect(there).toContain(message);
});

test.each([
	["/proc/self/environ", "content/posts/link.mdx"],
	["../../../secret", "content/posts/link.mdx"],
	["/nowhere", "content/roles/link.mdx"],
	["../../secret.txt", "content/skills.json"],
	["../../secret.txt", "content/site.json"],
	["../../secret.txt", "content/public-urls.txt"],
	["../.env", "content/public-urls.txt"],
	["../.env", "content/site.json"],
	["../../secret.json", "content/abbreviations.json"],
	["../../../../view", "content/systems/x/view"],
	["../../../view", "content/posts/folder"],
	["../../../../secret.tsx", "content/posts/queues/part.tsx"],
	["../../../../", "content/posts/queues/folder"],
	["../../secret.png", "public/secret.png"],
	["/etc/passwd", "public/passwd"],
	["/etc", "public/etc"],
	["../content", "public/content"],
])("a link to %s as %s is reported without being followed", async (target, file) => {
	const { there, gone } = await runBothChecks(
		{ ".env": SECRET, "content/systems/x/index.mdx": SYSTEM },
		async (root) => {
			await mkdir(path.join(root, path.dirname(file)), { recursive: true });
			await rm(path.join(root, file), { force: true });
			await symlink(target, path.join(root, file));
		},
	);
	expect(there).toBe(gone);
	expect(there).toContain(`${file}:1:1`);
	expect(there).not.toContain(SECRET);
	expect(there).not.toMatch(/root:|PATH=/);
});

test("an imported file that was replaced by a link is no longer bundled", async () => {
	const said = await withSite({}, async (root) => {
		expect(await checkContent(root)).toEqual([]);
		const file = path.join(root, "content/posts/queues/drawing.tsx");
		await writeFile(path.join(root, "../beside.tsx"), SITE["content/posts/queues/drawing.tsx"] ?? "");
		await rm(file);
		await symlink("../../../../beside.tsx", file);
		return (await checkContent(root)).map(formatProblem);
	});
	expect(said).toContainEqual(expect.stringContaining("is a link to a file outside content/"));
	expect(said).toContainEqual(expect.stringContaining("is outside the project"));
});

test.each([
	['"../../../.env.json"', ".env.json"],
	['"@/.env.json"', ".env.json"],
	['"@/.env" with { type: "text" }', ".env"],
	['"@/.git/x.ts"', ".git/x.ts"],
	['"./link.ts"', ".git/x.ts"],
])("a hidden file of the project cannot be imported as %s", async (name, file) => {
	const said = await withSite(
		{
			"content/posts/queues/drawing.tsx": `import secret from ${name};\nexport const Drawing = () => secret;\n`,
			[file]: '"secret"',
			"tsconfig.json": ALIAS,
		},
		async (root) => {
			await symlink("../../../.git/x.ts", path.join(root, "content/posts/queues/link.ts"));
			return (await checkContent(root)).map(formatProblem);
		},
	);
	expect(said).toContainEqual(expect.stringContaining("this file is hidden: content may not import it"));
});

test("a folder that only resembles node_modules cannot be imported through a link", async () => {
	const { there } = await runBothChecks(
		{ ...imports('import secret from "@/content/posts/queues/link/secret.json";'), "tsconfig.json": ALIAS },
		async (root) => {
			const packages = path.join(root, "../node_modules_of_another/node_modules");
			await mkdir(packages, { recursive: true });
			await writeFile(path.join(packages, "secret.json"), SECRET);
			await symlink(packages, path.join(root, "content/posts/queues/link"));
		},
	);
	expect(there).toContain("this file is outside the project");
	expect(there).not.toContain("root");
});

test("circular links in the content are reported and not followed forever", async () => {
	const said = await withSite({}, async (root) => {
		for (const name of ["l1", "l2"]) await symlink(".", path.join(root, "content", name));
		return (await checkContent(root)).map(formatProblem);
	});
	expect(said).toEqual(["l1", "l2"].map((name) => `content/${name}:1:1 is a circular link: remove it`));
});

test("a pipe in the content is reported and not waited for", async () => {
	const said = await withSite({}, async (root) => {
		await mkdir(path.join(root, "public"));
		for (const file of ["content/posts/pipe.mdx", "public/pipe.png"])
			expect(spawnSync("mkfifo", [path.join(root, file)]).status).toBe(0);
		return (await checkContent(root)).map(formatProblem);
	});
	expect(said).toEqual([
		expect.stringMatching(/^content\/posts\/pipe\.mdx:1:1 is neither a file nor a folder/),
		expect.stringMatching(/^public\/pipe\.png:1:1 is neither a file nor a folder/),
	]);
});

test("links within content/ and within public/ count as files", async () => {
	const said = await withSite(
		{ ...body("![a](/b.svg)"), "public/a.svg": PIXEL, "content/posts/queues/other.tsx": "" },
		async (root) => {
			await symlink("a.svg", path.join(root, "public/b.svg"));
			await symlink("queues/drawing.tsx", path.join(root, "content/posts/drawing.tsx"));
			return (await checkContent(root)).map(formatProblem);
		},
	);
	expect(said).toEqual(["public/a.svg:1:1 warning: nothing uses this image: it is not published"]);
});

test("configuration that redirects imports is reported", async () => {
	const said = await withSite(
		{ "content/posts/package.json": '{ "browser": { "./queues/drawing.tsx": "/etc/passwd" } }' },
		async (root) => (await checkContent(root)).map(formatProblem),
	);
	expect(said).toContainEqual(
		"content/posts/package.json:1:1 configures tools, which is not allowed in content/: remove it",
	);
});

/** Modules below lib/content that use the file system directly, with the reason. All others use lib/files. */
const DIRECT: Record<string, string> = {
	"author/new-site.ts": "reads the template of an ornament in components/",
	"author/new-system.ts": "reads the template of a system in components/",
	"check/check-cache.ts": "reads the cache of the check",
	"check/system-names.ts": "reads the cache of the check",
	"import/import-resume.ts": "reads the résumé that an author names",
	"import/list-files.ts": "reads files that lib/files listed in another site's folder, and its settings",
	"import/read-ghost.ts": "reads the export that an author names",
	"import/read-medium.ts": "reads the export that an author names",
	"import/read-source.ts": "tells another site's tool from the names in its folder",
	"import/write-plan.ts": "copies files that lib/files found in another site's folder",
	"read/confine-imports.ts": "finds the real path of the project",
	"read/read-entry.ts": "reads a file by the real path that resolveContent returned",
	"read/reported-problems.ts": "reads the problems that the check wrote",
	"read/snapshot.ts": "reads and writes the entries of contentlayer",
	"read/watch-folder.ts": "watches folders and follows no links",
	"render/mdx.ts": "finds the real path of the project",
};

test("no other module of lib/content bypasses the confined readers", () => {
	const modules = readdirSync("lib/content", { recursive: true, encoding: "utf8" }).filter(
		(name) => /\.tsx?$/.test(name) && !/\.(?:test|fixtures|arbitrary)\.tsx?$/.test(name),
	);
	const direct = modules.filter((name) =>
		/from "node:fs(?:\/promises)?"/.test(readFileSync(path.join("lib/content", name), "utf8")),
	);
	expect(direct.sort()).toEqual(Object.keys(DIRECT).sort());
});
