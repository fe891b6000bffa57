import type { Counted } from "@/lib/content/read/snapshot";
import { pathOf } from "@/lib/content/schema/paths";

/**
 * Names the entries whose pages Next failed to render. Next reports only the path of a page, and any component on it
 * may be the cause.
 *
 * @param log Next's output
 * @param entries the inventory of the check
 * @returns a sentence for each failed page of an entry
 */
export function failedEntries(
	log: string,
	entries: Pick<Counted, "file" | "collection" | "slug">[],
): string[] {
	const files = new Map(entries.map((entry) => [pathOf(entry), entry.file]));
	const failed = [...log.matchAll(/prerendering page "([^"]*)"/g)].map(([, path = ""]) => path);
	return [...new Set(failed)].flatMap((path) => {
		const file = files.get(path.replace(/^\/(?:og|md)(?=\/)/, "").replace(/\.(?:png|md)$/, ""));
		return file ? `${file}: ${path} cannot be rendered; see the error above` : [];
	});
}
