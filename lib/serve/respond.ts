import parseRange from "range-parser";
import { cleanPath } from "@/lib/clean-path";
import { caching, commonHeaders } from "./headers";
import type { Resource, Resources, Variant } from "./resources";
import { renderSearchPage } from "./search-page";

export interface SiteRequest {
	method: string;
	/** The request target as sent, with its query. It is a path, or an absolute URL for a proxy. */
	url: string;
	headers: { [name: string]: string | string[] | undefined };
}

export interface SiteResponse {
	status: number;
	headers: Record<string, string | number>;
	/** Undefined for HEAD and for empty responses. */
	body?: Buffer | string;
}

export const ALLOWED = "GET, HEAD, OPTIONS";

/** The methods of HTTP (RFC 9110, section 9; RFC 5789). Others get 501, and most of these get 405. */
const KNOWN_METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

/** Answers a request (RFC 9110): the resource at the path, in the best coding that the client accepts. */
export function respond(site: Resources, request: SiteRequest): SiteResponse {
	const { method } = request;
	const isKnownMethod = KNOWN_METHODS.includes(method);
	if (!isKnownMethod) return createTextResponse(501, "This server does not support this method.");
	if (method !== "GET" && method !== "HEAD" && method !== "OPTIONS")
		return createTextResponse(405, "GET, HEAD and OPTIONS only.", { allow: ALLOWED });
	if (method === "OPTIONS" && request.url === "*") return options();
	const target = pathOfTarget(request.url);
	const requested = pathOf(target);
	if (requested === undefined) return createTextResponse(400, "This address is malformed.");
	if (method === "OPTIONS") return options();
	if (requested === "/healthz") return withoutBody(method, createTextResponse(200, "ok"));
	if (site.base !== "" && requested === site.base)
		return withoutBody(method, redirect(`${site.base}/`, target));
	// No page exists above the base path: "" is not an address.
	const path = requested.startsWith(`${site.base}/`) ? requested.slice(site.base.length) : "";

	const found = site.byPath.get(path);
	const searched = found && path === "/search" ? searchResults(site, found, queryOf(target)) : undefined;
	if (searched) return withoutBody(method, searched);
	if (found) return withoutBody(method, buildResponse(negotiate(found, request), request));
	const destination = path === "" ? undefined : findRedirect(site, path);
	if (destination !== undefined) return withoutBody(method, redirect(site.base + destination, target));
	const missing = path.endsWith(".md") ? (site.missing?.markdown ?? site.missing) : site.missing;
	if (!missing) return withoutBody(method, createTextResponse(404, "No page is at this address."));
	const answer = negotiate(missing, request);
	return withoutBody(method, buildFullResponse(404, answer, chooseVariant(answer, request)));
}

/** Returns the search page with the results of the query in its URL, or undefined without a query. */
function searchResults(
	site: Resources,
	{ headers, variants }: Resource,
	query: string,
): SiteResponse | undefined {
	const words = new URLSearchParams(query).get("q")?.trim();
	const plain = variants.find(({ coding }) => coding === "identity")?.body;
	if (!words || !plain) return undefined;
	const html = renderSearchPage(site, plain.toString(), words);
	if (html === undefined) return undefined;
	const body = Buffer.from(html);
	return { status: 200, headers: { ...headers, "content-length": body.length }, body };
}

/**
 * Returns the page, or its Markdown version if the client accepts that and does not prefer HTML (RFC 9110, 12.5.1).
 */
function negotiate(resource: Resource, { headers }: SiteRequest): Resource {
	if (!resource.markdown) return resource;
	const accepted = String(headers.accept ?? "");
	const markdown = weightOf(accepted, "text/markdown");
	return markdown > 0 && markdown >= weightOf(accepted, "text/html", "text/*", "*/*")
		? resource.markdown
		: resource;
}

/**
 * Returns the quality of an option in Accept or Accept-Encoding, 0 to 1: that of its most specific name in the
 * header.
 */
function weightOf(accepted: string, ...names: string[]): number {
	const ranges = accepted
		.split(",")
		.map((range) => range.split(";").map((part) => part.trim().toLowerCase()));
	for (const name of names) {
		const found = ranges.find(([range]) => range === name);
		if (!found) continue;
		const weight = found.find((parameter) => parameter.startsWith("q="));
		return weight ? Number(weight.slice(2)) || 0 : 1;
	}
	return 0;
}

function buildResponse(resource: Resource, { method, headers }: SiteRequest): SiteResponse {
	const variant = chooseVariant(resource, { headers });
	// In the order of RFC 9110, 13.2.2. Resources have no date, so conditions by date are ignored, as 13.1.4
	// requires.
	if (headers["if-match"] !== undefined && !matchesStrongly(headers["if-match"], variant.etag))
		return createTextResponse(412, "This is not the version that the request is for.");
	if (matches(headers["if-none-match"], variant.etag))
		return { status: 304, headers: { ...resource.headers, etag: variant.etag } };

	const range = headers.range;
	const condition = headers["if-range"];
	// Ranges apply to GET and bytes only; others are ignored (RFC 9110, 14.2).
	const isByteRange = method === "GET" && typeof range === "string" && /^bytes=/i.test(range);
	if (!isByteRange || (condition !== undefined && condition !== variant.etag))
		return buildFullResponse(200, resource, variant);
	const size = variant.body.length;
	const ranges = parseRange(size, range, { combine: true });
	if (ranges === -1) return createTextResponse(416, "", { "content-range": `bytes */${size}` });
	// A request for several parts gets the whole body. No browser requests several parts of a page.
	if (ranges === -2 || ranges.length !== 1) return buildFullResponse(200, resource, variant);
	const [part = { start: 0, end: size - 1 }] = ranges;
	const body = variant.body.subarray(part.start, part.end + 1);
	const response = buildFullResponse(206, resource, { ...variant, body });
	response.headers["content-range"] = `bytes ${part.start}-${part.end}/${size}`;
	return response;
}

function buildFullResponse(
	status: number,
	{ headers }: Resource,
	{ coding, body, etag }: Variant,
): SiteResponse {
	const all: SiteResponse["headers"] = {
		...headers,
		etag,
		"accept-ranges": "bytes",
		"content-length": body.length,
	};
	if (coding !== "identity") all["content-encoding"] = coding;
	return { status, headers: all, body };
}

export function createTextResponse(
	status: number,
	text: string,
	headers: SiteResponse["headers"] = {},
): SiteResponse {
	const body = text === "" ? "" : `${text}\n`;
	return {
		status,
		headers: {
			...commonHeaders,
			// Without this, browsers cache a redirect forever. If an entry is renamed twice, and back, the two paths would
			// redirect to each other.
			"cache-control": caching.other,
			...headers,
			"content-type": "text/plain; charset=utf-8",
			"content-length": Buffer.byteLength(body),
		},
		body,
	};
}

/** Redirects permanently, with the request's query. */
function redirect(to: string, target: string): SiteResponse {
	return createTextResponse(308, "Moved.", { location: encodeURI(to) + queryOf(target) });
}

function withoutBody(method: string, { status, headers, body }: SiteResponse): SiteResponse {
	return method === "HEAD" ? { status, headers } : { status, headers, body };
}

/** The start of an absolute request target (RFC 9112, 3.2.2). Any host is accepted. */
const AUTHORITY = /^https?:\/\/[^/?#]+/i;

/** Returns a request target from its path on. An absolute target without a path is the home page. */
function pathOfTarget(url: string): string {
	const target = url.replace(AUTHORITY, "");
	return target === url || target.startsWith("/") ? target : `/${target}`;
}

/** Answers OPTIONS. The methods are the same for all paths (RFC 9110, 9.3.7). */
function options(): SiteResponse {
	return { status: 204, headers: { ...commonHeaders, "cache-control": caching.other, allow: ALLOWED } };
}

/** Returns the decoded path of a request target, or undefined if it is malformed. */
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

/** Returns a page's canonical path: without trailing slashes and ".html", by its current slug. */
function findRedirect(site: Resources, path: string): string | undefined {
	const clean = cleanPath(path);
	const present = clean !== path && site.byPath.get(clean)?.file.endsWith(".html") ? clean : undefined;
	return site.former.get(clean) ?? present;
}

/** Returns the smallest variant in a coding that the client accepts. */
function chooseVariant(resource: Resource, { headers }: Pick<SiteRequest, "headers">): Variant {
	const accepted = String(headers["accept-encoding"] ?? "");
	const found = resource.variants.find(
		({ coding }) => coding === "identity" || weightOf(accepted, coding, "*") > 0,
	);
	if (!found) throw new Error("a resource without its plain variant");
	return found;
}

/** Compares validators for If-Match; a weak one never matches (RFC 9110, 8.8.3.2). */
function matchesStrongly(condition: string | string[], etag: string): boolean {
	const tags = String(condition)
		.split(",")
		.map((tag) => tag.trim());
	return tags.includes(etag) || tags.includes("*");
}

function matches(condition: string | string[] | undefined, etag: string): boolean {
	if (condition === undefined) return false;
	const tags = String(condition)
		.split(",")
		.map((tag) => tag.trim().replace(/^W\//, ""));
	return tags.includes(etag) || tags.includes("*");
}
