import { execFileSync } from "node:child_process";
import type { EntryPage, Route } from "@/lib/site/routes";

/**
 * Returns the day of the last change to a page's content, as YYYY-MM-DD: the entry's own dates, or its file's last
 * commit; for a list, the latest of its entries. Undefined if unknown.
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

/** Returns the day of each content file's last commit; nothing without a complete history. */
function lastCommits(): Map<string, string> {
	commits ??= new Map(readCommits());
	return commits;
}

function readCommits(): [string, string][] {
	try {
		if (git("rev-parse", "--is-shallow-repository").trim() !== "false") return [];
		return parseGitLog(git("log", "--format=%x00%cs", "--name-only", "--relative", "--", "content"));
	} catch {
		// There is no repository, or no git.
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

/**
 * Parses files with their days: each day follows a null character and precedes its files' names. The latest day wins.
 */
export function parseGitLog(log: string): [string, string][] {
	const oldestFirst = log.split("\0").slice(1).reverse();
	return oldestFirst.flatMap((commit) => {
		const [day = "", ...files] = commit.split("\n").filter((line) => line !== "");
		return files.map((file): [string, string] => [file, day]);
	});
}
