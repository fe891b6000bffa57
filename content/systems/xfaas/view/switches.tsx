import { type Mechanism, mechanisms, parameters } from "../model";

const labels = new Map(parameters.map(({ key, label }) => [key, label]));

interface Setting {
	values: Record<Mechanism, number>;
	onSet: (mechanism: Mechanism, value: number) => void;
}

/** Renders a switch for each mechanism. */
export function Switches(setting: Setting) {
	return (
		<fieldset className="text-small">
			<legend className="mb-1 text-muted">Mechanisms (turn one off to see what breaks)</legend>
			<div className="grid gap-x-6 max-lg:md:grid-cols-2">
				{mechanisms.map((mechanism) => (
					<Switch key={mechanism} {...{ mechanism, ...setting }} />
				))}
			</div>
		</fieldset>
	);
}

/** Renders the switch of one mechanism. */
function Switch({ mechanism, values, onSet }: Setting & { mechanism: Mechanism }) {
	return (
		<label className="flex min-h-7 items-center gap-2 leading-snug pointer-coarse:min-h-11">
			<input
				type="checkbox"
				className="size-4 shrink-0 accent-ink"
				checked={values[mechanism] === 1}
				onChange={({ target }) => onSet(mechanism, target.checked ? 1 : 0)}
			/>
			{labels.get(mechanism)}
		</label>
	);
}
