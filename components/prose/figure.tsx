import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose/components";

interface Props extends Omit<ProseProps["Figure"], "caption"> {
	caption?: ReactNode;
	/** Whether the drawing fills any width. Otherwise it is as wide as a phone. */
	isWide?: boolean;
	/** Keys of the dials of a figure that runs within the text. */
	live?: string | undefined;
	children?: ReactNode;
}

/** Classes that put the caption beside a narrow drawing, or below it where both do not fit. */
const beside = {
	figure: "md:flex md:flex-wrap md:items-end md:gap-x-6",
	drawing: "max-w-lg md:basis-96",
	caption: "md:flex-1 md:basis-48",
};

/** Renders a drawing with its caption: a description, assumptions, and sources. */
export function Figure({ caption, label, isWide = false, live, children }: Props) {
	const classes = isWide ? { figure: "", drawing: "", caption: "" } : beside;
	return (
		<figure aria-label={label} className={classes.figure} data-live={live}>
			<div
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
				tabIndex={0}
				className={`overflow-x-auto rounded-xl border border-rule bg-raised p-4 [&>svg]:w-full ${classes.drawing}${live === undefined ? "" : " cursor-pointer"}`}
			>
				{children}
			</div>
			{caption && (
				<figcaption className={`pt-3 text-small leading-normal text-muted ${classes.caption}`}>
					{caption}
				</figcaption>
			)}
		</figure>
	);
}
