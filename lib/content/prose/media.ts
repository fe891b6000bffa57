import { z } from "zod";
import { bold, type Description, link, text, words } from "./description";

/** The host of YouTube's player that sets no cookies before a video plays. */
export const YOUTUBE = "www.youtube-nocookie.com";

/** Returns the address of a video's page on YouTube. */
export const toYouTubePage = (id: string) => `https://www.youtube.com/watch?v=${id}`;

/** The value of a video's captions that states that it has no sound. */
export const NO_CAPTIONS = "none";

/** Components that show media and pages: stills, until a reader presses. */
export const mediaComponents = {
	Video: {
		props: z.strictObject({
			src: words().describe("The video beside this file or in public/: .mp4 or .webm"),
			poster: words().describe("The image that stands for it until it plays, of the same shape"),
			captions: words().describe("The file with its captions, .vtt; none for a video without sound"),
			title: words().describe("What it shows; its caption"),
		}),
		children: "none",
		addresses: { src: "video", poster: "image", captions: "captions" },
		toWords: ({ attribute, page, words }) => ({
			after: [
				bold(words.video),
				text(` ${toSentence(attribute("title"))} `),
				link(words.watch, page),
				text("."),
			],
		}),
		example: () =>
			`<Video src="./queues/demo.mp4" poster="./queues/demo.jpg" captions="./queues/demo.vtt" title="A queue drains in ten seconds." />`,
	},
	YouTube: {
		props: z.strictObject({
			id: z
				.string()
				.regex(/^[\w-]{3,20}$/, "expected the letters after v= in the video's address, such as M7lc1UVf-VE")
				.describe("The video's id: the letters after v= in its address"),
			title: words().describe("The video's title"),
			poster: words()
				.optional()
				.describe("An image beside this file or in public/ that stands for the video"),
		}),
		children: "none",
		addresses: { poster: "image" },
		host: YOUTUBE,
		toWords: ({ attribute, words }) => ({
			after: [
				bold(words.video),
				text(` ${toSentence(attribute("title"))} `),
				link(words.watchOnYouTube, toYouTubePage(attribute("id") ?? "")),
				text("."),
			],
		}),
		example: () =>
			`<YouTube id="M7lc1UVf-VE" title="YouTube Developers Live: Embedded Web Player Customization" />`,
	},
	LinkCard: {
		props: z.strictObject({
			href: words().describe("Where it leads: a path of this site, or a whole address"),
			title: words().describe("The title of that page"),
			description: words().optional().describe("What the page is about, in one sentence"),
			image: words().optional().describe("An image beside this file or in public/ that stands for the page"),
		}),
		children: "none",
		addresses: { href: "link", image: "image" },
		toWords: ({ attribute }) => {
			const description = attribute("description");
			return {
				after: [
					link(attribute("title") ?? "", attribute("href") ?? ""),
					...(description ? [text(`: ${description}`)] : []),
				],
			};
		},
		example: () =>
			`<LinkCard href="https://www.rfc-editor.org/rfc/rfc9110" title="RFC 9110: HTTP Semantics" description="The terms that every version of HTTP shares." />`,
	},
} as const satisfies Record<string, Description>;

const toSentence = (words = "") => (/[.!?。？！؟]$/.test(words) ? words : `${words}.`);
