import { readImageSize } from "@/lib/content/read/image-files";

/** Renders an image from public/ with its intrinsic size, so that nothing moves when it loads. */
export function Image({ src, alt, title }: { src?: string; alt?: string; title?: string }) {
	if (!src) return null;
	const { width, height } = readImageSize(process.cwd(), src);
	return (
		// biome-ignore lint/performance/noImgElement: the file is served unchanged at its intrinsic size
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
