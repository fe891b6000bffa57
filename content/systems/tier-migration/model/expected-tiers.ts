import type { Tier } from "./tokens";

/** The expected tier of each session token from 0 to 150, handwritten for tests, ten per line. */
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

/** The expected queue of each tier at an old party, from 0, the lowest, to 3. Handwritten. */
export const expectedLevels: Record<Tier, number> = {
	P5: 0,
	P10: 0,
	P20: 0,
	P40: 1,
	P60: 2,
	P80: 2,
	P100: 3,
};

/** The expected queue of each tier at a new party, from 0, the lowest, to 6. Handwritten. */
export const expectedLanes: Record<Tier, number> = { P5: 0, P10: 1, P20: 2, P40: 3, P60: 4, P80: 5, P100: 6 };
