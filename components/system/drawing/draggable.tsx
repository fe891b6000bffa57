"use client";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useWords } from "@/components/system/words";
import { clampToStep, type Parameter } from "@/lib/simulation/parameters";
import { fill } from "@/lib/words/format";

/** Axis of a draggable object, and the mapping from positions on it to values. */
interface Track {
	/** "x" for horizontal, "y" for vertical. */
	axis: "x" | "y";
	/** Position of the object, in units of the drawing. */
	at: number;
	valueAt: (position: number) => number;
}

/** A drag in progress. It uses the mapping from its start, because axes may change with the value. */
interface Drag extends Pick<Track, "valueAt"> {
	/** Distance from the object's position to the pointer. */
	offset: number;
}

/** Arrowheads on a drag handle. */
const ARROWS = { x: "M-2-3l-3 3l3 3M2-3l3 3l-3 3", y: "M-3-2l3-3l3 3M-3 2l3 3l3-3" };

/** Number of steps that Page Up and Page Down change a dial by. */
const PAGE = 10;

/**
 * Renders an object of a drawing that a visitor drags, or moves with the arrow keys, to set a dial: a slider on top
 * of the drawn object.
 *
 * @param label the object's name, if not the dial's label
 * @param hint a label beside the drag handle
 * @param isHintLeft whether the hint is on the left of the handle, instead of on its right
 * @param hintDown px by which the label is lower than the handle, so that it does not cover a curve
 * @param isQuiet whether the handle shows only under the pointer or with the focus, because one like it shows always
 * @param grip position of the drag handle, in units of the drawing, or of the page as a percentage
 * @param box hit area of the pointer: at least 24 px by 24 px, on phones 44 px
 */
export function DraggableObject<Key extends string>({
	dial: { key, label: dialLabel, unit, min, max, step },
	label = dialLabel,
	hint,
	isHintLeft = false,
	hintDown = 0,
	isQuiet = false,
	value,
	onTurn,
	axis,
	at,
	valueAt,
	grip,
	box,
}: Track & {
	dial: Parameter<Key>;
	label?: string;
	hint?: string;
	isHintLeft?: boolean;
	hintDown?: number;
	isQuiet?: boolean;
	value: number;
	onTurn: (key: Key, value: number) => void;
	grip: { x: number | string; y: number };
	box: { x: number | string; y: number; width: number | string; height: number };
}) {
	const drag = useRef<Drag>(undefined);
	const words = useWords();

	function setValue(wanted: number) {
		if (Number.isNaN(wanted)) return;
		const next = Number(clampToStep({ min, max, step }, wanted).toFixed(6));
		if (next !== value) onTurn(key, next);
	}

	function onPointerDown(event: PointerEvent<SVGGElement>) {
		const position = getPointerPosition(event, axis);
		if (event.button !== 0 || position === undefined) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		drag.current = { valueAt, offset: position - at };
	}

	function onPointerMove(event: PointerEvent<SVGGElement>) {
		const position = getPointerPosition(event, axis);
		if (drag.current && position !== undefined)
			setValue(drag.current.valueAt(position - drag.current.offset));
	}

	function onKeyDown(event: KeyboardEvent) {
		const next = getValueForKey(event.key, { value, min, max, step });
		if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		setValue(next);
	}

	const end = () => {
		drag.current = undefined;
	};
	return (
		<g
			role="slider"
			tabIndex={0}
			aria-label={label}
			aria-orientation={axis === "x" ? "horizontal" : "vertical"}
			aria-valuemin={min}
			aria-valuemax={max}
			aria-valuenow={value}
			aria-valuetext={`${value} ${unit}`.trim()}
			className={`group ${axis === "x" ? "cursor-ew-resize touch-pan-y" : "cursor-ns-resize touch-none"}`}
			onPointerDown={onPointerDown}
			onPointerMove={onPointerMove}
			onPointerUp={end}
			onPointerCancel={end}
			onKeyDown={onKeyDown}
		>
			<title>{fill(words.drag, { label })}</title>
			<rect {...box} className="fill-transparent" />
			<svg
				x={grip.x}
				y={grip.y}
				overflow="visible"
				aria-hidden="true"
				className={
					isQuiet
						? "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 group-active:opacity-100"
						: undefined
				}
			>
				<circle
					r={8}
					className="fill-raised stroke-ink stroke-[1.5] group-hover:stroke-accent group-focus-visible:stroke-accent group-active:stroke-accent"
				/>
				<path
					d={ARROWS[axis]}
					className="fill-none stroke-ink stroke-[1.5] group-hover:stroke-accent group-focus-visible:stroke-accent group-active:stroke-accent"
				/>
				{hint && (
					<text
						x={isHintLeft ? -13 : 13}
						y={4 + hintDown}
						textAnchor={isHintLeft ? "end" : "start"}
						paintOrder="stroke"
						className="fill-ink stroke-raised stroke-5 [stroke-linejoin:round] text-[13px]"
					>
						{hint}
					</text>
				)}
			</svg>
		</g>
	);
}

/** Returns a pointer's position on an axis, in units of the drawing. */
function getPointerPosition(
	{ currentTarget, clientX, clientY }: PointerEvent<SVGGElement>,
	axis: Track["axis"],
): number | undefined {
	const toDrawing = currentTarget.getScreenCTM()?.inverse();
	return toDrawing && new DOMPoint(clientX, clientY).matrixTransform(toDrawing)[axis];
}

/** Returns the value that a key sets, or undefined for any other key (WAI-ARIA, slider pattern). */
function getValueForKey(
	key: string,
	{ value, min, max, step }: { value: number; min: number; max: number; step: number },
): number | undefined {
	const values: Record<string, number> = {
		ArrowRight: value + step,
		ArrowUp: value + step,
		ArrowLeft: value - step,
		ArrowDown: value - step,
		PageUp: value + PAGE * step,
		PageDown: value - PAGE * step,
		Home: min,
		End: max,
	};
	return values[key];
}
