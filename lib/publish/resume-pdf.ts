import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createCache } from "@/lib/cache";
import { getMediaType } from "@/lib/serve/headers";
import { findInstalledBrowser } from "./browser";
import { applyEdits, findAttribute, getAttribute, isHtmlElement, parseHtml, replaceContent } from "./html";
import { readPage, type Site, writePage } from "./site";

const RESUME = "/resume";
const PDF = "resume.pdf";

const prints = createCache("resume-pdf", ["lib/publish/resume-pdf.ts"]);

/** How long a browser may take, in ms. Only a machine in trouble takes longer. */
const PATIENCE = 60_000;

/**
 * Prints the résumé's page to /resume.pdf in a browser, where this machine has one, and puts a link with its size on
 * the page. Without one the page keeps its words about printing: no build needs a browser.
 */
export async function addResumePdf(site: Site): Promise<void> {
	const page = site.pages.find(({ path }) => path === RESUME);
	if (!page) return;
	const html = readPage(site, page);
	const pdf = prints.recall(html) ?? (await printed(site, html));
	if (!pdf) return;
	prints.keep(html, pdf);
	writeFileSync(path.join(site.folder, PDF), pdf);
	const place = parseHtml(html).elements.find((element) => getAttribute(element, "data-pdf") !== undefined);
	if (!place) fail("the résumé has no place for the link to its PDF");
	const size = `${Math.ceil(pdf.length / 1000)} KB`;
	writePage(site, page, applyEdits(html, [replaceContent(place, `<a href="/${PDF}">PDF</a>, ${size}`)]));
}

/** The PDF of a page; undefined where this machine cannot print it. */
async function printed(site: Site, html: string): Promise<Buffer | undefined> {
	const browser = await findInstalledBrowser();
	if (!browser) return undefined;
	try {
		return undated(await print(browser, site.folder, forPaper(html)));
	} catch (error) {
		console.warn(
			`no ${PDF}: ${browser} did not print it (${error instanceof Error ? error.message : error})`,
		);
		return undefined;
	}
}

/** The page with its links as addresses of the site, wherever it is printed. Throws for a page without a canonical address. */
export function forPaper(html: string): string {
	const { elements } = parseHtml(html);
	const canonical = elements.find((element) => getAttribute(element, "rel") === "canonical");
	const site = new URL(getAttribute(canonical ?? fail("the résumé has no canonical address"), "href") ?? "");
	const edits = elements
		.filter((element) => isHtmlElement(element, "a") && getAttribute(element, "href")?.startsWith("/"))
		.flatMap((link) => findAttribute(link, "href") ?? [])
		.map(({ from, to, value }) => ({ from, to, text: `href="${new URL(value, site).href}"` }));
	return applyEdits(html, edits);
}

/** A PDF that says the same of itself whenever it is made: without the moment, of the same length, since its parts are found by offset. */
export function undated(pdf: Buffer): Buffer {
	const text = pdf.toString("latin1");
	return Buffer.from(
		text.replace(/(\/(?:Creation|Mod)Date \(D:)(\d{14})/g, (_, before: string) => `${before}20000101000000`),
		"latin1",
	);
}

async function print(browser: string, folder: string, html: string): Promise<Buffer> {
	const home = mkdtempSync(path.join(tmpdir(), "resume-"));
	const server = createServer(({ url = "" }, response) => {
		if (url === RESUME) return response.setHeader("content-type", "text/html; charset=utf-8").end(html);
		const file = path.join(folder, path.posix.normalize(url));
		if (!existsSync(file)) return response.writeHead(404).end();
		return response.setHeader("content-type", getMediaType(file)).end(readFileSync(file));
	});
	try {
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		if (!address || typeof address === "string") throw new Error("no port");
		const pdf = path.join(home, PDF);
		await promisify(execFile)(
			browser,
			[
				"--headless",
				"--disable-gpu",
				// Chromium's sandbox does not start as root.
				...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
				`--user-data-dir=${path.join(home, "browser")}`,
				"--no-pdf-header-footer",
				`--print-to-pdf=${pdf}`,
				`http://127.0.0.1:${address.port}${RESUME}`,
			],
			{ timeout: PATIENCE },
		);
		return readFileSync(pdf);
	} finally {
		server.closeAllConnections();
		server.close();
		rmSync(home, { recursive: true, force: true });
	}
}

function fail(what: string): never {
	throw new Error(`${what} (lib/publish/resume-pdf.ts)`);
}
