import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import type { CheckedEntry } from "./references";

/** Bytes above which an image makes its page slow to arrive on a phone. */
const BUDGET = 300 * 1024;

/** Images of bodies that are missing, too heavy, or none. */
export async function findImageProblems(root: string, checked: CheckedEntry[]): Promise<Problem[]> {
	const shown = checked.flatMap(({ entry: { file }, facts }) =>
		facts.images.map((image) => ({ file, ...image })),
	);
	if (shown.length === 0) return [];
	// What reads images takes long to load, and few bodies show one.
	const { resolveImageFile: imageFile, readImageSize } = await import("@/lib/content/render/image-files");
	return shown.flatMap(({ file, url, line, column }): Problem[] => {
		const problem = (message: string) => [{ file, line, column, field: "", message }];
		const inPublic = /^\/?public(\/.*)/.exec(url)?.[1];
		if (!url.startsWith("/") || inPublic)
			return problem(
				`image ${url}: expected a path under public/ that starts with /${inPublic ? `; write ${inPublic}` : ""}`,
			);
		const name = imageFile(url);
		const place = path.join(root, name);
		if (!existsSync(place))
			return problem(`image ${name} does not exist${didYouMean(url, publicFiles(root))}`);
		const { size } = statSync(place);
		if (size > BUDGET)
			return problem(
				`image ${name} weighs ${Math.ceil(size / 1024)} KB; expected at most ${BUDGET / 1024} KB`,
			);
		try {
			readImageSize(root, url);
			return [];
		} catch (error) {
			return problem(error instanceof Error ? error.message : String(error));
		}
	});
}

function publicFiles(root: string): string[] {
	const folder = path.join(root, "public");
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	return names.map((name) => `/${name.split(path.sep).join("/")}`);
}
