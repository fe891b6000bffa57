import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prerender } from "react-dom/static";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { check, edit } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { cleanImage } from "@/lib/images/clean";
import { listVariants, renderVariant } from "@/lib/images/variants";
import { getHeaders } from "@/lib/serve/headers";
import { renderBodyAsHtml, renderBodyAsMarkdown } from "@/lib/site/formats/body-formats";
import { toAbsoluteUrl } from "@/lib/site/routes";
import { Body } from "./body";

/** Tests images from the author's folder to the published page. */

const ROLE = "content/roles/acme.mdx";
const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "red" } });

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "media-"));
	mkdirSync(path.join(root, "public"));
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

test.each([1, 3, 6, 8])(
	"a photo of orientation %i is declared and published as it appears",
	async (orientation) => {
		const bytes = await photo().withMetadata({ orientation }).jpeg().toBuffer();
		writeFileSync(path.join(root, "public/turned.jpg"), bytes);
		vi.spyOn(process, "cwd").mockReturnValue(root);
		const source = edit(ROLE, "Text.", "![A photo](/turned.jpg)")[ROLE] ?? "";
		const { entry } = parseEntry(ROLE, source);
		if (entry?.collection !== "roles") throw new Error("the role has a problem");
		const [width, height] = orientation > 4 ? [30, 40] : [40, 30];

		const html = await new Response((await prerender(await Body({ entry }))).prelude).text();
		expect(html).toContain(`width="${width}" height="${height}"`);
		// Feeds and Markdown use the file's size, so the file itself must be upright.
		expect(await sharp(await cleanImage(bytes)).metadata()).toMatchObject({ width, height });
		expect(renderBodyAsHtml(entry)).toContain(`<img src="${toAbsoluteUrl("/turned.jpg")}" alt="A photo">`);
		expect(renderBodyAsMarkdown(entry)).toContain(`![A photo](${toAbsoluteUrl("/turned.jpg")})`);
	},
);

const render = async (file: string, source: string) => {
	const { entry, problems } = parseEntry(file, source);
	if (!entry) throw new Error(JSON.stringify(problems));
	const html = await new Response((await prerender(await Body({ entry }))).prelude).text();
	return { html, entry };
};

const bodyOf = (text: string) => edit(ROLE, "Text.", text)[ROLE] ?? "";

test("a photo beside the entry is offered in AVIF and WebP of several widths, upright and without metadata", async () => {
	const large = sharp({ create: { width: 1000, height: 2000, channels: 3, background: "red" } });
	const bytes = await large
		.withMetadata({ orientation: 6 })
		.withExifMerge({ IFD3: { GPSLatitude: "1/1" } })
		.jpeg()
		.toBuffer();
	mkdirSync(path.join(root, "content/roles/acme"), { recursive: true });
	writeFileSync(path.join(root, "content/roles/acme/photo.jpg"), bytes);
	vi.spyOn(process, "cwd").mockReturnValue(root);

	const { html, entry } = await render(ROLE, bodyOf("![A photo](./acme/photo.jpg)"));
	expect(html).toContain('width="2000" height="1000"');
	const sources = [...html.matchAll(/type="image\/(avif|webp)" srcSet="([^"]*)"/gi)];
	expect(sources.map(([, format]) => format)).toEqual(["avif", "webp"]);
	for (const [, , set = ""] of sources)
		expect(set.match(/\d+w/g)).toEqual(["480w", "960w", "1440w", "1920w"]);
	const [src = ""] = /\/og\/images\/[\da-f]{16}-1920\.webp/.exec(html) ?? [];
	expect(renderBodyAsHtml(entry)).toContain(`src="${toAbsoluteUrl(src)}"`);
	expect(renderBodyAsMarkdown(entry)).toContain(`![A photo](${toAbsoluteUrl(src)})`);

	for (const format of ["avif", "webp"] as const) {
		const copy = await sharp(await renderVariant(bytes, { width: 480, format })).metadata();
		expect(copy).toMatchObject({ width: 480, height: 240 });
		expect(copy.exif ?? copy.xmp ?? copy.iptc).toBeUndefined();
	}
}, 60_000);

test("an animation stays animated, and an SVG stays one file", async () => {
	const frame = (background: string) =>
		sharp({ create: { width: 8, height: 8, channels: 3, background } })
			.png()
			.toBuffer();
	const images = await Promise.all(["red", "blue"].map(frame));
	const frames = await sharp(images, { join: { animated: true } })
		.gif()
		.toBuffer();
	const variants = listVariants(frames, 8);
	expect(variants).toEqual([{ width: 8, format: "webp" }]);
	expect((await sharp(await renderVariant(frames, { width: 8, format: "webp" })).metadata()).pages).toBe(2);
	expect(listVariants(Buffer.from("<svg/>"), 8)).toEqual([{ width: 8, format: "svg" }]);
});

test("an image of any size passes the check, beside the entry or in public/", async () => {
	const noise = await sharp({
		create: {
			width: 900,
			height: 900,
			channels: 3,
			background: "red",
			noise: { type: "gaussian", mean: 128, sigma: 60 },
		},
	})
		.png()
		.toBuffer();
	expect(noise.length).toBeGreaterThan(400 * 1024);
	const { withSite, edit: change } = await import("@/lib/content/check/site.fixtures");
	const { checkContent } = await import("@/lib/content/check/check-content");
	const body = "![One](./acme/noise.png)\n\n![Two](/noise.png)";
	const problems = await withSite(change(ROLE, "Text.", body), async (folder) => {
		mkdirSync(path.join(folder, "content/roles/acme"), { recursive: true });
		mkdirSync(path.join(folder, "public"), { recursive: true });
		writeFileSync(path.join(folder, "content/roles/acme/noise.png"), noise);
		writeFileSync(path.join(folder, "public/noise.png"), noise);
		return checkContent(folder);
	});
	expect(problems).toEqual([]);
});

test.each([
	["./acme/phto.svg", 'image content/roles/acme/phto.svg does not exist; did you mean "./acme/photo.svg"?'],
	["../../../secret.png", "image ../../../secret.png is outside content/"],
	[
		"https://img.example/a.png",
		"image https://img.example/a.png is on another site: save it beside this file, and write ./a.png",
	],
])("the image %s is reported", async (src, message) => {
	const problems = await check({
		...edit(ROLE, "Text.", `![A photo](${src})`),
		"content/roles/acme/photo.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />',
	});
	expect(problems).toEqual([`${ROLE}:18:1 ${message}`]);
});

test("HEIC, which browsers do not support, is reported whatever its file name", async () => {
	const heic = `\0\0\0\x18ftypheic\0\0\0\0mif1heic${"\0".repeat(40)}`;
	for (const name of ["photo.heic", "photo.jpg"]) {
		const problems = await check({
			...edit(ROLE, "Text.", `![A photo](/${name})`),
			[`public/${name}`]: heic,
		});
		expect(problems).toEqual([
			`${ROLE}:18:1 image public/${name} is HEIC, which browsers cannot show; convert it to JPEG, WebP or AVIF`,
		]);
	}
});

const media =
	"apng avif bmp flac gif heic heif ico jfif jpeg jpg jxl m4a mkv mov mp3 mp4 oga ogg ogv opus png svg tif tiff wav weba webm webp";

test.each(media.split(" "))("other sites, such as web feed readers, may show a .%s", (ending) => {
	for (const name of [`a.${ending}`, `a.${ending.toUpperCase()}`])
		expect(getHeaders(name)["cross-origin-resource-policy"], name).toBe("cross-origin");
});

test.each(["html", "js", "json", "xml", "txt", "md", "css", "woff2", "wasm", "pdf", ""])(
	"other sites may not embed a .%s",
	(ending) => {
		expect(getHeaders(`a.${ending}`)["cross-origin-resource-policy"]).toBe("same-origin");
	},
);

const large = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="450" />`;

function writeImages(): void {
	mkdirSync(path.join(root, "content/roles/acme"), { recursive: true });
	writeFileSync(path.join(root, "content/roles/acme/large.svg"), large);
	writeFileSync(
		path.join(root, "content/roles/acme/small.svg"),
		large.replace("900", "90").replace("450", "45"),
	);
	vi.spyOn(process, "cwd").mockReturnValue(root);
}

test.each([
	"![A plan](./acme/large.svg)",
	'<img src="./acme/large.svg" alt="A plan" />',
	'<div><img src="./acme/large.svg" alt="A plan" /></div>',
])("a large image links to its file, and a press can enlarge it: %s", async (text) => {
	writeImages();
	for (const file of [ROLE, ROLE.replace(".mdx", ".md")]) {
		const { html } = await render(file, bodyOf(text));
		expect(html, file).toMatch(
			/<a href="(\/og\/images\/[\da-f]{16}-900\.svg)" class="enlarge" data-enlarge=""><img width="900" height="450" src="\1" alt="A plan"/,
		);
		expect(html, file).toMatch(/<dialog class="enlarged" data-no-print/);
	}
});

test.each([
	["[![A plan](./acme/large.svg)](/roles)", "within a link"],
	['<a href="/roles"><img src="./acme/large.svg" alt="A plan" /></a>', "within a link in HTML"],
	["![A plan](./acme/small.svg)", "as large as a phone or smaller"],
	['<img src="./acme/large.svg" alt="" />', "that is decorative"],
])("the image %s, %s, cannot be enlarged", async (text) => {
	writeImages();
	for (const file of [ROLE, ROLE.replace(".mdx", ".md")]) {
		const { html } = await render(file, bodyOf(text));
		expect(html).toContain('src="/og/images/');
		expect(html).not.toMatch(/enlarge|<dialog|<script/);
	}
});

test("the author's width of an image is its width on the page, in its own shape", async () => {
	writeImages();
	for (const file of [ROLE, ROLE.replace(".mdx", ".md")]) {
		const { html } = await render(file, bodyOf('<img src="./acme/small.svg" alt="A plan" width="30" />'));
		expect(html).toContain('<img width="30" height="15"');
	}
});
