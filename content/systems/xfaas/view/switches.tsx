import { Folded } from "@/components/system/drawing/folded";
import { type Mechanism, mechanisms, parameters } from "../model";

const labels = new Map(parameters.map(({ key, label }) => [key, label]));

interface Setting {
	values: Record<Mechanism, number>;
	onSet: (mechanism: Mechanism, value: number) => void;
}

/** The mechanism that changes a normal day most, and the others. */
const [usual, others] = [mechanisms.slice(0, 1), mechanisms.slice(1)];

/** What the mechanisms that change a normal day do. */
const glosses: Partial<Record<Mechanism, string>> = {
	timeShifting: "calls that can wait run later",
	utilizationControl: "keeps CPU use near its target",
	conductor: "spreads calls over regions",
};

/** Renders a switch for each mechanism, at first only the most telling one. */
export function Switches(setting: Setting) {
	const areSwitched = others.some((mechanism) => setting.values[mechanism] === 0);
	return (
		<fieldset className="text-small">
			<legend className="mb-1 text-muted">Mechanisms (turn one off to see what breaks)</legend>
			<Switchboard of={usual} {...setting} />
			<div className="mt-2">
				<Folded summary="More mechanisms" isInUse={areSwitched}>
					<Switchboard of={others} {...setting} />
				</Folded>
			</div>
		</fieldset>
	);
}

const Switchboard = ({ of, ...setting }: Setting & { of: readonly Mechanism[] }) => (
	<div className="grid gap-x-6 max-lg:md:grid-cols-2">
		{of.map((mechanism) => (
			<Switch key={mechanism} {...{ mechanism, ...setting }} />
		))}
	</div>
);

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
			<span>
				{labels.get(mechanism)}
				{glosses[mechanism] && <span className="block text-muted">{glosses[mechanism]}</span>}
			</span>
		</label>
	);
}
