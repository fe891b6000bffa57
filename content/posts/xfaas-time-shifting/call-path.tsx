interface Stage {
	name: string;
	notes: string[];
	x: number;
	y: number;
	width: number;
	height: number;
}

const above = { y: 24, width: 124, height: 48 };
const below = { y: 196, height: 124 };

const stages: Stage[] = [
	{ name: "Client", notes: ["calls a function"], x: 1, ...above },
	{ name: "Submitter", notes: ["batches writes,", "asks the limiter"], x: 172, ...above },
	{ name: "QueueLB", notes: ["picks a queue", "server"], x: 343, ...above },
	{ name: "DurableQ", notes: [], x: 514, ...above },
	{ name: "Scheduler", notes: [], x: 321, width: 317, ...below },
	{ name: "WorkerLB", notes: ["picks a worker"], x: 161, width: 112, ...below },
	{ name: "Worker", notes: ["runs the call"], x: 1, width: 112, ...below },
];

const sans = { fontFamily: "var(--font-sans)", fontSize: 14 };
const ink = "var(--color-ink)";
const muted = "var(--color-muted)";
const box = { rx: 6, fill: "var(--color-raised)", stroke: "var(--color-muted)", strokeWidth: 1.5 };

/** An arrow along a path of straight pieces, pointing the way its last piece goes. */
function Arrow({ d, dashed = false }: { d: string; dashed?: boolean }) {
	return (
		<path
			d={d}
			fill="none"
			stroke={ink}
			strokeWidth={1.5}
			strokeDasharray={dashed ? "5 4" : undefined}
			markerEnd="url(#call-path-head)"
		/>
	);
}

function StageBox({ name, notes, x, y, width, height }: Stage) {
	const stateful = name === "DurableQ";
	const roomy = height > 60;
	return (
		<g>
			<rect {...box} x={x} y={y} width={width} height={height} stroke={stateful ? ink : box.stroke} />
			<text
				{...sans}
				x={x + width / 2}
				y={y + (roomy ? 25 : 29)}
				textAnchor="middle"
				fontWeight={600}
				fill={ink}
			>
				{name}
			</text>
			{notes.map((note, line) => (
				<text
					{...sans}
					key={note}
					x={x + width / 2}
					y={(roomy ? y + 52 : y + height + 20) + line * 18}
					textAnchor="middle"
					fill={muted}
				>
					{note}
				</text>
			))}
		</g>
	);
}

/** The stages of a call, left to right above and right to left below, with the scheduler's queues inside it. */
export function CallPath() {
	const buffers = [246, 268, 290];
	return (
		<svg
			viewBox="0 0 640 332"
			role="img"
			aria-label="Client, submitter, QueueLB, DurableQ, scheduler, WorkerLB, worker, in the order a call passes them"
		>
			<defs>
				<marker id="call-path-head" markerWidth="9" markerHeight="9" refX="8" refY="4.5" orient="auto">
					<path d="M0 0.5L9 4.5L0 8.5Z" fill={ink} />
				</marker>
			</defs>
			{stages.map((stage) => (
				<StageBox key={stage.name} {...stage} />
			))}
			{[125, 296, 467].map((from) => (
				<Arrow key={from} d={`M${from + 3} 48H${from + 44}`} />
			))}
			<text {...sans} x={576} y={16} textAnchor="middle" fill={muted}>
				keeps the call
			</text>
			<Arrow d="M606 75V193" />
			<text {...sans} x={598} y={140} textAnchor="end" fill={muted}>
				pulled
			</text>
			<Arrow dashed d="M544 196V75" />
			<text {...sans} x={535} y={140} textAnchor="end" fill={muted}>
				ACK or NACK
			</text>
			{buffers.map((y) => (
				<rect key={y} x={500} y={y} width={122} height={16} rx={3} fill="var(--color-paper)" stroke={muted} />
			))}
			<text {...sans} x={622} y={239} textAnchor="end" fill={muted}>
				FuncBuffers
			</text>
			{buffers.map((y) => (
				<path key={y} d={`M500 ${y + 8}H472V276`} fill="none" stroke={muted} />
			))}
			<Arrow d="M472 276H445" />
			<rect x={337} y={268} width={106} height={16} rx={3} fill="var(--color-paper)" stroke={muted} />
			<text {...sans} x={337} y={258} fill={muted}>
				RunQ
			</text>
			<Arrow d="M337 276H276" />
			<Arrow d="M161 276H116" />
		</svg>
	);
}
