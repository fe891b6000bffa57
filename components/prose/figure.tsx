import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose";

/** A drawing with its caption: what it shows, what is assumed, where the figures come from. */
export function Figure({ caption, label, children }: ProseProps["Figure"] & { children?: ReactNode }) {
	return (
		<figure aria-label={label} className="overflow-hidden rounded-xl border border-rule bg-raised">
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<div tabIndex={0} className="overflow-x-auto p-4 [&>svg]:h-auto [&>svg]:w-full [&>svg]:min-w-[30rem]">
				{children}
			</div>
			<figcaption className="border-t border-rule px-4 py-3 text-small leading-normal text-muted">
				{caption}
			</figcaption>
		</figure>
	);
}
