import { DataTable } from "@/components/system/frame";
import { areas, type Judgement, judge, scenarios, type Verdict } from "../model";

/** The failure scenarios by subject, each played through and judged when this is rendered: while the site is built. */
export function Scenarios() {
	const judged = scenarios.map((scenario) => judge(scenario));
	const passed = judged.filter((judgement) => judgement.passed).length;
	return (
		<>
			<h2 id="results" className="text-section">
				The {judged.length} scenarios
			</h2>
			<p className="mt-4 max-w-[42rem]">
				{passed} of {judged.length} hold. Each was played through by the model when this page was built, with
				the page’s default lease, and what it showed stands beside what was expected. In none may two leaders’
				writes both be accepted, or an acknowledged request be lost.
			</p>
			{areas.map((area) => (
				<Area key={area} area={area} judged={judged.filter(({ scenario }) => scenario.area === area)} />
			))}
		</>
	);
}

function Area({ area, judged }: { area: string; judged: readonly Judgement[] }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<div tabIndex={0} className="mt-6 overflow-x-auto text-small leading-snug [&_table]:min-w-[36rem]">
			<DataTable
				caption={`${area}, ${judged.length} scenarios`}
				columns={["What fails", "What should happen", "What was measured", "Result"]}
				rows={judged.map(({ scenario, verdicts, broken, passed }) => [
					scenario.name,
					scenario.outcome,
					[...verdicts.map(measured), ...broken].join("; "),
					passed ? "holds" : "fails",
				])}
			/>
		</div>
	);
}

/** How a reading is called; those in ms end in “s” and are told in seconds. */
const names: Partial<Record<Verdict["reading"], string>> = {
	givenUp: "given up",
	timeouts: "waits without an answer",
	forwards: "forwarded",
	failedForwards: "forwards failed",
	shedByFollowers: "turned away by followers",
	staleBroadcasts: "old broadcasts ignored",
	sessionsMoved: "sessions moved",
	badCookies: "bad cookies replaced",
	mostWorking: "most at once",
	"final term": "terms",
	"leases at once": "overlapping leases",
};

function measured({ reading, value, min, max }: Verdict): string {
	const isTime = reading === "longest recovery" || reading === "longestGap";
	if (isTime) {
		const name = reading === "longestGap" ? "longest gap" : "recovery";
		return `${name} ${(value / 1000).toFixed(1)} s (${bounds(min / 1000, max / 1000)} s)`;
	}
	return `${names[reading] ?? reading} ${value} (${bounds(min, max)})`;
}

function bounds(min: number, max: number): string {
	if (min === max) return `exactly ${min}`;
	// A recovery of more than nothing only says that there was one.
	if (min < 0.01) return `at most ${max}`;
	return max === Infinity ? `at least ${min}` : `${min} to ${max}`;
}
