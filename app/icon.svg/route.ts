import { readFileSync } from "node:fs";
import path from "node:path";

export const dynamic = "force-static";

/** The site's icon as its owner drew it. */
export function GET() {
	const drawing = readFileSync(path.join(process.cwd(), "content/icon.svg"));
	return new Response(new Uint8Array(drawing), { headers: { "content-type": "image/svg+xml" } });
}
