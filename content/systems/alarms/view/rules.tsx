import { type Key, rules } from "../model";

/** What each alarm pages on, in plain words. */
const GLOSSES = [
	"errors alone",
	"latency alone",
	"both at once",
	"either of the two",
	"an hour’s sum of errors (burn rate)",
] as const;

/** Renders the choice of the alarm. */
export function Rules({ chosen, onTurn }: { chosen: number; onTurn: (key: Key, value: number) => void }) {
	return (
		<fieldset className="text-small">
			<legend className="mb-1 text-muted">Page on</legend>
			{rules.map((rule, index) => (
				<label key={rule} className="flex min-h-7 items-center gap-2 leading-snug pointer-coarse:min-h-11">
					<input
						type="radio"
						name="rule"
						className="size-4 shrink-0 accent-ink"
						checked={index === chosen}
						onChange={() => onTurn("rule", index)}
					/>
					{GLOSSES[index]}
				</label>
			))}
		</fieldset>
	);
}
