import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { expect as assert, type Page, test } from "@playwright/test";
import { copySite } from "@/lib/commands/copy-site";
import { type Dev, startDev } from "@/lib/commands/start-dev";
import { site } from "@/lib/content/schema/site-fields";
import { kinds } from "./site";

/** Tests `npm run dev` on a copy of the site, open in a browser while files are saved. */

test.skip(process.env.SERVER !== undefined, "the server of what is published has no part in it");
// One server for all tests. The first request of a page compiles it, which is slow on a busy machine.
test.describe.configure({ mode: "default" });
const expect = assert.configure({ timeout: 60_000 });

let folder = "";
let dev: Dev;

test.beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "dev-"));
	copySite(path.join(folder, "site"));
	save("posts/lines.mdx", POST);
	save("posts/lines/drawing.tsx", DRAWING);
	save("posts/kept-back.mdx", POST.replace("title: Lines", "title: Kept back\nstate: draft"));
	save(
		"posts/to-come.mdx",
		POST.replace("title: Lines", "title: To come").replace("2026-01-31", "9000-01-01"),
	);
	save("systems/a-line.mdx", SYSTEM);
	dev = await startDev(path.join(folder, "site"));
	await dev.serves("/blog/lines");
});

test.afterAll(async () => {
	await dev?.stop();
	// The server may write a file while the folder is being removed.
	rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

const { person } = site.parse(JSON.parse(readFileSync("content/site.json", "utf8")));

const POST = `---
title: Lines
summary: What waits in a line, for how long, and what that costs whoever waits in it.
person: ${person}
published: 2026-01-31
tags: [queues]
---

import { Drawing } from "./lines/drawing.tsx";

Whoever comes first is served first.

<Drawing />
`;

const SYSTEM = POST.replace(/published: .*\ntags: .*\n/, "order: 99\nstate: draft\n").replace(
	/import[\s\S]*/,
	"Text.\n",
);

const DRAWING = "export function Drawing() {\n\treturn <p>A short line.</p>;\n}\n";

function save(file: string, text: string): void {
	const place = path.join(folder, "site/content", file);
	mkdirSync(path.dirname(place), { recursive: true });
	writeFileSync(place, text);
}

/** Finds a whole paragraph of the page, because reported problems quote lines too. */
const findText = (page: Page, text: string) => page.getByRole("main").getByText(text, { exact: true });
const problems = (page: Page) => page.getByRole("alert", { name: "Problems of the content" });

/** Expects the page and the terminal to show a problem with its position. */
async function expectReported(page: Page, message: string): Promise<void> {
	await expect(problems(page)).toContainText(message);
	await expect.poll(dev.output).toContain(message);
}

test("the files for language models list the site's posts", async ({ request }) => {
	for (const name of ["llms.txt", "llms-full.txt"]) {
		const response = await request.get(`${dev.url}/${name}`);
		expect(response.status(), name).toBe(200);
		expect(await response.text(), name).toContain("What waits in a line");
	}
});

test("a problem is shown on the open page and in the terminal until it is fixed", async ({ page }) => {
	await page.goto(`${dev.url}/blog/lines`);
	await expect(findText(page, "Whoever comes first is served first.")).toBeVisible();
	await expect(problems(page)).toBeHidden();

	save("posts/lines.mdx", POST.replace("Whoever comes", 'Now <Note title="Order">whoever comes'));
	await expectReported(page, "content/posts/lines.mdx:11:5 MDX: <Note> is not closed");

	const before = dev.output().length;
	save("posts/lines.mdx", POST.replace("served first", "served before all others"));
	await expect(findText(page, "Whoever comes first is served before all others.")).toBeVisible();
	await expect(problems(page)).toBeHidden();
	await expect.poll(() => dev.output().slice(before)).toContain("content: no errors");
});

test("a component beside a text is rendered as last saved, and its problems are reported like those of the text", async ({
	page,
}) => {
	await page.goto(`${dev.url}/blog/lines`);
	await expect(findText(page, "A short line.")).toBeVisible();

	save("posts/lines/drawing.tsx", DRAWING.replace("short", "longer"));
	await expect(findText(page, "A longer line.")).toBeVisible();

	save("posts/lines/drawing.tsx", DRAWING.replace("</p>", ""));
	await expectReported(page, 'content/posts/lines/drawing.tsx:3:1 the character "}" is not valid');

	save("posts/lines/drawing.tsx", DRAWING.replace("short", "fixed"));
	await expect(findText(page, "A fixed line.")).toBeVisible();
	await expect(problems(page)).toBeHidden();
});

test("drafts and scheduled posts are shown and marked", async ({ page }) => {
	await page.goto(`${dev.url}/blog/kept-back`);
	await expect(page.getByText("Draft: visible only under npm run dev.")).toBeVisible();
	await page.goto(`${dev.url}/blog/to-come`);
	await expect(page.getByText("Scheduled for 9000-01-01: visible only here until then.")).toBeVisible();
	await page.goto(`${dev.url}/blog`);
	const row = (title: string) => page.getByRole("listitem").filter({ hasText: title });
	await expect(row("Kept back")).toContainText("Draft");
	await expect(row("To come")).toContainText("Scheduled");
	await expect(row("Lines")).not.toContainText("Draft");
});

test("a draft of a system renders without a model", async ({ page }) => {
	await page.goto(`${dev.url}/systems/a-line`);
	await expect(page.getByRole("heading", { name: "Lines", level: 1 })).toBeVisible();
	await expect(page.getByText("content/systems/a-line/view/index.tsx")).toBeVisible();
	await page.goto(`${dev.url}/systems`);
	await expect(page.getByRole("link", { name: "Lines" })).toBeVisible();
});

test("the development server accepts only this machine's host names", async () => {
	const { port } = new URL(dev.url);
	const statusFor = (path: string, host: string) =>
		new Promise<number | undefined>((resolve, reject) => {
			const request = httpRequest({ host: "127.0.0.1", port, path, headers: { host } });
			request.once("response", (response) => resolve(response.resume().statusCode));
			request.once("error", reject).end();
		});
	for (const path of ["/blog/kept-back", "/_next/static/nothing.js", "/dev/changes"])
		expect(await statusFor(path, `evil.example:${port}`), path).toBe(421);
	expect(await statusFor("/blog/kept-back", `localhost:${port}`)).toBe(200);
});

test("the development server listens only on this machine", async () => {
	const outside = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.find(({ internal, family }) => !internal && family === "IPv4");
	test.skip(!outside, "this machine has no other address");
	await expect(fetch(`http://${outside?.address}:${new URL(dev.url).port}/`)).rejects.toThrow();
});

// Last, because it stops the server.
test("a development server that npm stops leaves no process behind", async () => {
	test.skip(process.platform !== "linux", "processes are counted in /proc");
	// Next lists the pages of a route in child processes, when a page is first requested.
	await Promise.all([kinds.role, kinds.system].map((path) => fetch(dev.url + path)));
	expect(dev.processes().length).toBeGreaterThan(1);
	dev.terminate();
	await expect.poll(dev.processes).toEqual([]);
});
