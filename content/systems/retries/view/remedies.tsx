import { buttonStyle } from "@/components/system/controls";
import type { RunControls } from "@/components/system/view";
import { type Key, remedies, remedyGlosses, remedyLabels, type State } from "../model";

/** Renders a radio button for each remedy, and a button for a blip. */
export function Remedies({ run, turn, perform }: Pick<RunControls<State, Key>, "run" | "turn" | "perform">) {
	return (
		<>
			<fieldset className="text-small">
				<legend className="mb-1 text-muted">Remedy (one at a time)</legend>
				<div className="grid gap-x-6 gap-y-1.5 max-lg:md:grid-cols-2">
					{remedies.map((remedy, value) => (
						<label
							key={remedy}
							className="flex min-h-7 items-center gap-2 leading-snug pointer-coarse:min-h-11"
						>
							<input
								type="radio"
								name="remedy"
								className="size-4 shrink-0 accent-ink"
								checked={run.parameters.remedy === value}
								onChange={() => turn("remedy", value)}
							/>
							<span>
								{remedyLabels[remedy]}
								<span className="block text-muted empty:hidden">{remedyGlosses[remedy]}</span>
							</span>
						</label>
					))}
				</div>
			</fieldset>
			<button type="button" className={buttonStyle} onClick={() => perform("blip")}>
				{`Slow the service for ${run.parameters.blipLength} s`}
			</button>
		</>
	);
}
