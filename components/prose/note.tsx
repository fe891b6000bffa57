import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose/components";

/** Renders the explanation of a term beside the text. Reader modes drop an aside but keep a note. */
export function Note({ title, kind, children }: ProseProps["Note"] & { children?: ReactNode }) {
	const isUrgent = kind === "important" || kind === "warning" || kind === "caution";
	return (
		<div
			role="note"
			aria-label={title}
			className={`border-s-2 ${isUrgent ? "border-accent" : "border-rule"} ps-5 text-small leading-relaxed text-muted`}
		>
			{/* The space separates title and text where there are no styles: in search, and when copied. */}
			<strong className="block text-ink">{title}</strong> {children}
		</div>
	);
}
