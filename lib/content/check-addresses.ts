import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathOf, pathOfFile } from "@/lib/site/paths";
import type { Checked } from "./check-references";
import type { Problem } from "./problem";
import { isPublic } from "./state";

/** Every address the public has been given, one a line, committed: what stands here keeps working. */
const LOCK = "content/public-urls.txt";

/** Slugs that app/ has pages of its own for. */
const TAKEN: Partial<Record<string, string[]>> = { posts: ["tags"] };

/** Former slugs that are in use, or claimed twice; slugs that a page of the site has already. */
export function aliasProblems(checked: Checked[]): Problem[] {
	const owners = new Map(checked.map(({ entry }) => [pathOf(entry), entry.file]));
	return checked.flatMap(({ entry, locate }) => {
		const problem = (message: string, field: PropertyKey[] = []): Problem => ({
			file: entry.file,
			...(field.length > 0 ? locate(field) : { line: 1, column: 1 }),
			field: field.join("."),
			message,
		});
		const taken = TAKEN[entry.collection]?.includes(entry.slug)
			? [problem(`${pathOf(entry)} is a page of the site; rename the file`)]
			: [];
		return [
			...taken,
			...entry.aliases.flatMap((alias, index) => {
				const address = pathOf({ collection: entry.collection, slug: alias });
				const other = owners.get(address);
				owners.set(address, entry.file);
				return other ? [problem(`${address} is taken by ${other}`, ["aliases", index])] : [];
			}),
		];
	});
}

/**
 * Public addresses that vanished without an alias. New ones join the list, unless there is a problem.
 *
 * @param root folder that holds content/
 * @param unread files whose mistakes hide which address they have
 * @param lock whether new ones may join
 */
export async function vanishedAddresses(
	root: string,
	checked: Checked[],
	unread: string[],
	lock: boolean,
): Promise<Problem[]> {
	const file = path.join(root, LOCK);
	const locked = (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
	const now = addresses(checked);
	const former = new Set(
		checked.flatMap(({ entry }) =>
			entry.aliases.map((slug) => pathOf({ collection: entry.collection, slug })),
		),
	);
	const hidden = new Set(unread.map(pathOfFile));
	const problems = locked.flatMap((address, index): Problem[] => {
		const [page = "", anchor] = address.split("#");
		if (now.has(address) || former.has(page) || hidden.has(page)) return [];
		// A page that vanished is told once, not for each of its headings.
		if (anchor !== undefined && !now.has(page)) return [];
		const message =
			anchor === undefined
				? `${page} was public and is gone: add its slug to "aliases" of the entry that took its place, or make it public again; if it never was on the Web, take this line out`
				: `${address} was public and is gone: put <a id="${anchor}" /> above the heading that took its place; if it never was on the Web, take this line out`;
		return [{ file: LOCK, line: index + 1, column: 1, field: "", message }];
	});
	const complete = [...new Set([...locked, ...now])].sort();
	if (lock && problems.length === 0 && unread.length === 0 && complete.join() !== locked.join()) {
		await writeFile(file, `${complete.join("\n")}\n`);
	}
	return problems;
}

function addresses(checked: Checked[]): Set<string> {
	return new Set(
		checked
			.filter(({ entry }) => isPublic(entry))
			.flatMap(({ entry, facts }) => {
				const anchored = entry.collection === "posts" || entry.collection === "roles";
				const anchors = anchored ? [...facts.headings, ...facts.ids] : [];
				return [pathOf(entry), ...anchors.map((anchor) => `${pathOf(entry)}#${anchor}`)];
			}),
	);
}
