import { formatThousands } from "@/components/system/drawing/format-thousands";

/** Up to this many waiting requests in all, a block is one request. */
const FEW = 60;
const STEPS = [1, 2, 5, 10];

/**
 * Returns the number of waiting requests that a block of a queue stands for. It depends on the length of all queues
 * together, which changes less than that of one, so that the scale does not flicker. Half of all requests fit.
 *
 * @param room number of blocks for which a queue has room
 */
export function chooseBlock(waiting: number, room: number): number {
	if (waiting <= FEW) return 1;
	const least = waiting / 2 / room;
	const power = 10 ** Math.floor(Math.log10(least));
	return (STEPS.find((step) => step * power >= least) ?? 10) * power;
}

/** Returns the heading of the queues. */
export const describeBlocks = (block: number): string =>
	block === 1 ? "requests waiting" : `requests waiting, ${formatThousands(block)} a block`;
