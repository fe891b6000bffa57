import type { ReactNode } from "react";
import type { ProseProps } from "@/lib/content/prose/components";
import { NOTE_KINDS } from "@/lib/content/schema/note-kinds";
import type { LocalWords } from "@/lib/words/languages";

/** Renders the explanation of a term beside the text. Reader modes drop an aside but keep a note. */
export function Note({
	title: given,
	kind = "note",
	words,
	children,
}: ProseProps["Note"] & { words: LocalWords; children?: ReactNode }) {
	// The default title is translated.
	const title = given === NOTE_KINDS[kind] ? words.prose[kind] : given;
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
