import type { ReactNode } from "react";

/** Renders a remark before the paragraph that it belongs to: in the margin of a wide screen, otherwise above it. */
export function SideNote({ children }: { children?: ReactNode }) {
	return (
		<div role="note" className="side-note text-small leading-relaxed text-muted">
			{children}
		</div>
	);
}
