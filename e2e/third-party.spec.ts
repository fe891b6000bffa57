import { expect, type Page, test } from "@playwright/test";
import { build } from "esbuild";
import type { ThirdPartyScript } from "@/lib/content/schema/site-fields";
import { buildPolicy, insertPolicy } from "@/lib/publish/policy";
import { openToOthers } from "@/lib/serve/headers";
import { en } from "@/lib/words/en";

/** Scripts of other companies, on a page with the policy that publishing writes. No host is contacted: each is routed. */

const SITE = "https://site.example/";
const ALLOW = ["count.example", "talk.example"];
const SCRIPTS: ThirdPartyScript[] = [
	{ src: "https://count.example/count.js", load: "idle", attributes: { "data-site": "mine" } },
	{
		src: "https://talk.example/client.js",
		load: "press",
		label: "Show comments",
		attributes: { "data-repo": "a/b" },
	},
];

/** What the two services do, as GoatCounter and giscus do it. */
const PROGRAMS: Record<string, string> = {
	"https://count.example/count.js": `const image = document.createElement("img");
		image.src = "https://count.example/count?site=" + document.querySelector("[data-site]").dataset.site;
		document.body.append(image);
		fetch("https://other.example/secret");`,
	"https://talk.example/client.js": `const script = document.currentScript;
		const frame = document.createElement("iframe");
		frame.setAttribute("title", "Comments");
		frame.setAttribute("src", "https://talk.example/widget?repo=" + script.dataset.repo);
		script.after(frame);`,
};

/** Opens a page with both programs, and returns the addresses on other hosts that it asks for. */
async function openPage(page: Page, scripts = SCRIPTS, body = "<p>Words</p>"): Promise<string[]> {
	const { outputFiles } = await build({
		entryPoints: [
			"components/enhance/idle-scripts.ts",
			"components/enhance/play.ts",
			"components/enhance/press-scripts.ts",
		],
		bundle: true,
		write: false,
		outdir: "/",
		format: "esm",
		define: { SCRIPTS: JSON.stringify(scripts), WORDS: JSON.stringify(en.scripts) },
	});
	const programs = outputFiles.map(({ path, text }) => {
		const name = /([\w-]+)\.js$/.exec(path)?.[1];
		const mark = name === "play" ? "" : ` data-third-party="${name}"`;
		return `<script type="module"${mark}>${text}</script>`;
	});
	const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"/></head><body>${body}
		<section data-press-script="https://talk.example/client.js"><button type="button">Show comments</button>
		<output></output></section>${programs.join("")}</body></html>`;
	const asked: string[] = [];
	await page.route("**/*", (route) => {
		const url = route.request().url();
		if (url === SITE)
			return route.fulfill({
				contentType: "text/html",
				headers: openToOthers,
				body: insertPolicy(html, buildPolicy(html, ALLOW), { path: "/" }),
			});
		asked.push(url);
		const body = PROGRAMS[url];
		if (body) return route.fulfill({ contentType: "text/javascript", body });
		return route.fulfill({ contentType: "text/html", body: "<p>Two comments</p>" });
	});
	const response = await page.goto(SITE);
	expect(response?.status()).toBe(200);
	return asked;
}

test("a counter loads after the page is shown, and reaches only allowed hosts", async ({ page }) => {
	const refused: string[] = [];
	await page.exposeFunction("refuse", (address: string) => refused.push(address));
	await page.addInitScript(() => {
		addEventListener("securitypolicyviolation", ({ blockedURI }) =>
			Reflect.get(globalThis, "refuse")(blockedURI),
		);
	});
	const asked = await openPage(page);
	await expect.poll(() => asked).toContain("https://count.example/count?site=mine");
	await expect.poll(() => refused).toEqual(["https://other.example/secret"]);
	expect(asked).toEqual(["https://count.example/count.js", "https://count.example/count?site=mine"]);
});

test("comments load on a press only, in place of their button", async ({ page }) => {
	const asked = await openPage(page, SCRIPTS.slice(1));
	const button = page.getByRole("button", { name: "Show comments" });
	await expect(button).toBeVisible();
	expect(asked).toEqual([]);
	await button.click();
	await expect(page.frameLocator("iframe").getByText("Two comments")).toBeVisible();
	await expect(button).toHaveCount(0);
	expect(asked).toEqual(["https://talk.example/client.js", "https://talk.example/widget?repo=a/b"]);
});

test("a video of another company plays on a press, in the place and shape of its still", async ({ page }) => {
	const player = `<a class="player" style="display:block;aspect-ratio:16/9" href="https://video.example/watch"
		aria-label="Play: A talk" data-player="talk.example" data-frame="https://talk.example/embed">Play</a>`;
	const asked = await openPage(page, [], player);
	const still = page.getByRole("link", { name: "Play: A talk" });
	await expect(still).toBeVisible();
	expect(asked).toEqual([]);
	await still.click();
	await expect(page.frameLocator("iframe").getByText("Two comments")).toBeVisible();
	await expect(page.locator("iframe.player")).toBeFocused();
	expect(asked).toEqual(["https://talk.example/embed"]);
});

test("a service that does not answer leaves the button, and says so", async ({ page }) => {
	const asked = await openPage(page, SCRIPTS.slice(1));
	await page.route("https://talk.example/**", (route) => route.abort());
	const button = page.getByRole("button", { name: "Show comments" });
	await button.click();
	await expect(page.getByText("talk.example did not answer. Press again.")).toBeVisible();
	await expect(button).toBeEnabled();
	expect(asked).toEqual([]);
});
