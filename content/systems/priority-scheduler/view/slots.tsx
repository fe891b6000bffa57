import { toBoxPath } from "@/components/system/drawing/box";
import { Sheets } from "@/components/system/drawing/sheets";
import { runningRequests, type Snapshot, type State, snapshot } from "../model";
import { fills } from "./colors";

const PITCH = 17;
/** Leaves a width that is divisible by sixteen slots, on wide screens and on phones. */
const LEFT = 64;

/** Height of the label above the first variant. */
const LABEL = 20;

/** Returns the height of every variant's slots with their label. */
export const getSlotsHeight = ({ variants }: Snapshot): number => LABEL + variants.length * PITCH + 4;

/** Draws the running requests alone. */
export function Running({ state }: { state: State }) {
	const reading = snapshot(state);
	const sheet = (width: number) => ({
		width,
		height: getSlotsHeight(reading),
		drawing: <Slots state={state} reading={reading} top={0} width={width} />,
	});
	return <Sheets label={`${reading.totals.running} requests run.`} wide={sheet(720)} narrow={sheet(320)} />;
}

/** Draws every variant's slots below a label: filled if a request runs, framed if reserved. */
export function Slots({
	state,
	reading,
	top: labelTop,
	width,
}: {
	state: State;
	reading: Snapshot;
	top: number;
	width: number;
}) {
	const top = labelTop + LABEL;
	const running = runningRequests(state);
	// One path per color for all variants, because an element per slot would be too many.
	const free: string[] = [];
	const reservedPlaces: string[] = [];
	const taken: string[][] = fills.map(() => []);
	for (const [variant, { limit, reserved }] of reading.variants.entries()) {
		const here = running.filter((request) => request.variant === variant);
		const pitch = (width - LEFT) / Math.max(limit, 16);
		for (let slot = 0; slot < limit; slot++) {
			const box = toBoxPath(LEFT + slot * pitch, top + variant * PITCH, pitch - 3, 12);
			const row = here[slot]?.row;
			(row === undefined ? free : taken[row])?.push(box);
			if (slot < reserved) reservedPlaces.push(box);
		}
	}
	return (
		<>
			<text x={0} y={labelTop + 12} className="fill-muted">
				{reservedPlaces.length > 0
					? "running: a box per request, framed if reserved"
					: "running: a box per request, a row per model variant"}
			</text>
			{reading.variants.map((_, variant) => (
				<text
					// Variants are identified by their number.
					// biome-ignore lint/suspicious/noArrayIndexKey: the index is the variant's number
					key={variant}
					x={0}
					y={top + variant * PITCH + 11}
					className="fill-muted"
				>
					{`variant ${variant + 1}`}
				</text>
			))}
			<Boxes boxes={free} className="fill-rule" />
			{taken.map((boxes, row) => (
				<Boxes key={fills[row]} boxes={boxes} className={fills[row] ?? ""} />
			))}
			<Boxes boxes={reservedPlaces} className="fill-none stroke-ink" />
		</>
	);
}

const Boxes = ({ boxes, className }: { boxes: readonly string[]; className: string }) =>
	boxes.length > 0 && <path d={boxes.join("")} className={className} />;
