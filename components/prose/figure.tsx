import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose/components";

interface Props extends Omit<ProseProps["Figure"], "caption"> {
	caption: ReactNode;
	/** Whether the drawing fills any width; else it is as narrow as a phone. */
	isWide?: boolean;
	/** For a figure that can run where it stands: the keys of the dials that it then has. */
	live?: string | undefined;
	children?: ReactNode;
}

/** Where a drawing is as narrow as a phone, its caption stands beside it like a label in a museum. */
const beside = { figure: "md:flex md:items-end md:gap-6", drawing: "max-w-lg md:shrink-0 md:basis-96" };

/** A drawing with its caption: what it shows, what is assumed, where the figures come from. */
export function Figure({ caption, label, isWide = false, live, children }: Props) {
	const place = isWide ? { figure: "", drawing: "" } : beside;
	return (
		<figure aria-label={label} className={place.figure} data-live={live}>
			<div
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
				tabIndex={0}
				className={`overflow-x-auto rounded-xl border border-rule bg-raised p-4 [&>svg]:w-full ${place.drawing}${live === undefined ? "" : " cursor-pointer"}`}
			>
				{children}
			</div>
			<figcaption className="pt-3 text-small leading-normal text-muted">{caption}</figcaption>
		</figure>
	);
}
