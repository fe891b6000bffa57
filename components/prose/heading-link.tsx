import type { ReactNode } from "react";

/**
 * Returns a heading component with a link to itself. The style sheet adds its number sign on hover and focus, so that
 * reader modes and copied text omit it.
 */
export function createHeading(Tag: "h2" | "h3") {
	return function Heading({ id, children, ...rest }: { id?: string; children?: ReactNode }) {
		return (
			<Tag id={id} {...rest}>
				{children}
				{id && id !== "footnote-label" && (
					// biome-ignore lint/a11y/useAnchorContent: the label is its content; the sign comes from the style sheet
					<a href={`#${id}`} className="heading-link" aria-label="Link to this section" data-no-print />
				)}
			</Tag>
		);
	};
}
