import { readFileSync } from "node:fs";
import { type Build, MEDIA, unexpectedOutput } from "./build";

/**
 * Returns a function that reads a style sheet that a page links, each once, with the addresses of its fonts as seen
 * from a page. Publishing inlines the rules that a page uses; Next would inline all of them, and repeat them in the page's data.
 */
export function createStyleReader({ outputs }: Pick<Build, "outputs">): (address: string) => string {
	const files = new Map(outputs.staticFiles.map(({ pathname, filePath }) => [pathname, filePath]));
	const texts = new Map<string, string>();
	return (address) => {
		const text = texts.get(address) ?? read(address, files.get(address));
		texts.set(address, text);
		return text;
	};
}

function read(address: string, file: string | undefined): string {
	if (!file) throw unexpectedOutput(`a page links ${address}, which is no file`, "styles.ts");
	return readFileSync(file, "utf8").replaceAll("url(../media/", `url(/${MEDIA}/`);
}
