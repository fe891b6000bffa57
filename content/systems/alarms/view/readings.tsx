import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type State, snapshot } from "../model";
import { DAYS } from "./plan";

/** Formats a minute of the week: Sat 18:30. The end of the week is Sunday, 24:00. */
export function formatTime(now: number): string {
	const day = Math.min(DAYS.length - 1, Math.floor(now / 1440));
	const minute = now - day * 1440;
	const twoDigits = (value: number) => String(value).padStart(2, "0");
	return `${DAYS[day]} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

const inMinutes = (minutes: number) => `${Number(minutes.toFixed(1))} min`;
const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
/** Formats a small share with two digits that count. */
const precise = (share: number) => `${Number((100 * share).toPrecision(2))}%`;

/** Returns the results so far, with units. */
export function readOuts(state: State): ReadOut[] {
	const { chosen, faults, missed, precision, falseShare, expectedShare } = snapshot(state);
	return [
		{ label: "Elapsed", value: formatTime(state.now) },
		{ label: "False pages", value: String(chosen.falsePages) },
		{ label: "Faults found", value: String(chosen.found), unit: `of ${faults}` },
		{ label: "Faults missed", value: String(missed) },
		chosen.delay === undefined
			? { label: "Median time to detect", value: "none found" }
			: { label: "Median time to detect", value: inMinutes(chosen.delay) },
		{ label: "Pages that are true", value: precision === undefined ? "no page" : percent(precision) },
		{
			label: "On without a fault",
			value: falseShare === undefined ? "not yet" : precise(falseShare),
			unit: "of time",
		},
		{
			label: "The same by formula",
			value: expectedShare === undefined ? "none" : precise(expectedShare),
			unit: expectedShare === undefined ? "" : "of time",
		},
	];
}

/** Returns the measures of the week so far. */
export function measures(state: State): Measure[] {
	const { chosen, precision, missed } = snapshot(state);
	return [
		{ what: "false pages", value: chosen.falsePages, format: String, better: "less" },
		{ what: "faults found", value: chosen.found, format: String, better: "more" },
		{ what: "faults missed", value: missed, format: String, better: "less" },
		{
			what: "time to detect",
			value: chosen.delay,
			format: inMinutes,
			none: "no fault found",
			better: "less",
		},
		{ what: "pages that are true", value: precision, format: percent, none: "no page", better: "more" },
	];
}

const SIGNS = { both: "both signals", errors: "errors only", latency: "latency only" };

/** Renders the drawing's data: all alarms, then the faults. */
export function Tables({ state }: { state: State }) {
	const { tallies, faults } = snapshot(state);
	return (
		<div className="grid gap-6">
			<DataTable
				caption={`Each alarm, until ${formatTime(state.now)}`}
				columns={["Alarm", "False pages", "Faults found", "Median time to detect"]}
				rows={tallies.map(({ rule, falsePages, found, delay }) => [
					rule,
					String(falsePages),
					`${found} of ${faults}`,
					delay === undefined ? "none found" : inMinutes(delay),
				])}
			/>
			<DataTable
				caption="The faults, and when the chosen alarm found them"
				columns={["From", "To", "Shows in", "Found after"]}
				rows={listFaults(state)}
			/>
		</div>
	);
}

function listFaults({ now, parameters, plan }: State): string[][] {
	const found = plan.outcomes[parameters.rule]?.found;
	return plan.faults
		.filter(({ from }) => from <= now)
		.map(({ from, to, shows: [errors, latency] }, index) => {
			const at = found?.[index];
			return [
				formatTime(from),
				formatTime(to),
				SIGNS[errors && latency ? "both" : errors ? "errors" : "latency"],
				at === undefined || at > now ? "not found" : inMinutes(at + 1 - from),
			];
		});
}
