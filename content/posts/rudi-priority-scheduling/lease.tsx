const label = { fontFamily: "var(--font-sans)", fontSize: 13, fill: "var(--color-ink)" };
const note = { ...label, fill: "var(--color-muted)" };

/** The lock client's defaults, in seconds. The times of the crash and of the polls are examples. */
const lease = 20;
const heartbeats = [0, 5, 10];
const crash = 12.4;
const firstPoll = 0.4;
const seen = 10.4;
const takeover = seen + lease;
const end = 34;

const left = 4;
const right = 316;
const x = (second: number) => left + (second / end) * (right - left);
const polls = Array.from({ length: Math.floor(takeover - firstPoll) + 1 }, (_, n) => firstPoll + n);
const leaderY = 44;
const standbyY = 156;
const axisY = 236;

/** Draws one crash and one takeover with a 20 s lease, a 5 s heartbeat, and a 1 s poll. */
export function LeaseTimeline() {
	return (
		<svg
			viewBox="0 0 320 264"
			role="img"
			aria-label="The leader beats at 0, 5 and 10 seconds and crashes at 12.4; the standby takes over at 30.4 seconds, 18 seconds later"
		>
			<text {...label} x={left} y={18}>
				<tspan fontWeight={600}>leader</tspan>, a heartbeat every 5 s
			</text>
			<line x1={x(0)} x2={x(crash)} y1={leaderY} y2={leaderY} stroke="var(--color-tier-6)" strokeWidth={6} />
			{heartbeats.map((second) => (
				<path
					key={second}
					d={`M${x(second) + 1} ${leaderY - 10}V${leaderY + 10}`}
					stroke="var(--color-ink)"
					strokeWidth={2}
				/>
			))}
			<path
				d={`M${x(crash) - 7} ${leaderY - 7}l14 14m0 -14l-14 14`}
				stroke="var(--color-accent)"
				strokeWidth={2.5}
			/>
			<text {...label} x={x(crash) + 14} y={leaderY + 5}>
				crash
			</text>

			<text {...label} x={left} y={standbyY - 44}>
				<tspan fontWeight={600}>standby</tspan>, a poll every 1 s
			</text>
			{polls.map((second) => (
				<line
					key={second}
					x1={x(second)}
					x2={x(second)}
					y1={standbyY - 6}
					y2={standbyY + 6}
					stroke="var(--color-muted)"
					strokeWidth={1.5}
				/>
			))}
			<path d={`M${x(seen)} ${standbyY - 18}V${standbyY + 34}`} stroke="var(--color-ink)" strokeWidth={2} />
			<line
				x1={x(seen)}
				x2={x(takeover)}
				y1={standbyY + 28}
				y2={standbyY + 28}
				stroke="var(--color-ink)"
				strokeWidth={1.5}
			/>
			<path
				d={`M${x(takeover)} ${standbyY - 18}V${standbyY + 34}`}
				stroke="var(--color-ink)"
				strokeWidth={2}
			/>
			{["version unchanged", "for a whole lease, 20 s"].map((words, line) => (
				<text
					{...label}
					key={words}
					x={x((seen + takeover) / 2)}
					y={standbyY + 45 + line * 16}
					textAnchor="middle"
				>
					{words}
				</text>
			))}
			<text {...note} x={x(seen) + 6} y={standbyY - 22}>
				sees the last beat
			</text>
			<line
				x1={x(takeover)}
				x2={right}
				y1={standbyY}
				y2={standbyY}
				stroke="var(--color-tier-6)"
				strokeWidth={6}
			/>
			<text {...label} x={right} y={standbyY - 24} textAnchor="end">
				leads
			</text>

			<line
				x1={x(crash)}
				x2={x(takeover)}
				y1={leaderY + 30}
				y2={leaderY + 30}
				stroke="var(--color-accent)"
				strokeWidth={2}
			/>
			<text {...label} x={x((crash + takeover) / 2)} y={leaderY + 24} textAnchor="middle" fontWeight={600}>
				{(takeover - crash).toFixed(1)} s without a leader
			</text>

			<line x1={left} x2={right} y1={axisY} y2={axisY} stroke="var(--color-rule)" strokeWidth={1.5} />
			{[0, 5, 10, 15, 20, 25, 30].map((second) => (
				<text
					{...note}
					key={second}
					x={x(second)}
					y={axisY + 19}
					textAnchor={second === 0 ? "start" : "middle"}
					fontFamily="var(--font-mono)"
				>
					{second}
				</text>
			))}
			<text {...note} x={right} y={axisY + 19} textAnchor="end" fontFamily="var(--font-mono)">
				s
			</text>
		</svg>
	);
}
