import type { ProseProps } from "@/lib/content/prose/components";
import { Image } from "./image";

/**
 * Renders a link with the title, description and image of the page to which it leads, as the author wrote them.
 *
 * @param file of the body; the image's address may be relative to it
 */
export function LinkCard({
	href,
	title,
	description,
	image,
	file,
}: ProseProps["LinkCard"] & { file: string }) {
	const host = URL.canParse(href) ? new URL(href).host.replace(/^www\./, "") : undefined;
	return (
		<a href={href} className="link-card">
			{image && <Image src={image} alt="" file={file} className="aspect-[3/2] size-full object-cover" />}
			<span className="grid content-center gap-1 p-4">
				<strong>{title}</strong> {description && <span className="text-small text-muted">{description}</span>}{" "}
				{host && <span className="font-mono text-small text-muted">{host}</span>}
			</span>
		</a>
	);
}
