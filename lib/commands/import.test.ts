import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hugoPost, PIXEL } from "@/lib/content/import/import.fixtures";
import { writePlan } from "@/lib/content/import/write-plan";
import { runCommandIn } from "./test-command";

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "import-"));
	mkdirSync(path.join(root, "content"));
	for (const name of ["lib", "node_modules", "package.json", "package-lock.json"])
		symlinkSync(path.resolve(name), path.join(root, name));
	writeFileSync(path.join(root, "content/skills.json"), "[]");
	for (const name of ["site.json", "people"])
		cpSync(`content/${name}`, path.join(root, "content", name), { recursive: true });
	write({ ...hugoPost("![A](/a.svg)\n\n{{< chart >}}"), "static/a.svg": PIXEL }, "old");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>, folder: string) {
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(root, folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

/** Runs `npm run import -- …` in a project that has only people. */
const runImport = (...words: string[]) => runCommandIn(root, "import", words);

/** Lists the files of the project besides the other site and links. */
const list = () =>
	["content", "public"].flatMap((folder) => {
		try {
			return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).sort();
		} catch {
			return [];
		}
	});

const POST = "content/posts/hello.md";

test("an import writes the posts and their images, and ends with what it could not convert", () => {
	const { status, stdout, stderr } = runImport("old");
	expect([status, stderr]).toEqual([0, ""]);
	expect(stdout.split("\n")).toEqual([
		`${POST} ← content/posts/hello.md`,
		"",
		"Wrote 1 entry and 1 file.",
		"",
		"Not converted, or changed on the way:",
		`${POST}:14 the shortcode “chart” has no counterpart: it is now a comment`,
		"",
		"npm run check finds nothing in them.",
		"",
	]);
	expect(readFileSync(path.join(root, "content/posts/hello/a.svg"), "utf8")).toBe(PIXEL);
});

test("a dry run writes nothing, and lists the same", () => {
	const before = list();
	const { status, stdout } = runImport("old", "--dry-run");
	expect(status).toBe(0);
	expect(stdout).toContain("Would write 1 entry and 1 file; nothing is written.");
	expect(stdout).toContain(`${POST}:14 the shortcode “chart” has no counterpart`);
	expect(list()).toEqual(before);
});

test("nothing is overwritten: a post that exists is left out, and so are its images", () => {
	write({ "posts/hello.mdx": "mine" }, "content");
	const before = list();
	const { status, stdout } = runImport("old");
	expect(status).toBe(0);
	expect(stdout).toContain("content/posts/hello.md is not imported: content/posts/hello.mdx exists already");
	expect(list()).toEqual(before);
	expect(readFileSync(path.join(root, "content/posts/hello.mdx"), "utf8")).toBe("mine");
});

test("a file that appears while the import runs stays as it is", async () => {
	write({ "posts/hello.md": "mine", "posts/hello/a.svg": "mine" }, "content");
	const plan = {
		files: [{ file: POST, text: "new", source: "x" }],
		copies: [{ from: path.join(root, "old/static/a.svg"), to: "content/posts/hello/a.svg" }],
		remarks: [],
		skipped: [],
	};
	expect(await writePlan(root, plan)).toEqual({
		written: [],
		problems: [
			{ file: "content/posts/hello/a.svg", message: "exists already" },
			{ file: POST, message: "exists already" },
		],
	});
	expect(readFileSync(path.join(root, POST), "utf8")).toBe("mine");
});

test("nothing is written through a link that leads outside the project", async () => {
	mkdirSync(path.join(root, "elsewhere"));
	symlinkSync(path.join(tmpdir()), path.join(root, "content/posts"));
	const plan = { files: [{ file: POST, text: "new", source: "x" }], copies: [], remarks: [], skipped: [] };
	expect((await writePlan(root, plan)).problems).toEqual([
		{ file: POST, message: "leads outside the project" },
	]);
});

test("images are downloaded, and what is not an image is reported", async () => {
	const server = createServer((request, response) =>
		response.end(request.url === "/a.svg" ? PIXEL : "nothing"),
	);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const copies = ["a.svg", "b.png"].map((name) => ({
		from: `${url}/${name}`,
		to: `content/posts/hello/${name}`,
	}));
	const { written, problems } = await writePlan(root, { files: [], copies, remarks: [], skipped: [] });
	await new Promise((resolve) => server.close(resolve));
	expect(written).toEqual(["content/posts/hello/a.svg"]);
	expect(problems).toEqual([{ file: "content/posts/hello/b.png", message: `${url}/b.png is not an image` }]);
});

test.each([
	["no path", [], /^npm run import -- PATH/],
	[
		"an unknown tool",
		["old", "--from", "hugoo"],
		/--from hugoo: expected one of hugo, .*did you mean "hugo"/,
	],
	["a path that does not exist", ["gone"], /gone:1:1 does not exist/],
	[
		"an address without its scheme",
		["old", "--site", "old.example"],
		/--site old\.example: expected a whole address/,
	],
	["an unknown person", ["old", "--person", "nobody"], /--person nobody is not in content\/people/],
])("%s is refused in a sentence", (_, words, message) => {
	const { status, stderr } = runImport(...words);
	expect(status).toBe(1);
	expect(stderr).toMatch(message);
	expect(stderr).not.toContain("    at ");
});
