import { defineView } from "@/components/system/define-view";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { DataTable } from "@/components/system/frame";
import { advance, assumptions, change, dials, type State, scenarios, start } from "../model";

const PITCH = 13;

/** Draws as many requests as there is room for, the one that is being served first. */
function Queue({ run, width }: { run: State; width: number }) {
	return run.queue
		.slice(0, Math.floor(width / PITCH))
		.map((arrived, index) => (
			<rect
				key={arrived}
				x={index * PITCH}
				y={20}
				width={10}
				height={24}
				rx={2}
				className={index === 0 ? "fill-tier-6" : "fill-tier-1"}
			/>
		));
}

function sheetOf(run: State, width: number) {
	const drawing = (
		<>
			<text x={0} y={13} className="fill-ink">
				{`${run.queue.length} here, the first is being served`}
			</text>
			<Queue run={run} width={width} />
		</>
	);
	return { width, height: 50, drawing };
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
	// Text keeps its size on every screen: the wide drawing has more room, not larger letters.
	drawing: (run) => <Sheets label={describe(run)} wide={sheetOf(run, 720)} narrow={sheetOf(run, 320)} />,
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
		drawing: (run) => <NarrowSheet label={describe(run)} narrow={sheetOf(run, 320)} />,
		caption: ({ watch }) => `${watch} Seven seconds into a run of the model.`,
	},
	glyph: (run) => (
		<svg viewBox="0 12 320 40" className="w-full" aria-hidden>
			<Queue run={run} width={320} />
		</svg>
	),
});
