import { toBoxPath } from "@/components/system/drawing/box";
import { formatThousands } from "@/components/system/drawing/format-thousands";
import type { HostReading, Snapshot } from "../model";
import { type Plan, placeCaches } from "./plan";

type Place = ReturnType<typeof placeCaches>[number];

/** A host with this many times the lookups of an equal share is too busy to leave unsaid. */
const UNEVEN = 2;

/** Draws each host's cache: what other hosts hold too, and what only this one holds. */
export function Caches({ reading, capacity, plan }: { reading: Snapshot; capacity: number; plan: Plan }) {
	const { hosts, busiest = 0 } = reading;
	const places = placeCaches(hosts.length, plan);
	const draw = (part: (host: HostReading, place: Place) => string) =>
		hosts
			.map((host, index) => {
				const place = places[index];
				return place ? part(host, place) : "";
			})
			.join("");
	const frame = (isUp: boolean) => (host: HostReading, place: Place) =>
		host.isUp === isUp ? toPart(place, 0, 1) : "";
	const shareOf = (host: HostReading, what: "copied" | "single") =>
		Math.min(1, host.bands.reduce((sum, band) => sum + band[what], 0) / capacity);
	const total = hosts.reduce((sum, { lookups }) => sum + lookups, 0);
	const isUneven = busiest * hosts.length > UNEVEN;
	return (
		<>
			<path d={draw(frame(true))} className="fill-none stroke-rule" />
			<path d={draw((host, place) => toPart(place, 0, shareOf(host, "copied")))} className="fill-tier-2" />
			<path
				d={draw((host, place) => toPart(place, shareOf(host, "copied"), shareOf(host, "single")))}
				className="fill-tier-6"
			/>
			<path d={draw(frame(false))} className="fill-none stroke-ink" strokeDasharray="4 4" />
			{hosts.map((host, index) => {
				const place = places[index];
				if (!place || (host.isUp && !isUneven)) return null;
				return (
					<text
						// biome-ignore lint/suspicious/noArrayIndexKey: a host is known by its number
						key={index}
						x={(place.left + place.right) / 2}
						y={place.top + place.height + 15}
						textAnchor="middle"
						className="fill-ink tabular-nums"
					>
						{host.isUp ? formatShare(host.lookups / Math.max(1, total)) : "lost"}
					</text>
				);
			})}
			<Key reading={reading} isUneven={isUneven} plan={plan} />
		</>
	);
}

/** Returns a part of a cache's room, from a share of its height on. */
function toPart({ left, right, top, height }: Place, from: number, share: number): string {
	const [start, tall] = [Math.round(height * from), Math.round(height * (from + share))];
	return tall > start ? toBoxPath(left, top + start, right - left, tall - start) : "";
}

/** Explains the boxes and the colors, and counts the entries. */
function Key({
	reading: { entries, distinct },
	isUneven,
	plan,
}: {
	reading: Snapshot;
	isUneven: boolean;
	plan: Plan;
}) {
	const items = [
		{ className: "fill-tier-2", text: "also in other caches" },
		{ className: "fill-tier-6", text: "only in this cache" },
	];
	return (
		<>
			<text x={0} y={plan.note} className="fill-muted">
				{plan.isWide
					? "A box is the cache of one host. Press it to lose the host."
					: "A box is one host’s cache."}
			</text>
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
					<text x={584} y={114} className="fill-ink tabular-nums">
						{`${formatThousands(entries)} cached items,`}
					</text>
					<text x={584} y={132} className="fill-ink tabular-nums">
						{`${formatThousands(distinct)} different`}
					</text>
					{isUneven && (
						<text x={584} y={167} className="fill-muted">
							share of requests
						</text>
					)}
				</>
			)}
		</>
	);
}

/** Formats a share as a whole percentage, or a dash if there is nothing to share. */
export const formatShare = (share: number | undefined): string =>
	share === undefined ? "–" : `${Math.round(100 * share)}%`;
