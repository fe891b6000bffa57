/** Returns the key by which the index finds a page whose title equals the query. */
export const titleKey = (terms: readonly string[]) => `=${terms.join(" ")}`;
