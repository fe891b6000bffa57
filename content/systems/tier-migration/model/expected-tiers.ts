import type { Tier } from "./tokens";

/** The tier that each number of a session token means, 0 to 150, written by hand, ten a line: what tests compare with. */
export const expectedTiers = `
	P10  P40  P60  P100 P5   P5   P5   P5   P5   P5
	P10  P10  P10  P10  P10  P10  P10  P10  P10  P10
	P20  P20  P20  P20  P20  P20  P20  P20  P20  P20
	P20  P20  P20  P20  P20  P20  P20  P20  P20  P20
	P40  P40  P40  P40  P40  P40  P40  P40  P40  P40
	P40  P40  P40  P40  P40  P40  P40  P40  P40  P40
	P60  P60  P60  P60  P60  P60  P60  P60  P60  P60
	P60  P60  P60  P60  P60  P60  P60  P60  P60  P60
	P80  P80  P80  P80  P80  P80  P80  P80  P80  P80
	P80  P80  P80  P80  P80  P80  P80  P80  P80  P80
	P100 P100 P100 P100 P100 P100 P100 P100 P100 P100
	P100 P100 P100 P100 P100 P100 P100 P100 P100 P100
	P100 P100 P100 P100 P100 P100 P100 P100 P100 P100
	P100 P100 P100 P100 P100 P100 P100 P100 P100 P100
	P100 P100 P100 P100 P100 P100 P100 P100 P100 P100
	P100`
	.trim()
	.split(/\s+/) as Tier[];

/** The queue of the four that a tier has at an old party, 0 for the lowest, written by hand. */
export const expectedLevels: Record<Tier, number> = {
	P5: 0,
	P10: 0,
	P20: 0,
	P40: 1,
	P60: 2,
	P80: 2,
	P100: 3,
};

/** The queue of the seven that a tier has at a new party, written by hand. */
export const expectedLanes: Record<Tier, number> = { P5: 0, P10: 1, P20: 2, P40: 3, P60: 4, P80: 5, P100: 6 };
