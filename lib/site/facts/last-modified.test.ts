import { expect, test } from "vitest";
import { parseGitLog } from "./last-modified";

test("a file’s day is that of its latest commit", () => {
	const commit = (day: string, ...files: string[]) => `\u{0}${[day, "", ...files].join("\n")}\n`;
	const log = commit("2026-03-02", "content/a.mdx") + commit("2026-01-01", "content/a.mdx", "content/b.mdx");
	expect(new Map(parseGitLog(log))).toEqual(
		new Map([
			["content/a.mdx", "2026-03-02"],
			["content/b.mdx", "2026-01-01"],
		]),
	);
});
