import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { decoded } from "@/lib/site/paths";

/** An image from public/, with its own width and height so that nothing moves when it arrives. */
export function Image({ src, alt, title }: { src?: string; alt?: string; title?: string }) {
	if (!src) return null;
	const { width, height } = sizeOf(src);
	return (
		// biome-ignore lint/performance/noImgElement: the file is served as it is, at its own size
		<img
			src={src}
			alt={alt ?? ""}
			title={title}
			width={width}
			height={height}
			loading="lazy"
			className="h-auto max-w-full rounded-md"
		/>
	);
}

/** Width and height in pixels. Throws, naming the file, where it cannot be read or is no image. */
function sizeOf(src: string) {
	const file = path.join("public", decoded(src));
	try {
		return imageSize(readFileSync(path.join(process.cwd(), file)));
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${file} cannot be shown as an image: ${reason}`, { cause });
	}
}
