import type { Root } from "mdast";
import { type Format, parseSyntax } from "@/lib/content/read/markdown-syntax";

export type { Format };

/** Parses a text, or returns undefined for invalid MDX. */
export function parseFormat(text: string, format: Format): Root | undefined {
	try {
		return parseSyntax(text, format);
	} catch {
		return undefined;
	}
}
