import { DataTable } from "@/components/system/frame";
import { RunLink } from "@/components/system/run-link";
import { areas, type Judgment, judge, scenarios, type Verdict } from "../model";
import { toPreset } from "./stories";

/** Renders the failure scenarios by subject. Rendering runs each one, at build time. */
export function Scenarios() {
	const judged = scenarios.map((scenario) => judge(scenario));
	const passed = judged.filter((judgment) => judgment.passed).length;
	return (
		<>
			<h2 id="results" className="text-section">
				The {judged.length} scenarios
			</h2>
			<p className="mt-4 max-w-[42rem]">
				{passed} of {judged.length} hold. The model ran each one when this page was built; expected bounds are
				in parentheses. The tests remove the fault from each scenario, and then the mechanism that handles it:
				the outcome changes both times, over 20 seeds.
			</p>
			{areas.map((area) => (
				<Area key={area} area={area} judged={judged.filter(({ scenario }) => scenario.area === area)} />
			))}
		</>
	);
}

function Area({ area, judged }: { area: string; judged: readonly Judgment[] }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
		<div tabIndex={0} className="mt-6 overflow-x-auto text-small leading-snug [&_table]:min-w-[44rem]">
			<DataTable
				caption={`${area}, ${judged.length} scenarios`}
				columns={["Fault", "Mechanism", "Expected", "Measured", "Result", "Watch it"]}
				rows={judged.map(({ scenario, verdicts, broken, passed }) => [
					scenario.name,
					scenario.mechanism,
					scenario.outcome,
					[...verdicts.map(measured), ...broken].join("; "),
					passed ? "holds" : "fails",
					<RunLink key="run" system="leader-failover" story={toPreset(scenario).name}>
						Replay
					</RunLink>,
				])}
			/>
		</div>
	);
}

/** Labels of readings that differ from their key. */
const labels: Partial<Record<Verdict["reading"], string>> = {
	givenUp: "given up",
	timeouts: "caller timeouts",
	failedForwards: "failed forwards",
	shedByFollowers: "rejected by followers",
	staleBroadcasts: "stale broadcasts",
	misled: "stale broadcasts followed",
	expiredBroadcasts: "expired broadcasts",
	noLeader: "“no leader” responses",
	lostRaces: "failed lock attempts",
	crossed: "tokens of the other version",
	misread: "tokens misread",
	reservedTaken: "reserved slots taken",
	uncounted: "requests not counted",
	sessionsMoved: "sessions moved",
	badCookies: "bad cookies replaced",
	mostWorking: "peak running",
	"final term": "terms",
};

/** Labels of readings in ms. */
const times: Partial<Record<Verdict["reading"], string>> = {
	"longest recovery": "recovery",
	longestGap: "longest gap",
	slowest: "longest request",
};

function measured({ reading, value, min, max }: Verdict): string {
	const time = times[reading];
	if (time) return `${time} ${(value / 1000).toFixed(1)} s (${bounds(min / 1000, max / 1000)} s)`;
	return `${labels[reading] ?? reading} ${value} (${bounds(min, max)})`;
}

function bounds(min: number, max: number): string {
	if (min === max) return `exactly ${min}`;
	// A minimum near 0 only requires that a recovery happened.
	if (min < 0.01) return `at most ${max}`;
	return max === Infinity ? `at least ${min}` : `${min} to ${max}`;
}
