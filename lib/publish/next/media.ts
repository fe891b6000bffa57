import { createHash } from "node:crypto";
import { unexpectedOutput } from "./build";

/** Returns a font's name with the hash of its new content in place of Next's hash. */
export function renameWithHash(name: string, content: Buffer): string {
	const hash = /\.([\w-]{8,})\.woff2$/.exec(name)?.[1];
	if (!hash) throw unexpectedOutput(`the name of the font ${name} has no hash`, "media.ts");
	const own = createHash("sha256").update(content).digest("base64url").slice(0, hash.length);
	return name.replace(`${hash}.woff2`, `${own}.woff2`);
}
