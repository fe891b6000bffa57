import { toBoxPath } from "@/components/system/box";
import { formatThousands } from "@/components/system/format-thousands";
import { type Point, toLinePath } from "@/components/system/line-path";
import { BANDS, type HostReading, type Snapshot } from "../model";
import { type Plan, placeCaches } from "./plan";

type Place = ReturnType<typeof placeCaches>[number];

/** Draws each host's cache: what other hosts hold too, and what only this one holds. */
export function Caches({ reading, capacity, plan }: { reading: Snapshot; capacity: number; plan: Plan }) {
	const places = placeCaches(reading.hosts.length, plan);
	const below = (place: Place, line: number) => place.top + place.height + 15 + 15 * line;
	const draw = (part: (host: HostReading, place: Place) => string) =>
		reading.hosts
			.map((host, index) => {
				const place = places[index];
				return place ? part(host, place) : "";
			})
			.join("");
	const frame =
		(isUp: boolean) =>
		(host: HostReading, { left, right, top, height }: Place) =>
			host.isUp === isUp ? toBoxPath(left, top, right - left, height) : "";
	return (
		<>
			<path d={draw(frame(true))} className="fill-none stroke-rule" />
			<path d={draw((host, place) => toStairs(host, place, capacity, "all"))} className="fill-tier-6" />
			<path d={draw((host, place) => toStairs(host, place, capacity, "copied"))} className="fill-tier-2" />
			<path d={draw(frame(false))} className="fill-none stroke-ink" strokeDasharray="4 4" />
			{reading.hosts.map((host, index) => {
				const place = places[index];
				if (!place) return null;
				const middle = (place.left + place.right) / 2;
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a host is known by its number
					<g key={index}>
						<text x={middle} y={below(place, 0)} textAnchor="middle" className="fill-ink tabular-nums">
							{host.isUp
								? `${formatShare(host.hitRate)}${place.right - place.left < 46 ? "" : " hit"}`
								: "lost"}
						</text>
						{plan.isWide && host.isUp && (
							<text x={middle} y={below(place, 1)} textAnchor="middle" className="fill-muted tabular-nums">
								{`${Math.round(host.lookups)}/s`}
							</text>
						)}
					</g>
				);
			})}
			<Key reading={reading} plan={plan} />
		</>
	);
}

/**
 * Returns the outline of a cache's entries, band by band from the most recently used one, as wide as each band is
 * full.
 */
function toStairs(
	{ bands }: HostReading,
	{ left, right, top, height }: Place,
	capacity: number,
	what: "all" | "copied",
): string {
	const points: Point[] = [[left, top]];
	bands.forEach(({ copied, single }, band) => {
		const count = what === "all" ? copied + single : copied;
		const x = left + Math.round((right - left) * Math.min(1, (count * BANDS) / capacity));
		points.push([x, top + (band * height) / BANDS], [x, top + ((band + 1) * height) / BANDS]);
	});
	points.push([left, top + height]);
	return `${toLinePath(points)}z`;
}

/** Explains the colors, and counts the entries. */
function Key({ reading: { entries, distinct }, plan }: { reading: Snapshot; plan: Plan }) {
	const items = [
		{ className: "fill-tier-2", text: "other hosts have it" },
		{ className: "fill-tier-6", text: "only this host has it" },
	];
	return (
		<>
			{items.map(({ className, text }, index) => {
				const place = plan.key[index];
				return (
					place && (
						<g key={text}>
							<rect x={place.x} y={place.y - 9} width={9} height={9} className={className} />
							<text x={place.x + 14} y={place.y} className="fill-muted">
								{text}
							</text>
						</g>
					)
				);
			})}
			{plan.isWide && (
				<>
					<text x={584} y={94} className="fill-ink tabular-nums">
						{`${formatThousands(entries)} entries,`}
					</text>
					<text x={584} y={112} className="fill-ink tabular-nums">
						{`${formatThousands(distinct)} different`}
					</text>
					<text x={584} y={162} className="fill-muted">
						lookups
					</text>
				</>
			)}
		</>
	);
}

/** Formats a share as a whole percentage, or a dash if there is nothing to share. */
export const formatShare = (share: number | undefined): string =>
	share === undefined ? "–" : `${Math.round(100 * share)}%`;
