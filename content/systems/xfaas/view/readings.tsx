import { memo } from "react";
import { DataTable, type ReadOut } from "@/components/system/frame";
import { type Account, type Samples, sampleMinutes } from "../model";
import { inWords } from "./amount";

/** A moment, as hours and minutes from the left edge. */
export function clock(sample: number): string {
	const minutes = sample * sampleMinutes;
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** What a run reads at a sample. */
export function readOuts(samples: Samples, at: number): ReadOut[] {
	const of = (values: readonly number[]) => values[at] ?? 0;
	const millions = (calls: number) => (calls / 1e6).toFixed(1);
	return [
		{ label: "Time in the model", value: clock(at), unit: "h" },
		{ label: "Received", value: millions(of(samples.received)), unit: "million calls/s" },
		{ label: "Executed", value: millions(of(samples.executed)), unit: "million calls/s" },
		{ label: "Refused by submitters", value: millions(of(samples.refused)), unit: "million calls/s" },
		{ label: "CPU in use", value: (of(samples.cpu) * 100).toFixed(1), unit: "%" },
		{ label: "S", value: of(samples.factor).toFixed(2), unit: "×" },
		{ label: "Waiting", value: (of(samples.waiting) / 1e9).toFixed(1), unit: "billion calls" },
		{ label: "Deadlines missed", value: inWords(of(samples.missed)), unit: "calls in 15 min" },
	];
}

/** The run's mean day beside the paper's numbers. */
export const Agreement = memo(function Agreement({ account }: { account: Account }) {
	const shown = (value: number, unit: string) =>
		unit === "share"
			? `${(value * 100).toFixed(1)}%`
			: unit === "×"
				? `${value.toFixed(2)} ×`
				: value.toFixed(2);
	const error = (share: number) => `${(share * 100).toFixed(1)}%`;
	return (
		<section aria-labelledby="agreement" className="text-small">
			<h2 id="agreement" className="font-serif text-row leading-tight">
				Agreement with the paper
			</h2>
			<p className="mt-2 max-w-[43em] leading-normal">
				For the setting above. Hour by hour the received curve is {error(account.receivedError)} of its
				maximum away from the paper’s and the executed one {error(account.executedError)}, as a root mean
				square. The received curve is given to the model; the executed one is what comes out.
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<div tabIndex={0} className="mt-3 max-w-3xl overflow-x-auto">
				<DataTable
					caption="The model’s mean day, and what the paper gives"
					columns={["Quantity", "Model", "Paper", "Where"]}
					rows={account.rows.map(({ name, model, paper, unit, source }) => [
						name,
						shown(model, unit),
						shown(paper, unit),
						source,
					])}
				/>
			</div>
		</section>
	);
});

/** The run hour by hour. */
export const Hours = memo(function Hours({ samples }: { samples: Samples }) {
	const perHour = 60 / sampleMinutes;
	const hours = Array.from({ length: Math.floor(samples.count / perHour) }, (_, hour) => hour);
	const inHour = (values: readonly number[], hour: number) =>
		values.slice(hour * perHour, (hour + 1) * perHour);
	const mean = (values: readonly number[], hour: number) => average(inHour(values, hour));
	return (
		<DataTable
			caption="Hour by hour: calls in millions a second, CPU of all regions, S at the hour’s end, the longest wait of each criticality in minutes, deadlines missed, exceptions of the service"
			columns={[
				"Hour",
				"Received",
				"Executed",
				"CPU",
				"S",
				...samples.oldest.map((_, level) => `Wait ${level}`),
				"Missed",
				"Exceptions/s",
			]}
			rows={hours.map((hour) => [
				String(hour),
				(mean(samples.received, hour) / 1e6).toFixed(1),
				(mean(samples.executed, hour) / 1e6).toFixed(1),
				`${(mean(samples.cpu, hour) * 100).toFixed(1)}%`,
				(inHour(samples.factor, hour).at(-1) ?? 0).toFixed(2),
				...samples.oldest.map((level) => String(Math.max(...inHour(level, hour)))),
				inWords(mean(samples.missed, hour) * perHour),
				inWords(mean(samples.exceptions, hour)),
			])}
		/>
	);
});

/** The regions at one moment. */
export function RegionsNow({ samples, at }: { samples: Samples; at: number }) {
	const percent = (share: number | undefined) => `${Math.round((share ?? 0) * 100)}%`;
	return (
		<DataTable
			caption={`CPU by region at ${clock(at)} h, as shares of what the region usually has`}
			columns={["Region", "In use", "Asked for in vain"]}
			rows={samples.utilization.map((used, region) => [
				String(region + 1),
				percent(used[at]),
				percent(samples.unserved[region]?.[at]),
			])}
		/>
	);
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
