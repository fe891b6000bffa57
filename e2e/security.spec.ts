import { createHash } from "node:crypto";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { PROGRAM } from "@/lib/search/index-files";
import { scoreResponse } from "@/lib/serve/observatory.fixtures";
import { fetchPage } from "./fetch-page";
import { kinds, openPage, publicPaths, systems } from "./site";

/** Returns all later violations of a page's policy, as "page: directive, source". */
async function violations(page: Page): Promise<string[]> {
	const seen: string[] = [];
	await page.exposeFunction("seen", (what: string) => seen.push(`${page.url()}: ${what}`));
	await page.addInitScript(() => {
		addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
			Reflect.get(globalThis, "seen")(`${violatedDirective}, ${blockedURI} ${sample}`);
		});
	});
	return seen;
}

/** Returns a policy's directives by name. */
const read = (policy = "") =>
	new Map(
		policy.split("; ").map((directive): [string, string[]] => {
			const [name = "", ...values] = directive.split(" ");
			return [name, values];
		}),
	);

test("no page violates its content security policy", async ({ page, request }) => {
	const seen = await violations(page);
	for (const path of [...(await publicPaths(request)), kinds.missing])
		await openPage(page, path, { waitUntil: "load" });
	expect(seen).toEqual([]);
});

test("every page has a strict policy in its head, with a header for directives that a meta element cannot set", async ({
	request,
}) => {
	for (const path of [...(await publicPaths(request)), kinds.missing]) {
		const page = await fetchPage(request, path);
		const inHeader = read(page.headers["content-security-policy"]);
		expect.soft(inHeader.get("frame-ancestors"), path).toEqual(["'none'"]);

		// A policy in a page applies only to what follows it.
		const [said] = page.values(
			'meta[charset]:first-child + meta[http-equiv="Content-Security-Policy"]',
			"content",
		);
		const inPage = read(said);
		for (const name of ["script-src", "style-src"]) {
			const values = inPage.get(name)?.join(" ") ?? "nothing";
			expect.soft(values, `${path}: ${name}`).toMatch(/^('self' |'unsafe-hashes' |'none'|'sha256-\S+' ?)+$/);
		}
		// The search page has a form, which submits to this host.
		const forms = path === "/search" ? ["'self'"] : ["'none'"];
		expect.soft(inPage.get("form-action"), path).toEqual(forms);
		for (const name of ["default-src", "object-src", "base-uri"])
			expect.soft(inPage.get(name), `${path}: ${name}`).toEqual(["'none'"]);
		expect.soft(inPage.get("require-trusted-types-for"), path).toEqual(["'script'"]);
	}
});

test("every page gets an A+ by the rules of MDN's HTTP Observatory", async ({ request }) => {
	for (const path of [...(await publicPaths(request)), kinds.missing]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(path === kinds.missing ? 404 : 200);
		const scored = scoreResponse({ headers: response.headers(), html: await response.text() });
		expect.soft(scored, path).toMatchObject({ score: 130, grade: "A+" });
	}
});

test("every script has the integrity hash of the file that is sent", async ({ request }) => {
	const hashes = new Map<string, string>();
	for (const path of [...(await publicPaths(request)), kinds.missing]) {
		const page = await fetchPage(request, path);
		for (const { src, integrity } of page.all("script[src]").map(({ attributes }) => attributes))
			expect.soft(integrity, `${path}: ${src}`).toMatch(/^sha\d+-/);
		const loaded = page.values("[data-island]", "data-island").flatMap((list) => list?.split(" ") ?? []);
		if (page.all("[data-search]").length > 0) loaded.push(PROGRAM);
		const [map] = page.all("head > script[type=importmap]");
		const { integrity } = JSON.parse(map?.text ?? '{"integrity":{}}');
		expect.soft(Object.keys(integrity).sort(), path).toEqual([...new Set(loaded)].sort());
		for (const [address, hash] of Object.entries(integrity)) {
			const integrity = hashes.get(address) ?? (await hashOf(request, address));
			hashes.set(address, integrity);
			expect.soft(hash, `${path}: ${address}`).toBe(integrity);
		}
	}
	expect(hashes.size).toBeGreaterThan(systems.length);
});

async function hashOf(request: APIRequestContext, address: string): Promise<string> {
	const response = await request.get(address);
	expect(response.status(), address).toBe(200);
	return `sha256-${createHash("sha256")
		.update(await response.body())
		.digest("base64")}`;
}

test("a modified script of the site does not run", async ({ page }) => {
	await page.route(`**${PROGRAM}`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `globalThis.ran = true;${await response.text()}` });
	});
	await openPage(page, kinds.post);
	const response = page.waitForResponse(`**${PROGRAM}`);
	await page.getByRole("link", { name: "Search", exact: true }).click();
	await response;
	// If search cannot be loaded, its page opens.
	await page.waitForURL("**/search");
	expect(await page.evaluate(() => Reflect.has(globalThis, "ran"))).toBe(false);
});

test("an injected script does not run, and text is not parsed as markup", async ({ page }) => {
	await openPage(page, kinds.post);
	const outcome = await page.evaluate(() => {
		const script = document.createElement("script");
		let refused = "";
		try {
			script.textContent = "window.ran = true";
			document.body.append(script);
		} catch (error) {
			refused = String(error);
		}
		try {
			document.body.innerHTML = "<p>replaced</p>";
		} catch (error) {
			refused += String(error);
		}
		return { ran: Reflect.has(window, "ran"), words: document.body.textContent.length, refused };
	});
	expect(outcome.ran).toBe(false);
	expect(outcome.words).toBeGreaterThan(500);
	expect(outcome.refused).toContain("TrustedHTML");
});

test.describe("input from the URL", () => {
	const attacks = [
		"<script>window.ran=1</script>",
		'"><img src=x onerror="window.ran=1">',
		"javascript:window.ran=1",
		"{{constructor.constructor('window.ran=1')()}}",
		"</script><svg onload=window.ran=1>",
	];
	for (const [what, at] of Object.entries({
		"a query": (attack: string) => [
			`/?q=${encodeURIComponent(attack)}`,
			`${kinds.post}?theme=${encodeURIComponent(attack)}`,
		],
		"a search": (attack: string) => [`/search?q=${encodeURIComponent(attack)}`],
		"a dial of a model": (attack: string) => [
			`${kinds.system}?preset=${encodeURIComponent(attack)}&load=${encodeURIComponent(attack)}`,
		],
		"a fragment": (attack: string) => [
			`${kinds.post}#${attack}`,
			`${kinds.role}#${encodeURIComponent(attack)}`,
		],
		"a path": (attack: string) => [`/roles/${encodeURIComponent(attack)}`],
	})) {
		test(`${what} is never executed`, async ({ page }) => {
			const seen = await violations(page);
			for (const path of attacks.flatMap(at)) {
				await openPage(page, path, { waitUntil: "load", status: what === "a path" ? 404 : 200 });
				// The status shows a query only after the search.
				const status = page.getByRole("dialog", { name: "Search" }).getByRole("status");
				if (path.startsWith("/search")) await expect(status).not.toBeEmpty();
				expect(await page.evaluate(() => Reflect.has(window, "ran")), path).toBe(false);
			}
			expect(seen).toEqual([]);
		});
	}

	test("stored values are never executed", async ({ page }) => {
		await page.addInitScript((attack) => localStorage.setItem("theme", attack), attacks[1] ?? "");
		await openPage(page, kinds.home);
		await expect(page.locator("html")).not.toHaveAttribute("data-theme");
		expect(await page.evaluate(() => Reflect.has(window, "ran"))).toBe(false);
	});
});

test("every response has the security headers", async ({ request }) => {
	const statuses = { [kinds.missing]: 404, "/%": 400 };
	for (const path of [kinds.home, kinds.missing, "/robots.txt", "/sitemap.xml", "/icon.svg", "/%"]) {
		const response = await request.get(path);
		expect.soft(response.status(), path).toBe(statuses[path] ?? 200);
		const headers = response.headers();
		expect.soft(headers, path).toMatchObject({
			"strict-transport-security": expect.stringMatching(/max-age=\d{7,}/),
			"x-content-type-options": "nosniff",
			"referrer-policy": "strict-origin-when-cross-origin",
			"permissions-policy": expect.stringContaining("camera=()"),
			"cross-origin-opener-policy": "same-origin",
			"cross-origin-embedder-policy": "require-corp",
			"cross-origin-resource-policy": path.endsWith(".svg") ? "cross-origin" : "same-origin",
		});
		expect.soft(headers, path).not.toHaveProperty("x-powered-by");
		expect.soft(headers.server ?? "", path).not.toMatch(/\d/);
	}
});
