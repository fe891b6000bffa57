/** Visitors' choices, stored on their device. If storage is blocked, a choice lasts as long as the page. */
const memory = new Map<string, string>();

function read(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return memory.get(key);
	}
}

function write(key: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		if (value === undefined) memory.delete(key);
		else memory.set(key, value);
	}
}

/** The storage key that is set when "/" is turned off. */
export const SHORTCUT = "search-shortcut";

/**
 * Returns whether "/" opens search. Speech input can trigger single-key shortcuts, so WCAG 2.1.4 requires a way to
 * turn it off.
 */
export const isShortcutOn = () => read(SHORTCUT) !== "off";

export const setShortcut = (isOn: boolean) => write(SHORTCUT, isOn ? undefined : "off");

const RECENT = "recent-searches";
const MOST_RECENT = 5;

/** Returns recent queries whose results were opened, newest first. They are stored one per line. */
export const getRecentSearches = () => (read(RECENT) ?? "").split("\n").filter((query) => query !== "");

export function addRecentSearch(query: string): void {
	const line = query.replace(/\s+/g, " ").trim().slice(0, 100);
	const others = getRecentSearches().filter((other) => other.toLowerCase() !== line.toLowerCase());
	if (line !== "") write(RECENT, [line, ...others].slice(0, MOST_RECENT).join("\n"));
}

export const clearRecentSearches = () => write(RECENT, undefined);
