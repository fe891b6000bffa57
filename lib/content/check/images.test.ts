import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { formatProblem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";
import { type Changes, edit, PIXEL, withSite } from "./site.fixtures";

const post = "content/posts/queues.mdx";
const body = (text: string): Changes => edit(post, "<Drawing />", `<Drawing />\n\n${text}`);

/** Checks the site with changes and with images in public/. */
const checkImages = (changes: Changes, images: Record<string, Buffer | string>) =>
	withSite(changes, async (root) => {
		for (const [name, bytes] of Object.entries(images)) {
			const place = path.join(root, "public", name);
			await mkdir(path.dirname(place), { recursive: true });
			await writeFile(place, bytes);
		}
		return (await checkContent(root)).map(formatProblem);
	});

const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: "red" } })
	.jpeg()
	.toBuffer();
const truncated = photo.subarray(0, photo.length - 20);

test.each([
	["only a link names", body("[A queue](/queue.jpg)"), "queue.jpg"],
	["only a component names", { "components/hint.tsx": 'export const hint = "/queue.jpg";' }, "queue.jpg"],
	["browsers request by name", {}, "apple-touch-icon.png"],
	[
		"only a style sheet in public/ names",
		{ "public/a.css": "p { background: url(queue.jpg) }" },
		"queue.jpg",
	],
])("a damaged image that %s is reported", async (_, changes, name) => {
	expect(await checkImages(changes, { [name]: truncated })).toEqual([
		`public/${name}:1:1 cannot be published: the file ends too early, or is damaged`,
	]);
	expect(await checkImages(changes, { [name]: photo })).toEqual([]);
});

test("a damaged image that a body shows is reported there, once", async () => {
	const said = await checkImages(body("![A queue](/queue.svg) [A queue](/queue.svg)"), {
		"queue.svg": PIXEL.replace(" />", "><a></svg>"),
	});
	expect(said.filter((problem) => problem.includes("cannot be published"))).toEqual([
		expect.stringMatching(
			/^content\/posts\/queues\.mdx:\d+:1 image public\/queue\.svg cannot be published: /,
		),
	]);
});

test("a damaged image that nothing uses does not stop a build", async () => {
	expect(await checkImages({}, { "queue.jpg": truncated })).toEqual([
		"public/queue.jpg:1:1 warning: nothing uses this image: it is not published",
	]);
});

test("a large photo is reported by its format if no smaller size would be supported", async () => {
	const heic = Buffer.concat([
		Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
		Buffer.alloc(400 * 1024),
	]);
	expect(await checkImages(body("![A queue](/queue.heic)"), { "queue.heic": heic })).toEqual([
		expect.stringContaining("image public/queue.heic is HEIC, which browsers cannot show"),
	]);
});

test("a hidden file of public/ cannot be shown or linked, because it is not published", async () => {
	const files = {
		".queue.svg": PIXEL,
		".below/queue.svg": PIXEL,
		".notes.txt": "",
		".well-known/security.txt": "",
	};
	expect(
		await checkImages(
			body(
				"![A queue](/.queue.svg) ![A queue](/.below/queue.svg)\n\n[Notes](/.notes.txt), [queue](/.queue.svg), [security](/.well-known/security.txt)",
			),
			files,
		),
	).toEqual([
		expect.stringContaining(
			"image public/.queue.svg is not published, because its name starts with a dot: rename it",
		),
		expect.stringContaining("image public/.below/queue.svg is not published"),
		expect.stringContaining("link /.notes.txt: no page at /.notes.txt"),
		expect.stringContaining("link /.queue.svg: no page at /.queue.svg"),
	]);
});

test("a hidden file of public/ does not count as a page of the navigation", async () => {
	expect(
		await checkImages(edit("content/site.json", '"/roles"', '"/.notes.txt"'), { ".notes.txt": "" }),
	).toEqual([expect.stringContaining("no page at /.notes.txt")]);
});

test("an image without an image extension is reported, because its metadata would be published", async () => {
	expect(await checkImages(body("![A queue](/queue)"), { queue: photo })).toEqual([
		expect.stringContaining("image public/queue: expected a name that ends in .jpg, .png, .svg or the like"),
	]);
	expect(await checkImages(body("![A queue](/queue.jpg)"), { "queue.jpg": photo })).toEqual([]);
});
