import type { ReactNode } from "react";

/** A drawing for one kind of screen. */
interface Sheet {
	width: number;
	height: number;
	drawing: ReactNode;
}

/** One drawing in two arrangements: beside each other on wide screens, one below the other on phones. */
export function Sheets({ label, wide, narrow }: { label: string; wide: Sheet; narrow: Sheet }) {
	return (
		<>
			<svg
				viewBox={`0 0 ${wide.width} ${wide.height}`}
				className="hidden w-full md:block print:block"
				role="img"
				aria-label={label}
			>
				{wide.drawing}
			</svg>
			<svg
				viewBox={`0 0 ${narrow.width} ${narrow.height}`}
				className="mx-auto w-full max-w-lg md:hidden print:hidden"
				role="img"
				aria-label={label}
			>
				{narrow.drawing}
			</svg>
		</>
	);
}
