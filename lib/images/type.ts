/** Matches file names of images, whether or not browsers support them. */
export const IMAGE_NAME = /\.(?:png|apng|jpe?g|jfif|webp|avif|gif|svg|bmp|ico|tiff?|heic|heif|jxl)$/i;

/** Image formats by their first bytes. */
export type ImageType = "jpeg" | "png" | "webp" | "gif" | "avif" | "heic" | "tiff" | "jxl" | "svg" | "other";

/** Formats that every current browser supports. */
export const SHOWN: readonly ImageType[] = ["jpeg", "png", "webp", "gif", "avif", "svg", "other"];

/** Returns an image's format by its first bytes, because its name may be wrong; "other" for an unknown format. */
export function imageType(bytes: Buffer): ImageType {
	const ascii = (from: number, to: number) => bytes.toString("latin1", from, to);
	if (bytes.readUIntBE(0, Math.min(3, bytes.length)) === 0xffd8ff) return "jpeg";
	if (ascii(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
	if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "webp";
	if (/^GIF8[79]a/.test(ascii(0, 6))) return "gif";
	if (["II*\0", "MM\0*"].includes(ascii(0, 4))) return "tiff";
	if (ascii(4, 8) === "JXL " || ascii(0, 2) === "\xff\x0a") return "jxl";
	// Compatible brands of an ISO media file (ISO/IEC 14496-12, section 4.3).
	if (ascii(4, 8) === "ftyp") return /avi[fs]/.test(ascii(8, bytes.readUInt32BE(0))) ? "avif" : "heic";
	return /^\uFEFF?\s{0,100}</.test(bytes.toString("utf8", 0, 256)) ? "svg" : "other";
}
