import { describeImage } from "@/lib/site/media";

interface Props {
	src?: string;
	alt?: string;
	title?: string;
	/** Width in CSS pixels at which the author shows it, if smaller than the image. */
	width?: number | string;
	/** The file of the body. An address without a leading slash is relative to it. */
	file?: string;
	className?: string;
	/** Set if a press may enlarge the image (lib/content/render/images.ts). */
	"data-enlarge"?: string | boolean;
}

/** Widths of the text column: the viewport on phones, else 44 em of 17 pixels. */
const SIZES = "(min-width: 50rem) 750px, 100vw";

/** Width in pixels above which a phone shows an image smaller than it is. */
const PHONE = 480;

/**
 * Renders an image in several sizes and formats, with its width and height to avoid layout shift. A large one links to
 * its largest copy, which components/enhance/enlarge.ts shows in place.
 */
export function Image({
	src,
	alt,
	title,
	width: given,
	file = "",
	className = "h-auto max-w-full rounded-md",
	"data-enlarge": enlarge,
}: Props) {
	if (!src) return null;
	const { sources, still: _, ...shown } = describeImage(process.cwd(), src, file);
	const width = Math.min(shown.width, Number(given) || shown.width);
	const height = Math.round((shown.height * width) / shown.width);
	const image = (
		// biome-ignore lint/performance/noImgElement: the build renders the copies
		<img
			{...shown}
			width={width}
			height={height}
			alt={alt ?? ""}
			title={title}
			loading="lazy"
			className={className}
		/>
	);
	const sizes = width < shown.width ? `${width}px` : SIZES;
	const picture =
		sources.length === 0 ? (
			image
		) : (
			<picture>
				{sources.map(({ type, srcSet }) => (
					<source key={type} type={type} srcSet={srcSet} sizes={sizes} />
				))}
				{image}
			</picture>
		);
	if (enlarge === undefined || shown.width <= PHONE || !alt) return picture;
	return (
		<a href={shown.src} className="enlarge" data-enlarge="">
			{picture}
		</a>
	);
}
