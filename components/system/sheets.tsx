import type { ReactNode } from "react";

/** A drawing for one kind of screen. */
interface Sheet {
	width: number;
	height: number;
	drawing: ReactNode;
	/** Objects that can be pressed or dragged, over the drawing. */
	objects?: ReactNode;
}

interface Drawn {
	/** The drawing in words. */
	label: string;
	/** For phones: one part below the other. */
	narrow: Sheet;
}

/**
 * One drawing in two arrangements: its parts beside each other where there is room, one below the other on phones. The
 * wide one is no narrower than its letters of 13 px allow: they are 12 px at least.
 */
export function Sheets({ label, wide, narrow }: Drawn & { wide: Sheet }) {
	return (
		<>
			<OneSheet label={label} sheet={wide} className="hidden @min-[672px]:block print:block" />
			<OneSheet label={label} sheet={narrow} className="mx-auto max-w-lg @min-[672px]:hidden print:hidden" />
		</>
	);
}

/** The same in one arrangement, for where words stand beside it: as large as on a phone. */
export function NarrowSheet({ label, narrow }: Drawn) {
	return <OneSheet label={label} sheet={narrow} />;
}

function OneSheet({
	label,
	sheet: { width, height, drawing, objects },
	className = "",
}: {
	label: string;
	sheet: Sheet;
	className?: string;
}) {
	const viewBox = `0 0 ${width} ${height}`;
	return (
		<div className={`relative ${className}`}>
			<svg viewBox={viewBox} className="w-full text-[13px]" role="img" aria-label={label}>
				{drawing}
			</svg>
			{objects && (
				// biome-ignore lint/a11y/noSvgWithoutTitle: each object has a name of its own
				<svg viewBox={viewBox} className="needs-script absolute inset-0 size-full" data-no-print>
					{objects}
				</svg>
			)}
		</div>
	);
}

/** An object of a drawing that can be pressed: what it is and does in words, over the place where it is drawn. */
export function PressableObject({
	label,
	onPress,
	...box
}: {
	label: string;
	onPress: () => void;
	x: number;
	y: number;
	width: number;
	height: number;
}) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: HTML's button cannot stand in a drawing
		<g
			role="button"
			tabIndex={0}
			aria-label={label}
			className="group cursor-pointer data-pressed:opacity-50"
			onClick={onPress}
			onKeyDown={(event) => {
				if (event.key !== "Enter" && event.key !== " ") return;
				event.preventDefault();
				onPress();
			}}
		>
			<title>{label}</title>
			<rect
				{...box}
				rx={4}
				className="fill-transparent group-hover:stroke-accent group-focus-visible:stroke-accent"
			/>
		</g>
	);
}
