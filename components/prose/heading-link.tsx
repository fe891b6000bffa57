import type { ReactNode } from "react";

/** A heading that one can link to: its number sign appears under the pointer and on focus. */
export function headingWithLink(Tag: "h2" | "h3") {
	return function Heading({ id, children, ...rest }: { id?: string; children?: ReactNode }) {
		return (
			<Tag id={id} {...rest}>
				{children}
				{id && id !== "footnote-label" && (
					<a href={`#${id}`} className="heading-link" aria-label="Link to this section" data-no-print>
						#
					</a>
				)}
			</Tag>
		);
	};
}
