import { readFileSync } from "node:fs";
import path from "node:path";
import { ICON } from "@/lib/content/read/icon-file";

export const dynamic = "force-static";

/** Returns the site's icon unchanged. */
export function GET() {
	const svg = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), ICON));
	return new Response(new Uint8Array(svg), { headers: { "content-type": "image/svg+xml" } });
}
