import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prerender } from "react-dom/static";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { check, edit } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { cleanImage } from "@/lib/images/clean";
import { getHeaders } from "@/lib/serve/headers";
import { renderBodyAsHtml, renderBodyAsMarkdown } from "@/lib/site/body-formats";
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
