import { memo } from "react";
import { withBasePath } from "@/components/system/base-path";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type Account, baselines, type Samples, sampleMinutes } from "../model";
import { formatAmount } from "./amount";

/** Returns the measures of a whole day. */
export function measures({ samples }: Account): Measure[] {
	const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
	const swing = Math.max(...samples.executed) / Math.max(1, Math.min(...samples.executed));
	const full = samples.unserved.flat().filter((share) => share > 0).length * (sampleMinutes / 60);
	const calls = (what: string, value: number): Measure => ({
		what,
		value,
		format: formatAmount,
		better: "less",
	});
	return [
		{
			what: "peak of executed calls over their trough",
			value: swing,
			format: (times) => `${times.toFixed(2)} ×`,
			better: "less",
		},
		{
			what: "hours in which a region was full",
			value: full,
			format: (hours) => hours.toFixed(1),
			better: "less",
		},
		calls("deadlines missed", sum(samples.missed)),
		calls("calls throttled", sum(samples.refused) * sampleMinutes * 60),
		calls("exceptions of the shared service", sum(samples.exceptions) * sampleMinutes * 60),
		{
			what: "longest wait of the most critical calls",
			value: Math.max(...(samples.oldest[0] ?? [0])),
			format: (minutes) => `${minutes} min`,
			better: "less",
		},
	];
}

/** Formats the time of a sample as hours and minutes since the start. */
export function formatClock(sample: number): string {
	const minutes = sample * sampleMinutes;
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Returns the read-outs at a sample. */
export function readOuts(samples: Samples, at: number): ReadOut[] {
	const of = (values: readonly number[]) => values[at] ?? 0;
	const millions = (calls: number) => (calls / 1e6).toFixed(1);
	return [
		{ label: "Time in the model", value: formatClock(at), unit: "h" },
		{ label: "Received", value: millions(of(samples.received)), unit: "million calls/s" },
		{ label: "Executed", value: millions(of(samples.executed)), unit: "million calls/s" },
		{ label: "Throttled", value: millions(of(samples.refused)), unit: "million calls/s" },
		{ label: "CPU utilization", value: (of(samples.cpu) * 100).toFixed(1), unit: "%" },
		{ label: "S", value: of(samples.factor).toFixed(2), unit: "×" },
		{ label: "Waiting", value: (of(samples.waiting) / 1e9).toFixed(1), unit: "billion calls" },
		{ label: "Deadlines missed", value: formatAmount(of(samples.missed)), unit: "calls in 15 min" },
	];
}

/** Renders the run's daily means beside the paper's numbers. */
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
				With the figure’s settings, at first those of “Normal day”, the hourly received curve, an input, is{" "}
				{error(account.receivedError)} of its maximum away from the paper’s (RMS). The executed curve is{" "}
				{error(account.executedError)} away and correlates with the paper’s at{" "}
				{account.executedCorrelation.toFixed(2)}. A constant at the mean of the paper’s received curve would
				be {error(baselines.receivedMean)} away, one at the mean of its executed curve{" "}
				{error(baselines.executedMean)}. The published text does not determine the hourly shape;{" "}
				<a href={withBasePath("/blog/xfaas-time-shifting#where-the-model-disagrees")}>the post</a> explains
				why.
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard */}
			<div tabIndex={0} className="mt-3 max-w-3xl overflow-x-auto">
				<DataTable
					caption="The model’s mean day beside the paper’s values"
					columns={["Quantity", "Model", "Paper", "Kind", "Source"]}
					rows={account.rows.map(({ name, model, paper, unit, kind, source }) => [
						name,
						shown(model, unit),
						shown(paper, unit),
						kind,
						source,
					])}
				/>
			</div>
		</section>
	);
});

/** Renders the run hour by hour. */
export const Hours = memo(function Hours({ samples }: { samples: Samples }) {
	const perHour = 60 / sampleMinutes;
	const hours = Array.from({ length: Math.floor(samples.count / perHour) }, (_, hour) => hour);
	const inHour = (values: readonly number[], hour: number) =>
		values.slice(hour * perHour, (hour + 1) * perHour);
	const mean = (values: readonly number[], hour: number) => average(inHour(values, hour));
	return (
		<DataTable
			caption="By hour: million calls/s, CPU utilization, S at the end of the hour, longest wait by criticality in minutes, deadlines missed, exceptions of the shared service"
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
				formatAmount(mean(samples.missed, hour) * perHour),
				formatAmount(mean(samples.exceptions, hour)),
			])}
		/>
	);
});

/** Renders the regions at a sample. */
export function RegionsNow({ samples, at }: { samples: Samples; at: number }) {
	const percent = (share: number | undefined) => `${Math.round((share ?? 0) * 100)}%`;
	return (
		<DataTable
			caption={`CPU by region at ${formatClock(at)} h, as a share of the region’s capacity`}
			columns={["Region", "Utilization", "Unmet demand"]}
			rows={samples.utilization.map((used, region) => [
				String(region + 1),
				percent(used[at]),
				percent(samples.unserved[region]?.[at]),
			])}
		/>
	);
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
