import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { advance, decide, defaults, type Parameters, STAGE_TIME, stages, start } from ".";
import { defaultStatus } from "./responses";

/** Compares a decision with the plainest loop that finds the first fault and looks its status up. */
export function measure(): Result[] {
	const requests = stages.flatMap(({ key, faults }) =>
		faults.map((_, index): Parameters => ({ ...defaults, [key]: index + 1 })),
	);
	const keys = stages.map(({ key }) => key);
	const times = timeInTurn(
		[
			{
				name: "plain",
				run: (rounds) => {
					let sum = 0;
					for (let round = 0; round < rounds; round++)
						for (const values of requests)
							for (const [place, key] of keys.entries()) {
								const fault = stages[place]?.faults[values[key] - 1];
								if (!fault || fault.name === "revoked") continue;
								sum += defaultStatus[fault.type];
								break;
							}
					return sum;
				},
			},
			{
				name: "model",
				run: (rounds) => {
					let sum = 0;
					for (let round = 0; round < rounds; round++)
						for (const values of requests) {
							const run = start(values);
							advance(run, STAGE_TIME);
							sum += decide(run.parameters).status;
						}
					return sum;
				},
			},
		],
		200,
	);
	const [plain = Number.NaN, model = Number.NaN] = ["plain", "model"].map((name) => times.get(name));
	return [
		{ name: "plain loop, all faults", value: plain / 1e3, unit: "µs" },
		{ name: "model, all faults", value: model / 1e3, unit: "µs" },
		{ name: "model over plain loop", value: model / plain, unit: "×", limit: 5 },
	];
}
