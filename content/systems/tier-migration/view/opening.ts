/** The scenarios in either order. */
export const RIGHT_ORDER = "Readers first, then writers";
export const WRONG_ORDER = "Writers first, then readers";

/**
 * Initial time of the page in ms, in the wrong order. Old readers have just taken a P5 and a P40 for
 * P100.
 */
export const OPENING = 10_840;
