/** The scenarios in either order. */
export const RIGHT_ORDER = "Readers first, then writers";
export const WRONG_ORDER = "Writers first, then readers";

/**
 * Initial time of the page in ms, in the wrong order. An old reader has just taken a 5 for P100, and no label covers
 * another.
 */
export const OPENING = 10_920;
