import type { ReactNode } from "react";

/**
 * A heading that one can link to. The style sheet draws its number sign, under the pointer and on focus, so that reader
 * modes and copied text do not have it.
 */
export function headingWithLink(Tag: "h2" | "h3") {
	return function Heading({ id, children, ...rest }: { id?: string; children?: ReactNode }) {
		return (
			<Tag id={id} {...rest}>
				{children}
				{id && id !== "footnote-label" && (
					// biome-ignore lint/a11y/useAnchorContent: the label is its content, the sign is the style sheet's
					<a href={`#${id}`} className="heading-link" aria-label="Link to this section" data-no-print />
				)}
			</Tag>
		);
	};
}
