import { type Point, toLinePath } from "@/components/system/line-path";
import { binsKept, type Snapshot } from "../model";
import type { Plan } from "./plan";

/** Offset of the curves from the left edge of the schemes. */
const CURVES = 182;

function Label({ x, y, children, plan }: { x: number; y: number; children: string; plan: Plan }) {
	return (
		<text x={x} y={y} className={`fill-muted ${plan.small}`}>
			{children}
		</text>
	);
}

/** Draws how many other tenants each scheme hurts under the same requests. */
export function Results({
	schemes,
	shown,
	plan,
}: Pick<Snapshot, "schemes"> & { shown: Snapshot["scheme"]; plan: Plan }) {
	const { left, top, pitch, isAbove } = plan.results;
	const rows = schemes.map((scheme, index) => {
		const isShown = scheme.name === shown;
		return (
			<g key={scheme.name} transform={`translate(${left} ${top + index * pitch})`}>
				<text
					y={11}
					className={`${plan.words} ${isShown ? "fill-ink font-semibold" : "fill-muted"}`}
				>{`${isShown ? "▸ " : ""}${scheme.name}`}</text>
				{isAbove ? (
					<>
						<Hurt {...scheme} left={124} top={2} width={126} />
						<text
							x={plan.results.width}
							y={12}
							textAnchor="end"
							className={`fill-ink font-mono ${plan.words}`}
						>
							{`${scheme.hurt} of ${scheme.good}`}
						</text>
					</>
				) : (
					<>
						<Hurt {...scheme} left={0} top={17} width={CURVES - 16} />
						<text y={42} className={`fill-ink font-mono ${plan.words}`}>
							{`${scheme.hurt} of ${scheme.good}${scheme.cutOff > 0 ? `, ${scheme.cutOff} cut off` : ""}`}
						</text>
						<Failing of={scheme.failing} left={CURVES} width={plan.results.width - CURVES} />
					</>
				)}
			</g>
		);
	});
	return (
		<>
			<Label x={left} y={isAbove ? 12 : 11} plan={plan}>
				{isAbove ? "others hurt, by scheme" : "others hurt"}
			</Label>
			{rows}
		</>
	);
}

type Scheme = Snapshot["schemes"][number];

/** Draws the hurt tenants as a bar, out of all that the scheme places. */
function Hurt({
	hurt,
	good,
	left,
	top,
	width,
}: Pick<Scheme, "hurt" | "good"> & { left: number; top: number; width: number }) {
	const bar = { x: left, y: top, height: 11, rx: 2 };
	return (
		<>
			<rect {...bar} width={width} className="fill-rule opacity-50" />
			{hurt > 0 && <rect {...bar} width={Math.max(2, (hurt / good) * width)} className="fill-tier-1" />}
		</>
	);
}

/** Draws the failure rate of good tenants' requests over time. */
function Failing({ of, left, width }: { of: Scheme["failing"]; left: number; width: number }) {
	const wide = width / binsKept;
	const line = of.flatMap((share, bin): Point[] =>
		share === undefined ? [] : [[left + (bin + 1) * wide, 38 - share * 32]],
	);
	const across = { x1: left, x2: left + width };
	return (
		<>
			<line {...across} y1={38} y2={38} className="stroke-rule" />
			<line {...across} y1={6} y2={6} className="stroke-rule" strokeDasharray="2 3" />
			<path d={toLinePath(line)} className="fill-none stroke-tier-1 stroke-2" />
		</>
	);
}

/** Returns the lines of the key and of the definitions of the terms. */
export function listDefinitions(schemes: Snapshot["schemes"], bound: number): string[] {
	const fewest = Math.min(...schemes.map(({ good }) => good));
	const most = Math.max(...schemes.map(({ good }) => good));
	return [
		"box: a worker; red: the bad tenant uses it, too",
		"served: share of the last 32 requests",
		"hurt: any of a tenant’s last 32 failed",
		...(schemes.some(({ cutOff }) => cutOff > 0) ? ["cut off: at least 4 in 5 failed"] : []),
		...(fewest < most
			? [
					`bounded overlap: at most ${bound} in common,`,
					`which leaves ${most - fewest} tenants without a shard`,
				]
			: []),
	];
}

/** Returns the baseline of a line below the results. */
export const definitionAt = (line: number, schemes: number, { results: { top, pitch } }: Plan): number =>
	top + schemes * pitch + 16 + line * 17;

/** Renders lines below the results. */
export function Definitions({ of, schemes, plan }: { of: readonly string[]; schemes: number; plan: Plan }) {
	return of.map((text, line) => (
		<Label key={text} x={plan.results.left} y={definitionAt(line, schemes, plan)} plan={plan}>
			{text}
		</Label>
	));
}

/** Draws how many good tenants share how many workers with a bad one, and the number expected by chance. */
export function Overlaps({ of, top, plan }: { of: Snapshot["overlaps"]; top: number; plan: Plan }) {
	const { left: start, width } = plan.results;
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
