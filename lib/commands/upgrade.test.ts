import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const root = process.cwd();
const run = (folder: string, program: string, ...words: string[]) =>
	spawnSync(program, words, { cwd: folder, encoding: "utf8" });

/** Runs a program that must succeed, and returns its output. */
function must(folder: string, program: string, ...words: string[]): string {
	const { status, stdout, stderr } = run(folder, program, ...words);
	expect(status, `${program} ${words.join(" ")}\n${stdout}${stderr}`).toBe(0);
	return stdout.trim();
}

/** The commit that added `npm run init`, with which a fork can start. */
const first = run(root, "git", "log", "--diff-filter=A", "--format=%H", "--", "lib/commands/init.ts")
	.stdout?.trim()
	.split("\n")
	.at(-1);

/** The documented commands, each without its remark, and without those that install packages. */
const documented = (
	/^git fetch upstream$[\s\S]*?(?=^```$)/m.exec(readFileSync("CHANGELOG.md", "utf8"))?.[0] ?? ""
)
	.split("\n")
	.map((line) => line.replace(/\s+#.*$/, "").replace("npm ci && ", ""))
	.filter((line) => line !== "");

/** Whether the history has an earlier commit. In a shallow clone, the oldest commit seems to add every file. */
const hasHistory =
	Boolean(first) &&
	first !== run(root, "git", "rev-parse", "HEAD").stdout.trim() &&
	run(root, "git", "rev-parse", "--is-shallow-repository").stdout.trim() === "false";

test.skipIf(!hasHistory)(
	"a fork made from an earlier commit takes this one by the documented commands",
	() => {
		expect(documented.length).toBe(4);
		const folder = mkdtempSync(path.join(tmpdir(), "upgrade-"));
		const fork = path.join(folder, "fork");
		const git = (...words: string[]) => must(fork, "git", ...words);
		try {
			must(root, "git", "clone", "-q", "--no-checkout", root, fork);
			git("checkout", "-q", "-b", "fork", String(first));
			git("config", "user.name", "Ada");
			git("config", "user.email", "ada@example.org");
			symlinkSync(path.join(root, "node_modules"), path.join(fork, "node_modules"));
			must(fork, "node", "--import", "tsx", "lib/commands/init.ts", "--name", "Ada Doe", "--yes");
			writeFileSync(
				path.join(fork, "content/posts/of-my-own.md"),
				"---\ntitle: Of my own\nsummary: A post that the newer version of the software must keep as it is, in full.\nperson: ada-doe\ntags: [work]\npublished: 2026-01-01\n---\n\nText.\n",
			);
			git("add", "-A", "content");
			git("commit", "-qm", "Start my site");
			git("remote", "add", "upstream", root);
			git("branch", "-q", "upstream-head", must(root, "git", "rev-parse", "HEAD"));
			const mine = git("rev-parse", "HEAD:content");

			for (const line of documented) {
				const command = line
					.replace("upstream/main", "upstream-head")
					.replace(/git commit$/, "git commit -qm Upgrade");
				const { status, stdout, stderr } = run(fork, "sh", "-c", command);
				// The merge may stop at conflicts in content/, which the next command settles.
				if (!command.startsWith("git merge")) expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
			}

			expect(git("status", "--porcelain", "--", ":!content", ":!.pages.yml")).toBe("");
			// The check writes the field reference.
			expect(git("diff", "--name-only", mine, "HEAD:content", "--", ":!README.md")).toBe("");
			expect(git("diff", "--name-only", "upstream-head", "HEAD", "--", ":!content")).toBe("");
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	},
	120_000,
);
