import { clock } from "./readings";

/** The sample that is looked at, on a slider over the whole run. */
export function TimeSlider({ at, last, onMove }: { at: number; last: number; onMove: (at: number) => void }) {
	return (
		<label className="flex min-w-48 grow items-center gap-2 text-small text-muted" data-no-print>
			Time
			<input
				type="range"
				className="grow accent-ink"
				{...{ min: 0, max: last, step: 1, value: at }}
				aria-valuetext={`${clock(at)} hours`}
				onChange={({ target }) => onMove(target.valueAsNumber)}
			/>
			<span className="w-[7ch] shrink-0 text-right font-mono tabular-nums">{clock(at)} h</span>
		</label>
	);
}
