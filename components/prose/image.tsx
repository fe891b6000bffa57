import { describeImage } from "@/lib/site/media";

interface Props {
	src?: string;
	alt?: string;
	title?: string;
	/** The file of the body. An address without a leading slash is relative to it. */
	file?: string;
	className?: string;
}

/** Widths of the text column: the viewport on phones, else 44 em of 17 pixels. */
const SIZES = "(min-width: 50rem) 750px, 100vw";

/** Renders an image in several sizes and formats, with its width and height to avoid layout shift. */
export function Image({ src, alt, title, file = "", className = "h-auto max-w-full rounded-md" }: Props) {
	if (!src) return null;
	const { sources, still: _, ...shown } = describeImage(process.cwd(), src, file);
	const image = (
		// biome-ignore lint/performance/noImgElement: the build renders the copies
		<img {...shown} alt={alt ?? ""} title={title} loading="lazy" className={className} />
	);
	if (sources.length === 0) return image;
	return (
		<picture>
			{sources.map(({ type, srcSet }) => (
				<source key={type} type={type} srcSet={srcSet} sizes={SIZES} />
			))}
			{image}
		</picture>
	);
}
