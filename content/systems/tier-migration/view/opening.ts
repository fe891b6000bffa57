/** Initial time of the page in ms: shortly before the new tiers appear, when no label covers another. */
export const OPENING = 15_260;
