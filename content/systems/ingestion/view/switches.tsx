import { buttonStyle } from "@/components/system/controls";
import type { RunControls } from "@/components/system/view";
import type { Key, State } from "../model";

const remedies = [
	{ key: "versions", label: () => "Versions", gloss: "refuse late updates" },
	{ key: "fetch", label: () => "Fetch the latest", gloss: "from the source itself" },
	{
		key: "sweep",
		label: (run: State) => `Sweep every ${run.parameters.sweepEvery} s`,
		gloss: "compare source and index",
	},
	{ key: "redrive", label: () => "Redrive every 10 s", gloss: "retry messages that failed" },
] as const;

/** Renders a switch for each remedy, and buttons for a sweep and a redrive. */
export function Switches({ run, turn, perform }: Pick<RunControls<State, Key>, "run" | "turn" | "perform">) {
	return (
		<>
			<fieldset className="text-small">
				<legend className="mb-2 text-muted">Remedies</legend>
				<div className="grid gap-x-6 gap-y-2.5 max-lg:md:grid-cols-2">
					{remedies.map(({ key, label, gloss }) => (
						<label key={key} className="flex min-h-7 items-center gap-2 leading-snug pointer-coarse:min-h-11">
							<input
								type="checkbox"
								className="size-4 shrink-0 accent-ink"
								checked={run.parameters[key] === 1}
								onChange={(event) => turn(key, Number(event.target.checked))}
							/>
							<span>
								{label(run)}
								<span className="block text-muted">{gloss}</span>
							</span>
						</label>
					))}
				</div>
			</fieldset>
			<div className="flex flex-wrap gap-2">
				<button type="button" className={buttonStyle} onClick={() => perform("sweep-now")}>
					Sweep now
				</button>
				{run.dead.length > 0 && (
					<button type="button" className={buttonStyle} onClick={() => perform("redrive-now")}>
						Redrive now
					</button>
				)}
			</div>
		</>
	);
}
