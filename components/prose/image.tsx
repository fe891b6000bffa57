import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";

/** An image from public/, with its own width and height so that nothing moves when it arrives. */
export function Image({ src, alt, title }: { src?: string; alt?: string; title?: string }) {
	if (!src) return null;
	const { width, height } = imageSize(readFileSync(path.join(process.cwd(), "public", src)));
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
