const label = { fontFamily: "var(--font-sans)", fontSize: 13, fill: "var(--color-ink)" };
const note = { ...label, fill: "var(--color-muted)" };

/** Two rounds each. The second and third rows are the orders in nginx's commit for weights 5, 1, 1. */
const rows = [
	{ name: "Strict priority", remark: "b and c starve", picks: "aaaaaaaaaaaaaa" },
	{ name: "Weighted, in runs", remark: "up to 2 others between two a’s", picks: "cbaaaaacbaaaaa" },
	{ name: "Weighted, smooth", remark: "up to 1 other between two a’s", picks: "aabacaaaabacaa" },
];
const tier: Record<string, string> = {
	a: "var(--color-tier-1)",
	b: "var(--color-tier-5)",
	c: "var(--color-tier-7)",
};
const height: Record<string, number> = { a: 12, b: 20, c: 28 };

const left = 2;
const right = 318;
const step = 22.6;
const pitch = 118;

/** Draws fourteen picks under three rules. Queues a, b, and c are never empty and have weights 5, 1, and 1. */
export function PickOrder() {
	return (
		<svg
			viewBox="0 0 320 372"
			role="img"
			aria-label="Fourteen picks: strict priority serves only a; weighted in runs c b a a a a a; smooth a a b a c a a"
		>
			{rows.map(({ name, remark, picks }, row) => {
				const top = 4 + row * pitch;
				return (
					<g key={name}>
						<text {...label} x={left} y={top + 12} fontWeight={600}>
							{name}
						</text>
						<text {...note} x={left} y={top + 29}>
							{remark}
						</text>
						<line
							x1={left}
							x2={right}
							y1={top + 74}
							y2={top + 74}
							stroke="var(--color-rule)"
							strokeWidth={1.5}
						/>
						{[...picks].map((queue, turn) => {
							const x = left + turn * step;
							const tall = height[queue] ?? 0;
							return (
								// biome-ignore lint/suspicious/noArrayIndexKey: a turn is identified by its index in the row
								<g key={turn}>
									<rect x={x} y={top + 74 - tall} width={step - 4} height={tall} fill={tier[queue]} />
									<text
										{...label}
										x={x + (step - 4) / 2}
										y={top + 90}
										textAnchor="middle"
										fontFamily="var(--font-mono)"
									>
										{queue}
									</text>
								</g>
							);
						})}
						{row > 0 && (
							<line
								x1={left + 7 * step - 2}
								x2={left + 7 * step - 2}
								y1={top + 40}
								y2={top + 94}
								stroke="var(--color-muted)"
								strokeDasharray="2 3"
							/>
						)}
					</g>
				);
			})}
			<text {...note} x={left} y={364}>
				first round of 7
			</text>
			<text {...note} x={left + 7 * step} y={364}>
				second round
			</text>
		</svg>
	);
}
