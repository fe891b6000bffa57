import { execFileSync } from "node:child_process";
import type { EntryPage, Route } from "./routes";

/**
 * The day that what a page shows last changed, YYYY-MM-DD: the entry's own dates, else its file's last commit;
 * for a page that lists entries, the latest of theirs. Undefined where it is not known.
 */
export function getLastModified({ entry, lists }: Route): string | undefined {
	if (entry) return entryChanged(entry);
	const days = lists.map(entryChanged);
	return days.includes(undefined) ? undefined : days.sort().at(-1);
}

function entryChanged(entry: EntryPage): string | undefined {
	if (entry.collection === "posts") return entry.updated ?? entry.published;
	return lastCommits().get(entry.file);
}

let commits: Map<string, string> | undefined;

/** The day of each content file's last commit; nothing without a history, or with one that was cut off. */
function lastCommits(): Map<string, string> {
	commits ??= new Map(readCommits());
	return commits;
}

function readCommits(): [string, string][] {
	try {
		if (git("rev-parse", "--is-shallow-repository").trim() !== "false") return [];
		return parseGitLog(git("log", "--format=%x00%cs", "--name-only", "--relative", "--", "content"));
	} catch {
		// No repository, or no git: then nobody knows.
		return [];
	}
}

function git(...args: string[]): string {
	return execFileSync("git", args, {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
		maxBuffer: 2 ** 28,
	});
}

/** Files with their days, each day after a null character and before the names of its files; the latest day stays. */
export function parseGitLog(log: string): [string, string][] {
	const oldestFirst = log.split("\0").slice(1).reverse();
	return oldestFirst.flatMap((commit) => {
		const [day = "", ...files] = commit.split("\n").filter((line) => line !== "");
		return files.map((file): [string, string] => [file, day]);
	});
}
