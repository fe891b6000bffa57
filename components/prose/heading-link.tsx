import type { ReactNode } from "react";
import type { LocalWords } from "@/lib/words/languages";

/**
 * Returns a heading component with a link to itself. The style sheet adds its number sign on hover and focus, so that
 * reader modes and copied text omit it.
 */
export function createHeading(Tag: "h2" | "h3", { prose }: LocalWords) {
	return function Heading({ id, children, ...rest }: { id?: string; children?: ReactNode }) {
		return (
			<Tag id={id} {...rest}>
				{children}
				{id && id !== "footnote-label" && (
					// biome-ignore lint/a11y/useAnchorContent: the label is its content; the sign comes from the style sheet
					<a href={`#${id}`} className="heading-link" aria-label={prose.linkToSection} data-no-print />
				)}
			</Tag>
		);
	};
}
