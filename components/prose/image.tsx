import { readImageSize } from "@/lib/content/read/image-files";

/** An image from public/, with its own width and height so that nothing moves when it arrives. */
export function Image({ src, alt, title }: { src?: string; alt?: string; title?: string }) {
	if (!src) return null;
	const { width, height } = readImageSize(process.cwd(), src);
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
