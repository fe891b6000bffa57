import { buttonStyle } from "@/components/system/controls";
import { phases, type State, snapshot } from "../model";

/** Renders the phase, the scenario's last step, and buttons to advance and to roll back. */
export function PhaseSwitch({ state, onMove }: { state: State; onMove: (phase: number) => void }) {
	const { phase, lastEvent } = snapshot(state);
	const at = phases.indexOf(phase);
	const isLast = at === phases.length - 1;
	return (
		<fieldset className="flex flex-wrap items-center gap-2 text-small" data-no-print>
			<legend className="sr-only">The migration</legend>
			<output className="w-full">
				Migration, phase <strong>{phase}</strong>
				{isLast && " (the last)"}
				{lastEvent && <span className="block text-muted">{lastEvent}</span>}
			</output>
			<button type="button" className={buttonStyle} onClick={() => onMove(at - 1)} disabled={at === 0}>
				← Roll back
			</button>
			<button type="button" className={buttonStyle} onClick={() => onMove(at + 1)} disabled={isLast}>
				Next phase →
			</button>
		</fieldset>
	);
}
