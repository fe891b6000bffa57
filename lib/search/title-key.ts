/** The key by which the index finds a page that is called exactly as the query says. */
export const titleKey = (terms: readonly string[]) => `=${terms.join(" ")}`;
