import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prerender } from "react-dom/static";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Changes, check, edit, PIXEL } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { getMediaFiles } from "@/lib/site/media-files";
import { Body } from "./body";

/** Tests videos and link cards from the author's folder to the published page. */

const { content } = vi.hoisted(() => ({
	content: { entries: [] as Entry[], allow: undefined as string[] | undefined },
}));
vi.mock("@/lib/content/read/load", () => ({
	get entries() {
		return content.entries;
	},
	skills: [],
	site: {
		name: "Ada",
		url: "https://example.com",
		language: "en",
		person: "ada",
		navigation: [],
		get allow() {
			return content.allow;
		},
	},
}));

const ROLE = "content/roles/acme.mdx";
const MP4 = "\0\0\0\x18ftypisom";
let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "players-"));
	mkdirSync(path.join(root, "content/roles/acme"), { recursive: true });
});
afterEach(() => {
	vi.restoreAllMocks();
	content.allow = undefined;
	rmSync(root, { recursive: true });
});

async function render(text: string): Promise<string> {
	const { entry, problems } = parseEntry(ROLE, edit(ROLE, "Text.", text)[ROLE] ?? "");
	if (!entry) throw new Error(JSON.stringify(problems));
	content.entries = [entry];
	return new Response((await prerender(await Body({ entry }))).prelude).text();
}

const VIDEO =
	'<Video src="./acme/clip.mp4" poster="./acme/still.png" captions="./acme/clip.vtt" title="A queue drains." />';
const YOUTUBE = '<YouTube id="M7lc1UVf-VE" title="A talk" />';

test("a video beside the entry has its poster's shape, loads nothing before it plays, and is published", async () => {
	vi.spyOn(process, "cwd").mockReturnValue(root);
	const still = sharp({ create: { width: 1600, height: 900, channels: 3, background: "red" } });
	const at = (name: string) => path.join(root, "content/roles/acme", name);
	writeFileSync(at("still.png"), await still.png().toBuffer());
	writeFileSync(at("clip.mp4"), MP4);
	writeFileSync(at("clip.vtt"), "WEBVTT\n");
	const html = await render(VIDEO);
	expect(html).toMatch(/<video controls="" playsInline="" preload="none" width="1600" height="900"/);
	expect(html).toMatch(/poster="\/og\/images\/[\da-f]{16}-960\.webp"/);
	const [video = ""] = /\/og\/media\/[\da-f]{16}\.mp4/.exec(html) ?? [];
	const [captions = ""] = /\/og\/media\/[\da-f]{16}\.vtt/.exec(html) ?? [];
	expect(html).toContain(`<source src="${video}" type="video/mp4"/>`);
	expect(html).toContain(`<track kind="captions" src="${captions}"`);
	expect([...getMediaFiles()].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
		[video, MP4],
		[captions, "WEBVTT\n"],
	]);
});

test("a video on YouTube is a link, which plays in place only if the site allows its host", async () => {
	const link = await render(YOUTUBE);
	expect(link).toContain('href="https://www.youtube.com/watch?v=M7lc1UVf-VE"');
	expect(link).not.toMatch(/data-player=|<script|<iframe/);
	content.allow = ["www.youtube-nocookie.com"];
	const player = await render(YOUTUBE);
	expect(player).toContain('data-player="www.youtube-nocookie.com"');
	expect(player).toContain('data-frame="https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1"');
	expect(player).toContain('data-program="play"');
	expect(player).not.toMatch(/<iframe|<img/);
});

test("a page with a local video or a link card has no script", async () => {
	expect(await render('<LinkCard href="https://a.example/x" title="A page" />')).not.toContain("<script");
});

const withFiles = (files: Changes) => ({
	...edit(ROLE, "Text.", VIDEO),
	"content/roles/acme/clip.mp4": MP4,
	"content/roles/acme/clip.vtt": "WEBVTT\n",
	"content/roles/acme/still.png": PIXEL,
	...files,
});
const folder = "content/roles/acme";

test.each([
	["nothing wrong", {}, []],
	["QuickTime", { [`${folder}/clip.mp4`]: "\0\0\0\x14ftypqt  " }, [`video ${folder}/clip.mp4 is QuickTime`]],
	[
		"another format",
		{ [`${folder}/clip.mp4`]: "text" },
		[`video ${folder}/clip.mp4 is neither MP4 nor WebM`],
	],
	[
		"the place of the recording",
		{ [`${folder}/clip.mp4`]: `${MP4} com.apple.quicktime.location.ISO6709` },
		[`video ${folder}/clip.mp4 says where it was recorded: remove that`],
	],
	[
		"captions in another format",
		{ [`${folder}/clip.vtt`]: "1\n00:00:01,000" },
		[`captions ${folder}/clip.vtt does not start with WEBVTT`],
	],
])("a video is checked: %s", async (_, files, expected) => {
	const found = await check(withFiles(files));
	expect(found).toEqual(expected.map((message) => expect.stringContaining(`${ROLE}:18:1 ${message}`)));
});

test.each([
	[
		VIDEO.replace("clip.mp4", "clp.mp4"),
		`video ${folder}/clp.mp4 does not exist; did you mean "./acme/clip.mp4"?`,
	],
	[
		VIDEO.replace("clip.vtt", "clp.vtt"),
		`captions ${folder}/clp.vtt does not exist; did you mean "./acme/clip.vtt"?`,
	],
	[
		VIDEO.replace("still.png", "stil.png"),
		`image ${folder}/stil.png does not exist; did you mean "./acme/still.png"?`,
	],
	[
		VIDEO.replace("./acme/clip.mp4", "https://a.example/clip.mp4"),
		"video https://a.example/clip.mp4 is on another site",
	],
	[VIDEO.replace(' captions="./acme/clip.vtt"', ""), '<Video>: attribute "captions" is missing'],
	[
		YOUTUBE,
		'warning: <YouTube> only links to the video, because the site does not allow www.youtube-nocookie.com: to play it on the page, write "allow": ["www.youtube-nocookie.com"] in content/site.json',
	],
	['<LinkCard href="/rols" title="A page" />', "link /rols: no page at /rols"],
	[
		'<LinkCard href="javascript:alert(1)" title="A page" />',
		"link javascript:alert(1): expected https:, http: or mailto:",
	],
	[
		'<LinkCard href="/roles" title="A page" image="./acme/stil.png" />',
		`image ${folder}/stil.png does not exist`,
	],
	['<video src="/demo.mp4" controls />', 'write <Video src="/demo.mp4" poster="…" captions="…" title="…" />'],
	[
		'<iframe src="https://www.youtube.com/embed/abc" title="Talk" />',
		'write <YouTube id="abc" title="Talk" />',
	],
])("%s is reported with what to write", async (text, message) => {
	const found = await check({ ...withFiles({}), ...edit(ROLE, "Text.", text) });
	expect(found).toEqual([expect.stringContaining(message)]);
	expect(found[0]).toContain(`${ROLE}:18:1 `);
});

test("a video without sound says so in place of captions", async () => {
	expect(await check(withFiles(edit(ROLE, "Text.", VIDEO.replace("./acme/clip.vtt", "none"))))).toEqual([]);
});
