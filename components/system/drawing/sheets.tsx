import type { ReactNode } from "react";
import { LiveSheet } from "./live-sheet";

/** A drawing for one screen size. */
interface Sheet {
	width: number;
	height: number;
	drawing: ReactNode;
	/** Clickable and draggable objects over the drawing. */
	objects?: ReactNode;
}

interface SheetProps {
	/** Describes the drawing in words. */
	label: string;
	/** For phones: parts stacked vertically. */
	narrow: Sheet;
}

/**
 * Renders a drawing in two layouts: parts side by side where there is room, and stacked on phones. The wide layout is
 * shown only where its 13 px text renders at 12 px or larger.
 */
export function Sheets({ label, wide, narrow }: SheetProps & { wide: Sheet }) {
	return (
		<>
			<LiveSheet className="hidden @min-[672px]:block print:block">
				<OneSheet label={label} sheet={wide} />
			</LiveSheet>
			<LiveSheet className="mx-auto max-w-lg @min-[672px]:hidden print:hidden">
				<OneSheet label={label} sheet={narrow} />
			</LiveSheet>
		</>
	);
}

/** Renders only the narrow layout, at phone size, for a drawing with text beside it. */
export function NarrowSheet({ label, narrow }: SheetProps) {
	return <OneSheet label={label} sheet={narrow} />;
}

function OneSheet({ label, sheet: { width, height, drawing, objects } }: { label: string; sheet: Sheet }) {
	const viewBox = `0 0 ${width} ${height}`;
	return (
		<div className="relative">
			<svg viewBox={viewBox} className="w-full text-[13px]" role="img" aria-label={label}>
				{drawing}
			</svg>
			{objects && (
				// biome-ignore lint/a11y/noSvgWithoutTitle: each object has its own name
				<svg viewBox={viewBox} className="needs-script absolute inset-0 size-full" data-no-print>
					{objects}
				</svg>
			)}
		</div>
	);
}

/**
 * Renders a clickable area over an object of a drawing, with an accessible name that tells what the object is and
 * does.
 */
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
		// biome-ignore lint/a11y/useSemanticElements: SVG cannot contain an HTML button
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
