import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { site as settings } from "@/lib/content/read/query";
import { isAllowed } from "@/lib/content/schema/allow";
import type { SiteSettings } from "@/lib/content/schema/site-fields";
import { openToOthers, policies } from "@/lib/serve/headers";
import { addressOf } from "@/lib/serve/resources";
import { applyEdits, getAttribute, isHtmlElement, parseHtml } from "./html";
import { type Page, readPage, type Site, writePage } from "./site";

/**
 * Writes each page's Content-Security-Policy into the page, so that it holds on every host and is not sent twice.
 * Directives that a page cannot express are in lib/serve/headers.ts.
 */
export function addPolicies(site: Site): void {
	for (const page of site.pages) {
		const html = readPage(site, page);
		writePage(site, page, insertPolicy(html, buildPolicy(html, settings.allow), page));
		if (hasThirdParty(html)) site.headers[page.path] = { ...site.headers[page.path], ...openToOthers };
	}
	restrictOtherHtml(site);
}

/**
 * Adds a header that blocks scripts in HTML files that are not pages, such as those of public/, because their text is
 * not changed.
 */
function restrictOtherHtml({ folder, pages, headers }: Pick<Site, "folder" | "pages" | "headers">): void {
	const pageFiles = new Set(pages.map(({ file }) => file));
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		const file = name.split(path.sep).join("/");
		if (!file.endsWith(".html") || pageFiles.has(file)) continue;
		const address = addressOf(file);
		headers[address] = { ...headers[address], "content-security-policy": policies.html };
	}
}

/**
 * Builds the strictest policy (CSP Level 3) under which a page works. It allows the page's own scripts and styles by
 * their hashes, files of this host if the page names some, and no conversion of text to script or markup (Trusted
 * Types). The attribute data-worker marks a page that starts a worker.
 *
 * @param allow hosts of other companies, for pages that load their scripts or players
 */
export function buildPolicy(html: string, allow: SiteSettings["allow"] = []): string {
	const { elements } = parseHtml((html.match(GOVERNED) ?? []).join(""));
	const scripts = elements.filter(
		(element) => isHtmlElement(element, "script") && isProgram(getAttribute(element, "type")),
	);
	const inline = scripts
		.filter((script) => getAttribute(script, "src") === undefined)
		.map(({ text }) => text);
	const styles = elements.filter(({ tagName }) => tagName === "style").map(({ text }) => text);
	const styled = elements.flatMap((element) => getAttribute(element, "style") ?? []);
	const worker = elements.some((element) => getAttribute(element, "data-worker") !== undefined);
	// An island root names its program.
	const fromFiles =
		scripts.some((script) => getAttribute(script, "src") !== undefined) ||
		elements.some((element) => getAttribute(element, "data-island"));
	// Search loads its program from this host on first use.
	const searched = elements.some((element) => getAttribute(element, "data-search") !== undefined);
	const framed = elements.some((element) => getAttribute(element, "data-live") !== undefined);
	const played = elements.some((element) => isHtmlElement(element, "video"));
	const loaders = scripts.flatMap((script) => getAttribute(script, "data-third-party") ?? []);
	const hosts = loaders.length > 0 ? allow.map(toOrigin) : [];
	const players = elements.flatMap((element) => getAttribute(element, "data-player") ?? []);
	const frames = [
		// A figure within the text is a framed page of this host.
		...(framed ? ["'self'"] : []),
		...new Set([...hosts, ...players.filter((player) => isAllowed(allow, player)).map(toOrigin)]),
	];

	const directives: Record<string, string[]> = {
		"default-src": ["'none'"],
		"script-src": [...(fromFiles || searched ? ["'self'"] : []), ...hashes(inline), ...hosts],
		"style-src": [
			...hashes(styles),
			...(styled.length > 0 ? ["'unsafe-hashes'", ...hashes(styled)] : []),
			...hosts,
		],
		"worker-src": worker ? ["'self'"] : [],
		"img-src": ["'self'", "data:", ...hosts],
		...(played && { "media-src": ["'self'"] }),
		"font-src": ["'self'", ...(styles.some((css) => css.includes("url(data:font/")) ? ["data:"] : [])],
		"connect-src": ["'self'", ...hosts],
		...(frames.length > 0 && { "frame-src": frames }),
		"object-src": ["'none'"],
		"base-uri": ["'none'"],
		// A search without JavaScript submits to this host.
		"form-action": elements.some((element) => isHtmlElement(element, "form")) ? ["'self'"] : [],
		"require-trusted-types-for": ["'script'"],
		// The URL of a worker (trusted-types.ts) or of another company's script (load-script.ts) needs a policy.
		"trusted-types": [...(worker ? ["default"] : []), ...loaders],
	};
	return Object.entries(directives)
		.map(([name, values]) => `${name} ${values.length > 0 ? values.join(" ") : "'none'"}`)
		.join("; ");
}

/**
 * Finds everything that a policy can depend on: scripts, styles, and tags with certain attributes. Only these are
 * parsed, because parsing thousands of whole pages takes seconds. An extra match is harmless, and attributes contain
 * no "<" or ">".
 */
const GOVERNED =
	/<(script|style)\b[\s\S]*?<\/\1>|<video\b[^<>]*>|<[a-z][^<>]*?\s(?:style|data-worker|data-search|data-island|data-live|data-player|action)(?=[=\s/>])[^<>]*>/gi;

/** Returns whether a page loads scripts or players of other companies, once it is shown or on a press. */
const hasThirdParty = (html: string) => /<[a-z][^<>]*\sdata-(?:third-party|player)=/.test(html);

const toOrigin = (host: string) => `https://${host}`;

/** Inserts the policy into the head, before everything that it governs. */
export function insertPolicy(html: string, policy: string, { path }: Pick<Page, "path">): string {
	const start = /^<!doctype html>(?:<!--[^>]*-->)?<html[^>]*><head><meta charset="utf-8"\s*\/?>/i.exec(html);
	if (!start) throw new Error(`${path}: the head does not begin with its charset (lib/publish/policy.ts)`);
	const at = start[0].length;
	const text = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
	return applyEdits(html, [{ from: at, to: at, text }]);
}

const isProgram = (type = "") =>
	["", "importmap", "module", "speculationrules", "text/javascript"].includes(type);

const hashes = (texts: string[]) =>
	[...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
