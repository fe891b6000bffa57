import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose/components";

/** A term explained beside the text that needs it. Reader modes drop an aside, and keep a note. */
export function Note({ title, kind, children }: ProseProps["Note"] & { children?: ReactNode }) {
	const isUrgent = kind === "important" || kind === "warning" || kind === "caution";
	return (
		<div
			role="note"
			aria-label={title}
			className={`border-l-2 ${isUrgent ? "border-accent" : "border-rule"} pl-5 text-small leading-relaxed text-muted`}
		>
			{/* The space keeps title and text apart where styles do not: in search, and when copied. */}
			<strong className="block text-ink">{title}</strong> {children}
		</div>
	);
}
