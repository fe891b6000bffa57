import type { ProseProps } from "@/lib/content/prose/components";
import { toYouTubePage, YOUTUBE } from "@/lib/content/prose/media";
import { site } from "@/lib/content/read/query";
import { isAllowed } from "@/lib/content/schema/allow";
import { fill } from "@/lib/words/format";
import type { LocalWords } from "@/lib/words/languages";
import { Image } from "./image";

/**
 * Renders a still that links to a video on YouTube. If site.json allows its player, a press plays the video in place
 * of the still (components/enhance/play.ts); until then, nothing is requested from YouTube.
 *
 * @param file of the body; the poster's address may be relative to it
 */
export function YouTube({
	id,
	title,
	poster,
	file,
	words: { prose },
}: ProseProps["YouTube"] & { file: string; words: LocalWords }) {
	return (
		<figure>
			<a
				href={toYouTubePage(id)}
				className="player"
				data-player={isAllowed(site.allow, YOUTUBE) ? YOUTUBE : undefined}
				data-frame={`https://${YOUTUBE}/embed/${id}?autoplay=1`}
				aria-label={fill(prose.playOnYouTube, { title })}
			>
				{poster ? (
					<Image src={poster} alt="" file={file} className="size-full object-cover" />
				) : (
					<span className="self-end p-5 text-center">{title}</span>
				)}
				<svg viewBox="0 0 64 64" aria-hidden="true">
					<circle cx="32" cy="32" r="31" />
					<path d="M26 20v24l20-12z" />
				</svg>
			</a>
			<figcaption className="pt-3 text-small leading-normal text-muted">
				{poster && `${title} · `}YouTube
			</figcaption>
		</figure>
	);
}
