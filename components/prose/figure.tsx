import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose";

/** A drawing with its caption: what it shows, what is assumed, where the figures come from. */
export function Figure({ caption, label, children }: ProseProps["Figure"] & { children?: ReactNode }) {
	return (
		<figure aria-label={label}>
			<div
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
				tabIndex={0}
				className="overflow-x-auto rounded-xl border border-rule bg-raised p-4 [&>svg]:h-auto [&>svg]:w-full [&>svg]:min-w-[30rem]"
			>
				{children}
			</div>
			<figcaption className="pt-3 text-small leading-normal text-muted">{caption}</figcaption>
		</figure>
	);
}
