import type { ReactNode } from "react";

/** A drawing for one kind of screen. */
interface Sheet {
	width: number;
	height: number;
	drawing: ReactNode;
}

interface Drawn {
	/** The drawing in words. */
	label: string;
	/** For phones: one part below the other. */
	narrow: Sheet;
}

/** One drawing in two arrangements: its parts beside each other on wide screens, one below the other on phones. */
export function Sheets({ label, wide, narrow }: Drawn & { wide: Sheet }) {
	return (
		<>
			<OneSheet label={label} sheet={wide} className="hidden md:block print:block" />
			<OneSheet label={label} sheet={narrow} className="mx-auto max-w-lg md:hidden print:hidden" />
		</>
	);
}

/** The same in one arrangement, for where words stand beside it: as large as on a phone. */
export function NarrowSheet({ label, narrow }: Drawn) {
	return <OneSheet label={label} sheet={narrow} />;
}

function OneSheet({ label, sheet, className = "" }: { label: string; sheet: Sheet; className?: string }) {
	return (
		<svg
			viewBox={`0 0 ${sheet.width} ${sheet.height}`}
			className={`w-full text-[13px] ${className}`}
			role="img"
			aria-label={label}
		>
			{sheet.drawing}
		</svg>
	);
}
