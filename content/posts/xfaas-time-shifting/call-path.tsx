interface Stage {
	name: string;
	/** Notes below the stage, or beside the arrow that reaches it from below. */
	notes: string[];
	x: number;
	y: number;
	width: number;
}

const HEIGHT = 36;
const down = { x: 2, width: 126 };
const up = { x: 176, width: 142 };

const stages: Stage[] = [
	{ name: "Client", notes: ["calls a function"], y: 2, ...down },
	{ name: "Submitter", notes: ["batches writes,", "asks the limiter"], y: 86, ...down },
	{ name: "QueueLB", notes: ["picks a queue", "server"], y: 186, ...down },
	{ name: "DurableQ", notes: ["keeps the call"], y: 286, ...down },
	{ name: "WorkerLB", notes: ["picks a worker"], y: 86, ...up },
	{ name: "Worker", notes: ["runs the call"], y: 2, ...up },
];
const scheduler = { x: up.x, y: 186, width: up.width, height: 136 };

const sans = { fontFamily: "var(--font-sans)", fontSize: 13 };
const ink = "var(--color-ink)";
const muted = "var(--color-muted)";
const box = { rx: 6, fill: "var(--color-raised)", stroke: "var(--color-muted)", strokeWidth: 1.5 };

/** Draws an arrow along straight segments, with its head in the direction of the last one. */
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

function StageBox({ name, notes, x, y, width }: Stage) {
	const stateful = name === "DurableQ";
	const rises = x === up.x;
	return (
		<g>
			<rect {...box} x={x} y={y} width={width} height={HEIGHT} stroke={stateful ? ink : box.stroke} />
			<text {...sans} x={x + width / 2} y={y + 23} textAnchor="middle" fontWeight={600} fill={ink}>
				{name}
			</text>
			{notes.map((note, line) => (
				<text
					{...sans}
					key={note}
					x={rises ? x + 34 : x + width / 2}
					y={y + HEIGHT + 18 + line * 16}
					textAnchor={rises ? "start" : "middle"}
					fill={muted}
				>
					{note}
				</text>
			))}
		</g>
	);
}

/** Draws the scheduler: a buffer per function at the bottom, and the queue of calls to run next at the top. */
function Scheduler() {
	const buffers = [274, 289, 304];
	return (
		<g>
			<rect {...box} {...scheduler} />
			<text
				{...sans}
				x={scheduler.x + scheduler.width / 2}
				y={scheduler.y + 23}
				textAnchor="middle"
				fontWeight={600}
				fill={ink}
			>
				Scheduler
			</text>
			<rect x={190} y={226} width={50} height={14} rx={3} fill="var(--color-paper)" stroke={muted} />
			<text {...sans} x={248} y={238} fill={muted}>
				RunQ
			</text>
			<Arrow d="M200 274V243" />
			{buffers.map((y) => (
				<rect key={y} x={190} y={y} width={40} height={11} rx={3} fill="var(--color-paper)" stroke={muted} />
			))}
			<text {...sans} x={237} y={298} fill={muted}>
				FuncBuffers
			</text>
		</g>
	);
}

/** Draws the stages of a call, down on the left and up on the right, with the scheduler's queues inside. */
export function CallPath() {
	return (
		<svg
			viewBox="0 0 320 350"
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
			<Scheduler />
			{[62, 162, 262].map((from) => (
				<Arrow key={from} d={`M65 ${from}V${from + 22}`} />
			))}
			<text {...sans} x={152} y={290} textAnchor="middle" fill={muted}>
				pulled
			</text>
			<Arrow d="M128 297H174" />
			<Arrow dashed d="M176 313H131" />
			<text {...sans} x={138} y={340} fill={muted}>
				ACK or NACK
			</text>
			<Arrow d="M196 186V125" />
			<Arrow d="M196 86V41" />
		</svg>
	);
}
