import { buttonStyle } from "@/components/system/controls";
import type { RunControls } from "@/components/system/view";
import { type Key, policies, type State } from "../model";

const labels = {
	fixed: "The same wait for all",
	backoff: "Backoff: double after a failure",
	jitter: "Backoff with jitter: random",
} as const;

/** Renders how clients reconnect, whether busy hosts reject, and a button that deploys. */
export function Policies({ run, turn, perform }: Pick<RunControls<State, Key>, "run" | "turn" | "perform">) {
	const rowStyle = "flex min-h-7 items-center gap-2 leading-snug pointer-coarse:min-h-11";
	return (
		<>
			<fieldset className="text-small">
				<legend className="mb-1 text-muted">Clients wait before they reconnect</legend>
				{policies.map((policy, value) => (
					<label key={policy} className={rowStyle}>
						<input
							type="radio"
							name="reconnect"
							className="size-4 shrink-0 accent-ink"
							checked={run.parameters.reconnect === value}
							onChange={() => turn("reconnect", value)}
						/>
						{labels[policy]}
					</label>
				))}
			</fieldset>
			<label className={`${rowStyle} text-small`}>
				<input
					type="checkbox"
					className="size-4 shrink-0 accent-ink"
					checked={run.parameters.reject === 1}
					onChange={(event) => turn("reject", Number(event.target.checked))}
				/>
				Busy hosts reject
			</label>
			<button type="button" className={buttonStyle} onClick={() => perform("deploy")}>
				Deploy a new version
			</button>
		</>
	);
}
