import { readFileSync } from "node:fs";
import { z } from "zod";

/** React's description of a page, which Next puts into the page as calls of this function. */
const CALL = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/;

const pushed = z.union([
	z.tuple([z.literal(1), z.string()]),
	z.tuple([z.literal(3), z.string()]),
	z.tuple([z.number()]).rest(z.unknown()),
]);
const importRow = z.tuple([z.union([z.number(), z.string()])]).rest(z.unknown());
const manifest = z.object({
	clientModules: z.record(z.string(), z.object({ id: z.union([z.number(), z.string()]) })),
});

/** A page without React's description of it, and the texts of the scripts that held it: no "<" is in them. */
export function removeFlight(html: string): { rest: string; scripts: string[] } {
	const scripts: string[] = [];
	const rest = html.replace(/<script>(self\.__next_f\.push\([^<]*\))<\/script>/g, (_, script: string) => {
		scripts.push(script);
		return "";
	});
	return { rest, scripts };
}

/** React's description of a page, out of its inline scripts; empty where they hold none. */
export function readFlight(scripts: string[]): Buffer {
	const parts = scripts.flatMap((script) => {
		const call = CALL.exec(script)?.[1];
		if (!call) return [];
		const [kind, text] = pushed.parse(JSON.parse(call));
		if (kind === 1 && typeof text === "string") return [Buffer.from(text)];
		return kind === 3 && typeof text === "string" ? [Buffer.from(text, "base64")] : [];
	});
	return Buffer.concat(parts);
}

/** The ids of the client modules that a page's description names: a row `id:I[module, chunks, name]` each. */
export function readClientImports(flight: Buffer): string[] {
	const found: string[] = [];
	for (let at = 0; at < flight.length; ) {
		const colon = flight.indexOf(":", at);
		if (colon < 0) break;
		const head = flight.toString("latin1", colon + 1, colon + 20);
		// Text and bytes come with their length; anything may be in them.
		const counted = /^[A-Za-z]([0-9a-f]+),/.exec(head);
		if (counted) {
			at = colon + 1 + counted[0].length + Number.parseInt(String(counted[1]), 16);
			continue;
		}
		const newline = flight.indexOf("\n", colon);
		const end = newline < 0 ? flight.length : newline;
		if (head.startsWith("I"))
			found.push(String(importRow.parse(JSON.parse(flight.toString("utf8", colon + 2, end)))[0]));
		at = end + 1;
	}
	return found;
}

/** The client modules that a route may use: each one's file by its id, from the manifest beside the route's built module. */
export function readClientModules(route: string): Map<string, string> {
	const file = route.replace(/\.js$/, "_client-reference-manifest.js");
	const assignment = /\] = (\{[\s\S]*\});?\s*$/.exec(readFileSync(file, "utf8"))?.[1];
	if (!assignment)
		throw new Error(`Next's output has changed: ${file} assigns no manifest (lib/publish/next/flight.ts)`);
	return new Map(
		Object.entries(manifest.parse(JSON.parse(assignment)).clientModules).map(([module, { id }]) => [
			String(id),
			(module.split("#", 1)[0] ?? "").replace(/ <module evaluation>$/, ""),
		]),
	);
}

/** What stops a build where a page is not as Next has written pages so far. */
export const unexpected = ({ path }: { path: string }, what: string) =>
	new Error(`${path}: ${what}. Next's output has changed, or a page has (lib/publish)`);
