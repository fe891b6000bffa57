import type { PublishedFiles } from "@/lib/content/read/content-files";
import { isAllowed, lineToAllow } from "@/lib/content/schema/allow";
import type { Problem } from "@/lib/content/schema/problem";
import { SITE } from "@/lib/content/schema/settings";
import type { SiteSettings } from "@/lib/content/schema/site-fields";
import { readInside } from "@/lib/files/inside";
import type { CheckedEntry } from "./checked-entry";
import { type FileKind, findFile } from "./find-file";

const KINDS: Record<CheckedEntry["facts"]["media"][number]["kind"], FileKind> = {
	video: { noun: "video", name: /\.(?:mp4|webm)$/i },
	captions: { noun: "captions", name: /\.vtt$/i },
};

/** Finds videos and captions that a page cannot show. Warns about players whose host the site does not allow. */
export function findMediaProblems(
	root: string,
	checked: CheckedEntry[],
	published: PublishedFiles,
	site: SiteSettings | undefined,
): Problem[] {
	return checked.flatMap(({ entry, facts }) => [
		...facts.media.flatMap(({ url, kind, line, column }): Problem[] => {
			const { file, message } = findFile(root, url, published, entry.file, KINDS[kind]);
			const found = message ?? (file && explainFile(root, file.file, KINDS[kind]));
			return found ? [{ file: entry.file, line, column, field: "", message: found }] : [];
		}),
		...facts.players.flatMap(({ component, host, line, column }): Problem[] => {
			if (!site || isAllowed(site.allow, host)) return [];
			const message = `<${component}> only links to the video, because the site does not allow ${host}: to play it on the page, write ${lineToAllow(site.allow, host)} in ${SITE}`;
			return [{ file: entry.file, line, column, field: "", message, severity: "warning" }];
		}),
	]);
}

/** Returns the reason why a page cannot show a file, or undefined. */
function explainFile(root: string, file: string, { noun, name }: FileKind): string | undefined {
	if (!name.test(file)) {
		const endings = noun === "video" ? ".mp4 or .webm" : ".vtt";
		return `${noun} ${file}: expected a name that ends in ${endings}`;
	}
	const bytes = readInside(root, file);
	if (!bytes) return `${noun} ${file} cannot be read`;
	const reason = noun === "video" ? explainVideo(bytes) : explainCaptions(bytes);
	return reason && `${noun} ${file} ${reason}`;
}

/** The first bytes of a WebM file (RFC 8794, section 11.2.1). */
const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

/** Keys under which phones store where a video was recorded (QuickTime File Format). */
const PLACES = ["\xa9xyz", "com.apple.quicktime.location"].map((key) => Buffer.from(key, "latin1"));

function explainVideo(bytes: Buffer): string | undefined {
	const isMp4 = bytes.toString("latin1", 4, 8) === "ftyp";
	if (isMp4 && bytes.toString("latin1", 8, 12) === "qt  ")
		return "is QuickTime, which not every browser plays: convert it to MP4 (H.264)";
	if (!isMp4 && !bytes.subarray(0, 4).equals(WEBM)) return "is neither MP4 nor WebM";
	return PLACES.some((key) => bytes.includes(key))
		? "says where it was recorded: remove that, as with ffmpeg -i in.mp4 -map_metadata -1 -c copy out.mp4"
		: undefined;
}

const explainCaptions = (bytes: Buffer): string | undefined =>
	/^\uFEFF?WEBVTT(?:\s|$)/.test(bytes.toString("utf8", 0, 16)) ? undefined : "does not start with WEBVTT";
