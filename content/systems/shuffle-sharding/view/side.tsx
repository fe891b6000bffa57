import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { binsKept, type Snapshot } from "../model";
import { details } from "./plan";

function Label({ y, children }: { y: number; children: string }) {
	return (
		<text x={0} y={y} className="fill-muted">
			{children}
		</text>
	);
}

/** Draws how many other tenants each scheme hurts under the same requests. */
export function Results({ schemes, shown }: Pick<Snapshot, "schemes"> & { shown: Snapshot["scheme"] }) {
	return (
		<>
			<Label y={12}>others hurt</Label>
			<text x={details.width} y={12} textAnchor="end" className="fill-muted">
				failing, 0–100%
			</text>
			{schemes.map((scheme, index) => {
				const isShown = scheme.name === shown;
				return (
					<g key={scheme.name} transform={`translate(0 ${24 + index * details.pitch})`}>
						<text
							y={11}
							className={isShown ? "fill-ink font-semibold" : "fill-muted"}
						>{`${isShown ? "▸ " : ""}${scheme.name}`}</text>
						<Hurt {...scheme} left={0} top={17} width={details.curves - 16} />
						<text y={42} className="fill-ink font-mono">
							{`${scheme.hurt} of ${scheme.good}${scheme.cutOff > 0 ? `, ${scheme.cutOff} cut off` : ""}`}
						</text>
						<Failing of={scheme.failing} left={details.curves} width={details.width - details.curves} />
					</g>
				);
			})}
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

/** Returns the definitions of the terms. */
export function listDefinitions(schemes: Snapshot["schemes"], bound: number): string[] {
	const fewest = Math.min(...schemes.map(({ good }) => good));
	const most = Math.max(...schemes.map(({ good }) => good));
	return [
		"hurt: any of a tenant’s last 32 requests failed",
		"cut off: at least 4 in 5 failed",
		...(fewest < most
			? [
					`bounded overlap: at most ${bound} in common,`,
					`which leaves ${most - fewest} tenants without a shard`,
				]
			: []),
	];
}

/** Returns where the results of the schemes end. */
export const footOf = (schemes: number): number => 24 + schemes * details.pitch;

/** Renders lines below the results. */
export function Definitions({ of, top }: { of: readonly string[]; top: number }) {
	return of.map((text, line) => (
		<Label key={text} y={top + 13 + line * details.line}>
			{text}
		</Label>
	));
}

/** Draws how many good tenants share how many workers with a bad one, and the number expected by chance. */
export function Overlaps({ of, top }: { of: Snapshot["overlaps"]; top: number }) {
	const { width } = details;
	const most = Math.max(1, ...of.flatMap(({ tenants, expected }) => [tenants, expected ?? 0]));
	const left = 62;
	const scale = (width - 62 - 44) / most;
	return (
		<>
			<Label y={top}>
				{of.some(({ expected }) => expected !== undefined)
					? "tenants by workers shared (mark: expected)"
					: "tenants by workers shared with a bad one"}
			</Label>
			{of.map(({ overlap, tenants, expected }, row) => {
				const y = top + 10 + row * 20;
				return (
					<g key={overlap}>
						<text x={0} y={y + 11} className="fill-ink">
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
						<text x={width} y={y + 11} textAnchor="end" className="fill-ink font-mono">
							{tenants}
						</text>
					</g>
				);
			})}
		</>
	);
}
