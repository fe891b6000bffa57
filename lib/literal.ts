/** Text as a regular expression that finds it and nothing else. */
export const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
