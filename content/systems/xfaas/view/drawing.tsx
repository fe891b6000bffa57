import { linePath } from "@/components/system/line-path";
import type { Account } from "../model";
import { Calls } from "./calls";
import type { Event } from "./day";
import { Ages, Burst, Cpu, Downstream, Factor, Missed } from "./panels";
import { Regions } from "./regions";

/**
 * A run at one moment: calls and regions above, what the mechanisms do and what it costs below. As wide as its place,
 * with columns where there is room.
 *
 * @param at the sample that is looked at
 */
export function Drawing({
	account,
	at,
	events,
	isCalm = false,
}: {
	account: Account;
	at: number;
	events: readonly Event[];
	/** A day on which nothing goes wrong: what would stay empty is left out. */
	isCalm?: boolean;
}) {
	const { samples } = account;
	const of = { samples, cursor: (at + 0.5) / samples.count };
	return (
		<div className="@container">
			<div className="grid items-end gap-x-7 gap-y-5 @xl:grid-cols-3">
				<div className="@xl:col-span-2">
					<Calls {...{ account, events }} cursor={of.cursor} />
				</div>
				<Regions samples={samples} at={at} />
				<Cpu {...of} />
				<Factor {...of} />
				<Ages {...of} />
				{!isCalm && (
					<>
						<Missed {...of} />
						<Downstream {...of} />
						<Burst {...of} />
					</>
				)}
			</div>
		</div>
	);
}

/** Received and executed without words, small. In its own coordinates, since a preview's renderer scales strokes too. */
export function Glyph({ account: { samples } }: { account: Account }) {
	const most = Math.max(...samples.received);
	const line = (values: readonly number[]) =>
		linePath(
			values
				.filter((_, sample) => sample % 2 === 0)
				.map((calls, at, { length }) => [
					((at + 0.5) * 300) / length,
					Math.round(112 * (1 - (0.94 * calls) / most)),
				]),
		);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={line(samples.received)} className="fill-none stroke-tier-1 stroke-2" />
			<path d={line(samples.executed)} className="fill-none stroke-tier-6 stroke-4" />
		</svg>
	);
}
