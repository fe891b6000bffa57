import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import {
	countPassed,
	decide,
	defaultStatus,
	fallbackOf,
	getFault,
	isAnswered,
	listTypes,
	type State,
	stages,
	stops,
} from "../model";

export const formatTime = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Returns the current read-outs. */
export function readOuts(state: State): ReadOut[] {
	const { type, status, usual, stage } = decide(state.parameters);
	const answered = isAnswered(state);
	const broken = stages.filter((each) => {
		const fault = getFault(each, state.parameters);
		return fault !== undefined && stops(fault);
	});
	return [
		{ label: "Stages passed", value: String(countPassed(state)), unit: `of ${stages.length}` },
		{ label: "Stage that decides", value: answered ? (stages[stage]?.name ?? "none") : "not yet" },
		{ label: "Status", value: answered ? String(status) : "not yet" },
		{ label: "Status by default", value: answered ? String(usual) : "not yet" },
		{ label: "Falls back to", value: answered && type ? fallbackOf(type) : "nothing" },
		{
			label: "Types with this status by default",
			value: answered ? String(listTypes(usual).length) : "not yet",
		},
		{ label: "Stages that would stop it", value: String(broken.length) },
	];
}

/** Returns the measures of a run. */
export function measures(state: State): Measure[] {
	const { status, stage } = decide(state.parameters);
	return [
		{ what: "status", value: status, format: String, better: "less" },
		{ what: "stages that the request passes", value: stage, format: String, better: "more" },
	];
}

/** Renders the stages as a table. */
export function Tables({ state }: { state: State }) {
	const passed = countPassed(state);
	const { stage: deciding } = decide(state.parameters);
	return (
		<DataTable
			caption="The stages of the request, in their order."
			columns={["Stage", "Fault", "Response type", "Status by default", "So far"]}
			rows={stages.map((stage, index) => {
				const fault = getFault(stage, state.parameters);
				const isStop = fault !== undefined && stops(fault);
				return [
					stage.name,
					fault?.name ?? "none",
					isStop ? fault.type : "none",
					isStop ? String(defaultStatus[fault.type]) : "none",
					index < passed ? "passed" : index === deciding && isAnswered(state) ? "answers" : "not reached",
				];
			})}
		/>
	);
}
