import { type Point, toLinePath } from "@/components/system/line-path";
import { binsKept, type Snapshot } from "../model";
import type { Plan } from "./plan";

/** Offset of the curves from the left edge of the schemes. */
const CURVES = 182;

export function Label({ x, y, children, plan }: { x: number; y: number; children: string; plan: Plan }) {
	return (
		<text x={x} y={y} className={`fill-muted ${plan.small}`}>
			{children}
		</text>
	);
}

/**
 * Draws each scheme under the same requests: tenants hurt, and the failure rate of good tenants' requests over time.
 */
export function Schemes({ reading, top: first, plan }: { reading: Snapshot; top: number; plan: Plan }) {
	const { left: start, width, pitch } = plan.side;
	return reading.schemes.map(({ name, good, unplaced, hurt, cutOff, failing, failingNow }, index) => {
		const top = first + index * pitch;
		const left = start + CURVES;
		const wide = (width - CURVES) / binsKept;
		const line = failing.flatMap((share, bin): Point[] =>
			share === undefined ? [] : [[left + (bin + 1) * wide, top + 38 - share * 32]],
		);
		return (
			<g key={name}>
				<text
					x={start}
					y={top + 11}
					className={`${plan.words} ${name === reading.scheme ? "fill-ink font-semibold" : "fill-muted"}`}
				>
					{name === reading.scheme ? `▸ ${name}` : name}
					{unplaced > 0 && <tspan className="fill-muted font-normal">{`, ${unplaced} left out`}</tspan>}
				</text>
				<text x={start} y={top + 26} className={`fill-ink font-mono ${plan.words}`}>
					{`${hurt} of ${good} hurt,`}
				</text>
				<text x={start} y={top + 40} className={`fill-ink font-mono ${plan.words}`}>
					{`${cutOff} cut off`}
				</text>
				<line x1={left} x2={start + width} y1={top + 38} y2={top + 38} className="stroke-rule" />
				<line
					x1={left}
					x2={start + width}
					y1={top + 6}
					y2={top + 6}
					className="stroke-rule"
					strokeDasharray="2 3"
				/>
				<path d={toLinePath(line)} className="fill-none stroke-tier-1 stroke-2" />
				<text x={left - 6} y={top + 40} textAnchor="end" className={`fill-ink font-mono ${plan.words}`}>
					{`${(failingNow * 100).toFixed(0)}% fail`}
				</text>
			</g>
		);
	});
}

/** Returns the bottom of the definitions, which are below the schemes and the key. */
export const definitionsFoot = ({ key }: Plan): number => key.y + 56 + 2 * 17 + 5;

/** Renders the definitions of the results' terms, below the results. */
export function Definitions({ bound, plan }: { bound: number; plan: Plan }) {
	const { x, y } = plan.key;
	return [
		"hurt: any of a tenant’s last 32 requests failed",
		"cut off: at least 4 in 5 of them failed",
		`bounded overlap: at most ${bound} in common`,
	].map((text, line) => (
		<Label key={text} x={x} y={y + 56 + line * 17} plan={plan}>
			{text}
		</Label>
	));
}

/** Draws how many good tenants share how many workers with a bad one, and the number expected by chance. */
export function Overlaps({ of, top, plan }: { of: Snapshot["overlaps"]; top: number; plan: Plan }) {
	const { left: start, width } = plan.side;
	const most = Math.max(1, ...of.flatMap(({ tenants, expected }) => [tenants, expected ?? 0]));
	const left = start + 62;
	const scale = (width - 62 - 44) / most;
	return (
		<>
			<Label x={start} y={top} plan={plan}>
				{of.some(({ expected }) => expected !== undefined)
					? "tenants by workers shared (mark: expected)"
					: "tenants by workers shared with a bad one"}
			</Label>
			{of.map(({ overlap, tenants, expected }, row) => {
				const y = top + 10 + row * 20;
				return (
					<g key={overlap}>
						<text x={start} y={y + 11} className={`fill-ink ${plan.words}`}>
							{`shares ${overlap}`}
						</text>
						<rect
							x={left}
							y={y + 2}
							width={tenants * scale}
							height={10}
							rx={2}
							className={overlap > 0 ? "fill-tier-1" : "fill-tier-5"}
						/>
						{expected !== undefined && (
							<rect x={left + expected * scale - 1} y={y - 1} width={2} height={16} className="fill-ink" />
						)}
						<text
							x={start + width}
							y={y + 11}
							textAnchor="end"
							className={`fill-ink font-mono ${plan.words}`}
						>
							{tenants}
						</text>
					</g>
				);
			})}
		</>
	);
}
