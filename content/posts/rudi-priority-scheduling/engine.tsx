const label = { fontFamily: "var(--font-sans)", fontSize: 14, fill: "var(--color-ink)" };
const note = { ...label, fill: "var(--color-muted)" };
const box = { fill: "var(--color-raised)", stroke: "var(--color-rule)", strokeWidth: 1.5, rx: 6 };
const arrow = { fill: "none", stroke: "var(--color-muted)", strokeWidth: 1.5, markerEnd: "url(#engine-tip)" };

const callers = [84, 140, 196];
const variants = [84, 140, 196];
const inboxSlots = [0, 1, 2, 3];
/** How many requests wait in each of the seven queues, in a picture that shows no particular moment. */
const waiting = [2, 5, 3, 6, 4, 7, 5];

/** Callers ask through one inbox; one thread owns seven queues and answers each request on its own channel. */
export function OneInbox() {
	return (
		<svg
			viewBox="0 0 640 316"
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

			<text {...note} x={8} y={58}>
				callers
			</text>
			{callers.map((y) => (
				<g key={y}>
					<rect {...box} x={8} y={y - 16} width={84} height={32} />
					<text {...label} x={50} y={y + 5} textAnchor="middle">
						request
					</text>
					<path {...arrow} d={`M92 ${y}C122 ${y} 122 140 150 140`} />
				</g>
			))}

			<text {...note} x={156} y={178}>
				inbox (MPSC)
			</text>
			{inboxSlots.map((slot) => (
				<rect {...box} key={slot} rx={2} x={156 + slot * 22} y={126} width={22} height={28} />
			))}
			<path {...arrow} d="M246 140H286" />

			<rect {...box} x={290} y={36} width={196} height={212} />
			<text {...label} x={388} y={60} textAnchor="middle" fontWeight={600}>
				engine: one thread
			</text>
			{waiting.map((count, index) => {
				const y = 86 + index * 20;
				const color = `var(--color-tier-${index + 1})`;
				return (
					<g key={color}>
						<line x1={308} x2={468} y1={y} y2={y} stroke={color} strokeWidth={2} />
						{Array.from({ length: count }, (_, place) => 456 - place * 19).map((x) => (
							<circle key={x} cx={x} cy={y} r={5.5} fill={color} />
						))}
					</g>
				);
			})}
			<text {...note} x={388} y={237} textAnchor="middle">
				seven queues, P5–P100
			</text>

			<text {...note} x={632} y={58} textAnchor="end">
				variants
			</text>
			{variants.map((y, index) => (
				<g key={y}>
					<path {...arrow} d={`M486 140C514 140 514 ${y} 540 ${y}`} />
					<rect {...box} x={544} y={y - 16} width={88} height={32} />
					{[0, 1, 2, 3].map((slot) => (
						<rect
							key={slot}
							x={553 + slot * 18}
							y={y - 7}
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
			<text {...note} x={632} y={237} textAnchor="end">
				slots: used, free
			</text>

			<path {...arrow} d="M560 68V14H201V120" strokeDasharray="5 4" />
			<text {...note} x={208} y={30}>
				done: a slot is free
			</text>

			<path {...arrow} d="M388 248V288H50V216" strokeDasharray="5 4" />
			<text {...note} x={219} y={308} textAnchor="middle">
				oneshot: one answer to each request
			</text>
		</svg>
	);
}
