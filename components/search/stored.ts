/** What visitors choose, on their device. Where storage is forbidden, a choice lasts as long as the page. */
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

/** Set when "/" is turned off. */
export const SHORTCUT = "search-shortcut";

/** Whether "/" opens search. Speech input and slips of the hand press single keys, so it can be turned off. */
export const isShortcutOn = () => read(SHORTCUT) !== "off";

export const setShortcut = (isOn: boolean) => write(SHORTCUT, isOn ? undefined : "off");

const RECENT = "recent-searches";
const MOST_RECENT = 5;

/** The latest searches that led somewhere, the newest first. A query is one line, so lines separate them. */
export const getRecentSearches = () => (read(RECENT) ?? "").split("\n").filter((query) => query !== "");

export function addRecentSearch(query: string): void {
	const line = query.replace(/\s+/g, " ").trim().slice(0, 100);
	const others = getRecentSearches().filter((other) => other.toLowerCase() !== line.toLowerCase());
	if (line !== "") write(RECENT, [line, ...others].slice(0, MOST_RECENT).join("\n"));
}

export const clearRecentSearches = () => write(RECENT, undefined);
