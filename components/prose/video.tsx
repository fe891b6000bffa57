import type { ProseProps } from "@/lib/content/prose/components";
import { NO_CAPTIONS } from "@/lib/content/prose/media";
import { getMediaType } from "@/lib/serve/headers";
import { describeImage } from "@/lib/site/media";
import { toPublicFile } from "@/lib/site/media-files";
import type { LocalWords } from "@/lib/words/languages";

/**
 * Renders a video with the browser's controls. Nothing of it loads before a reader plays it, except its poster, whose
 * shape it has.
 *
 * @param file of the body; addresses without a leading slash are relative to it
 */
export function Video({
	src,
	poster,
	captions,
	title,
	file,
	words: { prose },
}: ProseProps["Video"] & { file: string; words: LocalWords }) {
	const { width, height, still } = describeImage(process.cwd(), poster, file);
	const video = toPublicFile(src, file);
	return (
		<figure>
			{/* biome-ignore lint/a11y/useMediaCaption: the check requires captions, or that the video has no sound */}
			<video
				controls
				playsInline
				preload="none"
				width={width}
				height={height}
				poster={still}
				aria-label={title}
				className="h-auto w-full rounded-xl border border-rule bg-raised"
			>
				<source src={video} type={getMediaType(video)} />
				{captions !== NO_CAPTIONS && (
					<track kind="captions" src={toPublicFile(captions, file)} label={prose.captions} default />
				)}
			</video>
			<figcaption className="pt-3 text-small leading-normal text-muted">{title}</figcaption>
		</figure>
	);
}
