import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanImage } from "./clean";
import { removeMetadata } from "./metadata";
import { imageType } from "./type";
import { findNamedImages } from "./used";

/** Words in the metadata that must not be published. */
const SECRETS = ["Secret Camera", "Secret Author", "secret-xmp", "2026:01:02"];
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="secret-xmp"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const EXIF = {
	IFD0: { Model: "Secret Camera", Artist: "Secret Author" },
	IFD2: { DateTimeOriginal: "2026:01:02 03:04:05" },
	IFD3: {
		GPSLatitudeRef: "N",
		GPSLatitude: "47/1 36/1 2/1",
		GPSLongitudeRef: "W",
		GPSLongitude: "122/1 19/1 5/1",
	},
};

/** An image of 6 by 4 distinct pixels. */
const pixels = Buffer.from(Array.from({ length: 6 * 4 * 3 }, (_, index) => (index * 37) % 256));
const picture = () => sharp(pixels, { raw: { width: 6, height: 4, channels: 3 } });
const described = (orientation = 1) =>
	picture().withExif(EXIF).withXmp(XMP).withMetadata({ orientation, exif: EXIF });

const written: Record<string, (orientation?: number) => Promise<Buffer>> = {
	jpeg: (orientation) => described(orientation).withXmp(XMP).jpeg({ quality: 100 }).toBuffer(),
	"progressive jpeg": (orientation) => described(orientation).jpeg({ progressive: true }).toBuffer(),
	png: (orientation) => described(orientation).withXmp(XMP).png().toBuffer(),
	webp: (orientation) => described(orientation).withXmp(XMP).webp({ lossless: true }).toBuffer(),
	"lossy webp": (orientation) => described(orientation).webp().toBuffer(),
	avif: () => described().withXmp(XMP).avif({ lossless: true }).toBuffer(),
	tiff: (orientation) => described(orientation).withXmp(XMP).tiff({ compression: "lzw" }).toBuffer(),
};

const raw = (image: Buffer) => sharp(image).removeAlpha().raw().toBuffer();

test.each(Object.entries(written))("a published %s has the same pixels and no metadata", async (_, write) => {
	const before = await write();
	expect(SECRETS.some((secret) => before.includes(secret))).toBe(true);
	const after = await cleanImage(before);
	for (const secret of SECRETS) expect(after.includes(secret)).toBe(false);
	const { exif, xmp, iptc } = await sharp(after).metadata();
	// AVIF retains the ranges of its metadata, filled with zeros.
	expect([exif, xmp, iptc].every((data) => data === undefined || data.every((byte) => byte === 0))).toBe(
		true,
	);
	expect(await raw(after)).toEqual(await raw(before));
});

test.each(["jpeg", "progressive jpeg", "png", "webp", "lossy webp", "tiff"])(
	"a published %s is upright, in the size that browsers show",
	async (format) => {
		for (const orientation of [2, 3, 5, 6, 8]) {
			const before = (await written[format]?.(orientation)) ?? Buffer.alloc(0);
			const after = await cleanImage(before);
			const shown = await sharp(before).metadata();
			const { width, height, orientation: left } = await sharp(after).metadata();
			expect([width, height]).toEqual([shown.autoOrient.width, shown.autoOrient.height]);
			expect(left ?? 1).toBe(1);
			for (const secret of SECRETS) expect(after.includes(secret)).toBe(false);
			const upright = await sharp(before).autoOrient().removeAlpha().raw().toBuffer();
			const difference = (await raw(after)).map((value, index) => Math.abs(value - (upright[index] ?? 0)));
			expect(Math.max(...difference)).toBeLessThan(
				format.endsWith("jpeg") || format === "lossy webp" ? 40 : 1,
			);
		}
	},
);

test.each([1, 3, 6, 8])("the orientation %i is read from EXIF", async (orientation) => {
	for (const format of ["jpeg", "png", "webp"])
		expect(removeMetadata((await written[format]?.(orientation)) ?? Buffer.alloc(0)).orientation).toBe(
			orientation,
		);
});

test("an animated GIF keeps its frames and repetitions, and loses its comments", async () => {
	const frames = Buffer.concat([pixels, Buffer.from(pixels).reverse()]);
	const image = sharp(frames, { raw: { width: 6, height: 8, channels: 3, pageHeight: 4 } });
	const before = await image.gif({ loop: 3, delay: [100, 200] }).toBuffer();
	const comment = Buffer.from([0x21, 0xfe, 6, ...Buffer.from("secret"), 0]);
	const xmp = Buffer.concat([
		Buffer.from([0x21, 0xff, 11]),
		Buffer.from("XMP DataXMP"),
		Buffer.from([6]),
		Buffer.from("secret"),
		Buffer.from([0]),
	]);
	const at = before.indexOf(Buffer.from([0x21, 0xf9]));
	const commented = Buffer.concat([
		before.subarray(0, at),
		comment,
		xmp,
		before.subarray(at),
		Buffer.from("secret"),
	]);
	const after = await cleanImage(commented);
	expect(after).toEqual(before);
	expect(await sharp(after, { animated: true }).metadata()).toMatchObject({ pages: 2, loop: 3 });
});

test("bytes after the end of an image are removed, such as a phone's video", async () => {
	for (const format of ["jpeg", "png", "webp"]) {
		const image = (await written[format]?.()) ?? Buffer.alloc(0);
		const after = await cleanImage(Buffer.concat([image, Buffer.from("ftypmp42 secret")]));
		expect(after.includes("secret ")).toBe(false);
		expect(after).toEqual(await cleanImage(image));
	}
});

test("an SVG loses what its editor added", async () => {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/secret/a.png" viewBox="0 0 1 1"><!-- secret --><metadata>secret</metadata><path d="M0 0h1"/></svg>`;
	const after = (await cleanImage(Buffer.from(svg))).toString();
	expect(after).not.toContain("secret");
	expect(after).toContain('<path d="M0 0h1"/>');
});

test("a truncated file is rejected", async () => {
	for (const format of ["jpeg", "png", "webp", "avif"]) {
		const image = (await written[format]?.()) ?? Buffer.alloc(0);
		expect(() => removeMetadata(image.subarray(0, image.length / 2))).toThrow("the file ends too early");
	}
});

test("a format that browsers do not support is rejected by its content, not by its name", async () => {
	const heic = Buffer.concat([
		Buffer.from([0, 0, 0, 24]),
		Buffer.from("ftypheic\0\0\0\0mif1heic"),
		Buffer.alloc(40),
	]);
	expect(imageType(heic)).toBe("heic");
	await expect(cleanImage(heic)).rejects.toThrow("browsers do not show HEIC");
});

test.each([
	["Markdown", "![a](/a.png)"],
	["HTML", '<img src="/a.png" alt="">'],
	["a list of sources", '<img srcset="/b.png 1x, /a.png 2x">'],
	["a style", "a{background:url(/a.png)}"],
	["a script", 'import("/x.js");const a="/a.png"'],
	["a whole address", '{"image":"https://example.com/a.png"}'],
	["an address with a query", '<img src="/a.png?v=2">'],
	["a relative address", '<img src="../a.png">'],
	["an encoded address", '<img src="/%61.png">'],
])("an image is found in %s", (_, text) => {
	expect([...findNamedImages(["/a.png", "/c.png"], [{ file: "blog/x.html", text }])]).toEqual(["/a.png"]);
});

test.each(["/x/a.png", "/a.png.txt", "/ba.png", "a.pngx"])("an image is not found in %s", (text) => {
	expect(findNamedImages(["/a.png"], [{ file: "x.html", text }]).size).toBe(0);
});

test("an image with spaces, quotes and special characters in its name is found in every encoding", () => {
	const image = "/a 'b' & (c).png";
	for (const text of [
		image,
		encodeURI(image),
		'<img src="/a &#x27;b&#x27; &amp; (c).png">',
		"![x](</a 'b' & (c).png>)",
	])
		expect(findNamedImages([image], [{ file: "x.html", text }]).size).toBe(1);
});
