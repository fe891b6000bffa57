/** Hourly shares of the week's largest received value, from the chart's left edge: the paper's Fig. 2. */
export const received = [
	0.24, 0.69, 0.81, 0.76, 0.73, 0.69, 0.7, 0.67, 0.6, 0.54, 0.49, 0.45, 0.43, 0.37, 0.33, 0.3, 0.29, 0.28,
	0.27, 0.27, 0.26, 0.25, 0.24, 0.24,
];
export const executed = [
	0.41, 0.42, 0.4, 0.42, 0.44, 0.46, 0.48, 0.49, 0.48, 0.47, 0.46, 0.45, 0.43, 0.41, 0.4, 0.4, 0.4, 0.4, 0.41,
	0.41, 0.4, 0.39, 0.39, 0.41,
];

const frame = { left: 34, right: 318, top: 30, bottom: 226, ceiling: 0.9 };
const hours = received.length;
const text = { fontFamily: "var(--font-sans)", fontSize: 13, fill: "var(--color-muted)" };
const more = {
	received: { fill: "var(--color-tier-1)", opacity: 0.16 },
	executed: { fill: "var(--color-tier-6)", opacity: 0.16 },
};

const x = (hour: number) => frame.left + (hour / hours) * (frame.right - frame.left);
const y = (share: number) => frame.bottom - (share / frame.ceiling) * (frame.bottom - frame.top);

/** Returns the path of a step curve with one horizontal line per hour. */
function steps(series: number[]): string {
	return series
		.map((share, hour) => `${hour === 0 ? "M" : "L"}${x(hour)} ${y(share)}H${x(hour + 1)}`)
		.join("");
}

/** Draws calls received and executed over a mean day, with the gap between them shaded. */
export function MeanDay() {
	const gaps = received.map((arrived, hour) => ({ hour, arrived, ran: executed[hour] ?? arrived }));
	return (
		<svg
			viewBox="0 0 320 318"
			role="img"
			aria-label="Mean day: received calls rise to 0.81 in hour 2 and sink to 0.24; executed calls stay between 0.39 and 0.49"
		>
			<text {...text} x={2} y={14}>
				share of the week’s largest received value
			</text>
			{[0, 0.2, 0.4, 0.6, 0.8].map((share) => (
				<g key={share}>
					<line x1={frame.left} x2={frame.right} y1={y(share)} y2={y(share)} stroke="var(--color-rule)" />
					<text {...text} x={frame.left - 6} y={y(share) + 4} textAnchor="end" fontFamily="var(--font-mono)">
						{share.toFixed(1)}
					</text>
				</g>
			))}
			{[0, 6, 12, 18, 24].map((hour) => (
				<text
					{...text}
					key={hour}
					x={x(hour)}
					y={frame.bottom + 18}
					textAnchor={hour === hours ? "end" : "middle"}
					fontFamily="var(--font-mono)"
				>
					{hour === hours ? "24 h" : hour}
				</text>
			))}
			<text {...text} x={frame.left} y={frame.bottom + 38}>
				hours from the chart’s left edge
			</text>
			{gaps.map(({ hour, arrived, ran }) => (
				<rect
					key={hour}
					{...(arrived > ran ? more.received : more.executed)}
					x={x(hour)}
					width={x(1) - x(0)}
					y={y(Math.max(arrived, ran))}
					height={y(0) - y(Math.abs(arrived - ran))}
				/>
			))}
			<path d={steps(received)} fill="none" stroke="var(--color-tier-1)" strokeWidth={2.5} />
			<path
				d={steps(executed)}
				fill="none"
				stroke="var(--color-tier-6)"
				strokeWidth={2.5}
				strokeDasharray="7 3"
			/>
			<text {...text} x={x(3) + 8} y={y(0.822)} fill="var(--color-ink)" fontWeight={600}>
				received, at most 0.81
			</text>
			<text {...text} x={frame.right} y={y(0.5)} textAnchor="end" fill="var(--color-ink)" fontWeight={600}>
				executed, 0.39 to 0.49
			</text>
			{(["received", "executed"] as const).map((which, row) => (
				<g key={which}>
					<rect {...more[which]} x={frame.left} y={frame.bottom + 52 + row * 21} width={14} height={14} />
					<text {...text} x={frame.left + 22} y={frame.bottom + 64 + row * 21}>
						{which === "received" ? "more arrives than runs" : "more runs than arrives"}
					</text>
				</g>
			))}
		</svg>
	);
}
