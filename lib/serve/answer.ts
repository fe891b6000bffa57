import parseRange from "range-parser";
import { everywhere } from "./headers";
import type { Coding, Resource, Resources, Variant } from "./resources";

export interface Asked {
	method: string;
	/** The request target as it was sent, query included. */
	url: string;
	headers: { [name: string]: string | string[] | undefined };
}

export interface Answer {
	status: number;
	headers: Record<string, string | number>;
	/** Left out for HEAD and where there is nothing to say. */
	body?: Buffer | string;
}

/** What the site says to a request (RFC 9110): the resource at the path, in the best coding that the asker takes. */
export function answer(site: Resources, asked: Asked): Answer {
	const { method } = asked;
	if (method !== "GET" && method !== "HEAD") return plain(405, "GET and HEAD only.", { allow: "GET, HEAD" });
	const path = pathOf(asked.url);
	if (path === undefined) return plain(400, "This address is malformed.");
	if (path === "/healthz") return plain(200, "ok");

	const found = site.byPath.get(path);
	if (found) return withoutBody(method, given(negotiated(found, asked), asked));
	const elsewhere = moved(site, path);
	if (elsewhere !== undefined)
		return plain(308, "Moved.", { location: encodeURI(elsewhere) + queryOf(asked.url) });
	if (!site.missing) return plain(404, "No page is at this address.");
	return withoutBody(method, whole(404, site.missing, chosen(site.missing, asked)));
}

/** A page, or its Markdown twin where the asker names that and would not rather have HTML (RFC 9110, 12.5.1). */
function negotiated(resource: Resource, { headers }: Asked): Resource {
	if (!resource.twin) return resource;
	const accepted = String(headers.accept ?? "");
	const markdown = weightOf("text/markdown", accepted) ?? 0;
	return markdown > 0 && markdown >= (weightOf("text/html", accepted) ?? 0) ? resource.twin : resource;
}

/** How much a media type is wanted that an Accept names, 0 to 1; undefined where it does not name it. */
function weightOf(type: string, accepted: string): number | undefined {
	for (const range of accepted.toLowerCase().split(",")) {
		const [name, ...parameters] = range.split(";").map((part) => part.trim());
		if (name !== type) continue;
		const weight = parameters.find((parameter) => parameter.startsWith("q="));
		return weight ? Number(weight.slice(2)) || 0 : 1;
	}
	return undefined;
}

function given(resource: Resource, { headers }: Asked): Answer {
	const variant = chosen(resource, { headers });
	if (matches(headers["if-none-match"], variant.etag))
		return { status: 304, headers: { ...resource.headers, etag: variant.etag } };

	const range = headers.range;
	const condition = headers["if-range"];
	if (typeof range !== "string" || (condition !== undefined && condition !== variant.etag))
		return whole(200, resource, variant);
	const size = variant.body.length;
	const ranges = parseRange(size, range, { combine: true });
	if (ranges === -1) return plain(416, "", { "content-range": `bytes */${size}` });
	// Several parts at once may be refused by sending all: no browser asks for them of a page.
	if (ranges === -2 || ranges.length !== 1 || ranges.type !== "bytes") return whole(200, resource, variant);
	const [part = { start: 0, end: size - 1 }] = ranges;
	const body = variant.body.subarray(part.start, part.end + 1);
	const partly = whole(206, resource, { ...variant, body });
	partly.headers["content-range"] = `bytes ${part.start}-${part.end}/${size}`;
	return partly;
}

function whole(status: number, { headers }: Resource, { coding, body, etag }: Variant): Answer {
	const all: Answer["headers"] = {
		...headers,
		etag,
		"accept-ranges": "bytes",
		"content-length": body.length,
	};
	if (coding !== "identity") all["content-encoding"] = coding;
	return { status, headers: all, body };
}

function plain(status: number, text: string, headers: Answer["headers"] = {}): Answer {
	const body = text === "" ? "" : `${text}\n`;
	return {
		status,
		headers: {
			...everywhere,
			...headers,
			"content-type": "text/plain; charset=utf-8",
			"content-length": Buffer.byteLength(body),
		},
		body,
	};
}

function withoutBody(method: string, { status, headers, body }: Answer): Answer {
	return method === "HEAD" ? { status, headers } : { status, headers, body };
}

/** The decoded path of a request target; undefined where it is malformed. */
function pathOf(url: string): string | undefined {
	const end = url.search(/[?#]/);
	const path = end < 0 ? url : url.slice(0, end);
	if (!path.startsWith("/")) return undefined;
	if (!path.includes("%")) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

const queryOf = (url: string) => (url.includes("?") ? url.slice(url.indexOf("?")) : "");

/** Where a page is under its one address: without slashes at its end, without ".html", by its present name. */
function moved(site: Resources, path: string): string | undefined {
	const clean = path.replace(/\/+$/, "").replace(/(\/index)?\.html$/, "") || "/";
	return site.former.get(clean) ?? (clean !== path && site.byPath.has(clean) ? clean : undefined);
}

/** The shortest variant in a coding that the asker takes. */
function chosen(resource: Resource, { headers }: Pick<Asked, "headers">): Variant {
	const accepted = String(headers["accept-encoding"] ?? "");
	const found = resource.variants.find(({ coding }) => coding === "identity" || takes(accepted, coding));
	if (!found) throw new Error("a resource without its plain variant");
	return found;
}

/** Whether an Accept-Encoding names a coding (or any) without refusing it by q=0. */
function takes(accepted: string, coding: Coding): boolean {
	const named = accepted.split(",").map((part) => part.trim().toLowerCase());
	const of = (name: string) => named.find((part) => part === name || part.startsWith(`${name};`));
	const choice = of(coding) ?? of("*");
	return choice !== undefined && !/;\s*q=0(\.0*)?$/.test(choice);
}

function matches(condition: string | string[] | undefined, etag: string): boolean {
	if (condition === undefined) return false;
	const tags = String(condition)
		.split(",")
		.map((tag) => tag.trim().replace(/^W\//, ""));
	return tags.includes(etag) || tags.includes("*");
}
