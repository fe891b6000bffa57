const label = { fontFamily: "var(--font-sans)", fontSize: 13, fill: "var(--color-ink)" };
const note = { ...label, fill: "var(--color-muted)" };
const box = { fill: "var(--color-raised)", stroke: "var(--color-rule)", strokeWidth: 1.5, rx: 6 };
const arrow = { fill: "none", stroke: "var(--color-muted)", strokeWidth: 1.5, markerEnd: "url(#engine-tip)" };

/** Left edges of the callers at the top and of the variants at the bottom. */
const columns = [2, 115, 228];
const WIDTH = 90;
const middle = (column: number) => column + WIDTH / 2;

const inboxSlots = [0, 1, 2, 3];
const engine = { left: 50, right: 246, top: 160, bottom: 364 };
const axis = (engine.left + engine.right) / 2;
/** Example numbers of requests waiting in each of the seven queues. */
const waiting = [2, 5, 3, 6, 4, 7, 5];

/** Draws callers that send to one inbox. One thread owns seven queues and answers each request on its own channel. */
export function OneInbox() {
	return (
		<svg
			viewBox="0 0 320 462"
			role="img"
			aria-label="Callers send requests into one inbox; a single-threaded engine with seven queues answers each on its own channel"
		>
			<defs>
				<marker
					id="engine-tip"
					viewBox="0 0 8 8"
					refX="7"
					refY="4"
					markerWidth="7"
					markerHeight="7"
					orient="auto"
				>
					<path d="M0 0.5L7.5 4L0 7.5z" fill="var(--color-muted)" />
				</marker>
			</defs>

			<text {...note} x={2} y={13}>
				callers
			</text>
			{columns.map((left) => (
				<g key={left}>
					<rect {...box} x={left} y={22} width={WIDTH} height={30} />
					<text {...label} x={middle(left)} y={42} textAnchor="middle">
						request
					</text>
					<path {...arrow} d={`M${middle(left)} 52C${middle(left)} 74 ${axis} 66 ${axis} 88`} />
				</g>
			))}

			<text {...note} x={98} y={108} textAnchor="end">
				inbox (MPSC)
			</text>
			{inboxSlots.map((slot) => (
				<rect {...box} key={slot} rx={2} x={104 + slot * 22} y={90} width={22} height={26} />
			))}
			<path {...arrow} d={`M${axis} 116V158`} />

			<rect
				{...box}
				x={engine.left}
				y={engine.top}
				width={engine.right - engine.left}
				height={engine.bottom - engine.top}
			/>
			<text {...label} x={axis} y={183} textAnchor="middle" fontWeight={600}>
				engine: one thread
			</text>
			{waiting.map((count, index) => {
				const y = 206 + index * 20;
				const color = `var(--color-tier-${index + 1})`;
				return (
					<g key={color}>
						<line x1={68} x2={228} y1={y} y2={y} stroke={color} strokeWidth={2} />
						{Array.from({ length: count }, (_, index) => 216 - index * 19).map((x) => (
							<circle key={x} cx={x} cy={y} r={5.5} fill={color} />
						))}
					</g>
				);
			})}
			<text {...note} x={axis} y={353} textAnchor="middle">
				seven queues, P5–P100
			</text>

			{columns.map((left, index) => (
				<g key={left}>
					<path {...arrow} d={`M${axis} 364C${axis} 386 ${middle(left)} 378 ${middle(left)} 400`} />
					<rect {...box} x={left} y={402} width={WIDTH} height={32} />
					{[0, 1, 2, 3].map((slot) => (
						<rect
							key={slot}
							x={left + 11 + slot * 18}
							y={411}
							width={14}
							height={14}
							rx={2}
							fill={slot < 2 + index ? "var(--color-muted)" : "none"}
							stroke="var(--color-muted)"
							strokeWidth={1.5}
						/>
					))}
				</g>
			))}
			<text {...note} x={2} y={456}>
				variants, and their slots: used, free
			</text>

			<path {...arrow} d="M306 402V103H195" strokeDasharray="5 4" />
			{["done:", "a slot", "is free"].map((words, line) => (
				<text {...note} key={words} x={300} y={250 + line * 16} textAnchor="end">
					{words}
				</text>
			))}

			<path {...arrow} d="M50 262H8V55" strokeDasharray="5 4" />
			<text {...note} x={15} y={134}>
				oneshot: one answer
			</text>
			<text {...note} x={15} y={150}>
				to each request
			</text>
		</svg>
	);
}
