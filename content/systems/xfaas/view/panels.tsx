import { mostFactor, paper } from "../model";
import { Amount } from "./amount";
import { Area, Curve, type PlotLabel } from "./plot";
import { type Panel, SmallPlot } from "./small-plot";

/** Draws CPU over time: the range of the regions, and their mean. */
export function Cpu({ samples, cursor }: Panel) {
	const { cpu, utilization } = samples;
	const ofRegions = (pick: (...shares: number[]) => number) =>
		cpu.map((_, at) => pick(...utilization.map((region) => region[at] ?? 0)));
	const mean = cpu.reduce((sum, share) => sum + share, 0) / cpu.length;
	const theirs = paper.results.meanUtilization;
	const height = (share: number) => share;
	return (
		<SmallPlot
			{...{ samples, cursor }}
			title="CPU utilization: range of regions, mean"
			label={`Mean CPU ${(mean * 100).toFixed(1)}%; the paper’s mean is ${theirs * 100}%.`}
			levels={[{ at: 0 }, { at: theirs }, { at: 1, label: "100%" }]}
			words={[
				{
					x: 1,
					y: 0.3,
					label: `line: the paper’s mean, ${theirs * 100}%`,
					anchor: "end",
					className: "fill-muted",
				},
			]}
		>
			<Area
				of={ofRegions(Math.max)}
				over={ofRegions(Math.min)}
				height={height}
				className="fill-tier-6 opacity-30"
			/>
			<Curve of={cpu} height={height} className="stroke-ink stroke-2" />
		</SmallPlot>
	);
}

/** Draws S, the factor of opportunistic quota. */
export function Factor({ samples, cursor }: Panel) {
	const [least, most] = [Math.min(...samples.factor), Math.max(...samples.factor)];
	return (
		<SmallPlot
			{...{ samples, cursor }}
			title="S, factor of opportunistic quota"
			label={`S lies between ${least.toFixed(1)} and ${most.toFixed(1)}.`}
			levels={[{ at: 0 }, { at: 0.5, label: `× ${mostFactor / 2}` }, { at: 1, label: `× ${mostFactor}` }]}
			aside={0.25}
		>
			<Curve
				of={samples.factor}
				height={(factor) => factor / mostFactor}
				className="stroke-tier-7 stroke-2"
			/>
		</SmallPlot>
	);
}

/** Style and label position of each level's curve. Dashes also distinguish them. */
const levelStyles = [
	{ className: "stroke-tier-1 stroke-2", nameAt: 0.2 },
	{ className: "stroke-tier-2 stroke-2", dashes: "8 3", nameAt: 0.42 },
	{ className: "stroke-tier-5 stroke-2", dashes: "3 3", nameAt: 0.64 },
	{ className: "stroke-tier-7 stroke-2", dashes: "1 4", nameAt: 0.86 },
] as const;

/** Draws the wait of the oldest call of each criticality level, on a logarithmic scale. */
export function Ages({ samples, cursor }: Panel) {
	const height = (minutes: number) => Math.log10(1 + minutes) / Math.log10(1 + 24 * 60);
	const names: PlotLabel[] = levelStyles.map(({ nameAt }, level) => ({
		x: nameAt,
		y: Math.min(0.92, height(samples.oldest[level]?.[Math.round(nameAt * samples.count)] ?? 0) + 0.05),
		label: String(level),
		anchor: "middle",
		className: "fill-ink font-semibold",
	}));
	return (
		<SmallPlot
			{...{ samples, cursor }}
			title="Longest wait by criticality, 0 to 3"
			label={samples.oldest
				.map((level, index) => `Criticality ${index}: at most ${Math.max(...level)} minutes.`)
				.join(" ")}
			levels={[
				{ at: 0 },
				{ at: height(10), label: "10 min" },
				{ at: height(120), label: "2 h" },
				{ at: 1, label: "24 h" },
			]}
			words={names}
		>
			{levelStyles.map(({ nameAt: _, ...style }, level) => (
				<Curve key={style.className} of={samples.oldest[level] ?? []} height={height} {...style} />
			))}
		</SmallPlot>
	);
}

export function Missed({ samples, cursor }: Panel) {
	return (
		<Amount
			{...{ samples, cursor }}
			title="Deadlines missed"
			unit="calls in 15 min"
			of={samples.missed}
			className="fill-tier-1"
		/>
	);
}

export function Downstream({ samples, cursor }: Panel) {
	return (
		<Amount
			{...{ samples, cursor }}
			title="Shared service: calls, exceptions (red)"
			unit="calls/s"
			of={samples.exceptions}
			line={samples.load}
			className="fill-tier-1"
		/>
	);
}

/** A few calls wait at any time; smaller numbers are not worth a drawing. */
const FEW = 10_000;

export function Burst({ samples, cursor }: Panel) {
	const many = Math.max(...samples.burstWaiting) >= FEW;
	return (
		<Amount
			{...{ samples, cursor }}
			title="Function of Fig. 4: calls waiting"
			unit="calls"
			of={many ? samples.burstWaiting : []}
			className="fill-tier-2"
		/>
	);
}
