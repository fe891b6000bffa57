import { defineView } from "@/components/system/define-view";
import { DataTable } from "@/components/system/frame";
import { advance, assumptions, change, dials, type State, scenarios, start } from "../model";

/** Draws the queue as boxes with the server on the left. */
function Drawing({ run, isLabeled = false }: { run: State; isLabeled?: boolean }) {
	const visible = run.queue.slice(0, 24);
	return (
		<svg
			viewBox="0 0 320 60"
			className="w-full text-[13px]"
			role="img"
			aria-label={describe(run)}
			aria-hidden={!isLabeled}
		>
			{visible.map((arrived, index) => (
				<rect
					key={arrived}
					x={index * 13}
					y={20}
					width={10}
					height={24}
					rx={2}
					className={index === 0 ? "fill-tier-6" : "fill-tier-1"}
				/>
			))}
			{isLabeled && (
				<text x={0} y={13} className="fill-ink">
					{`${run.queue.length} here, the first is being served`}
				</text>
			)}
		</svg>
	);
}

const describe = (run: State) => `After ${(run.now / 1000).toFixed(1)} s: ${run.queue.length} requests here.`;
const meanTime = ({ served, spent }: State) => (served > 0 ? (spent / served).toFixed(0) : "none served yet");

export default defineView({
	model: { start, advance, change },
	dials,
	scenarios,
	assumptions,
	opening: { scenario: "A burst", time: 7000 },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
	],
	speed: 1,
	formatTime: (now) => `${(now / 1000).toFixed(2)} s`,
	drawing: (run) => <Drawing run={run} isLabeled />,
	answers: ["mean time here"],
	measures: (run) => [
		{
			what: "mean time here",
			value: run.served > 0 ? run.spent / run.served : undefined,
			format: (ms) => `${ms.toFixed(0)} ms`,
			none: "none served yet",
			better: "less",
		},
	],
	readouts: (run) => [
		{ label: "Elapsed", value: (run.now / 1000).toFixed(2), unit: "s" },
		{ label: "Served", value: String(run.served), unit: "requests" },
		{ label: "Mean time here", value: meanTime(run), ...(run.served > 0 ? { unit: "ms" } : {}) },
	],
	table: (run) => (
		<DataTable
			caption="The run so far"
			columns={["Here", "Served", "Mean time here, ms"]}
			rows={[[String(run.queue.length), String(run.served), meanTime(run)]]}
		/>
	),
	caption: "A box is a request. A model built for this page; its numbers are examples.",
	still: {
		drawing: (run) => <Drawing run={run} isLabeled />,
		caption: ({ watch }) => `${watch} Seven seconds into a run of the model.`,
	},
	glyph: (run) => <Drawing run={run} />,
});
