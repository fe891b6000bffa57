import path from "node:path";
import { isTaken } from "@/lib/content/schema/content-file";
import type { Entry } from "@/lib/content/schema/entry";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { PROBLEMS } from "@/lib/content/schema/problem";
import { readSiteSettings, readSkills, SITE, SKILLS, withSiteUrl } from "@/lib/content/schema/settings";
import type { SiteSettings, Skill } from "@/lib/content/schema/site-fields";
import { today } from "@/lib/content/schema/state";
import { listContent } from "./content-files";
import { getOutline } from "./outline";
import { readEntry } from "./read-entry";
import { watchFolder } from "./watch-folder";

/** The content of a development server, as last saved. */
interface Live {
	/** One list for the life of the server; its items change. */
	entries: Entry[];
	site: SiteSettings;
	skills: Skill[];
	listeners: Set<() => void>;
	/** Increases with every change, and differs after each start. */
	version: number;
}

declare global {
	// Next evaluates a module once per kind of route; all of them must share one content.
	var liveContent: Live | undefined;
}

/** Settings until content/site.json can be read. */
const DEFAULTS: SiteSettings = {
	name: "content/site.json",
	url: "http://localhost",
	description: "",
	language: "en",
	person: "",
	navigation: [],
	pages: undefined,
	verification: undefined,
	indexNow: undefined,
};

/** Returns every entry as last saved. A file with a problem keeps its last valid version. */
export function getLiveEntries(): Entry[] {
	return live().entries;
}

/** Returns the site's settings as last saved. */
export const getLiveSite = (): SiteSettings => live().site;
export const getLiveSkills = (): Skill[] => live().skills;

/** Calls back after each change of the content or of its problems. Returns a function that stops it. */
export function onContentChange(listener: () => void): () => void {
	const { listeners } = live();
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/**
 * Returns a value that stays equal while the content is unchanged. In tests it always differs, because they replace
 * the content.
 */
export function getContentVersion(): unknown {
	if (process.env.NODE_ENV === "production") return "built";
	return process.env.NODE_ENV === "development" ? `${live().version} ${today()}` : Symbol("unknown");
}

/**
 * Returns the version of the content that the development server shows. A page of an older version is out of date.
 */
export const getLiveVersion = (): string => String(live().version);

function live(): Live {
	globalThis.liveContent ??= start();
	return globalThis.liveContent;
}

function start(): Live {
	const content: Live = {
		entries: [],
		site: { ...DEFAULTS },
		skills: [],
		listeners: new Set(),
		version: Date.now(),
	};
	refreshSettings(content);
	for (const file of listContent(process.cwd()).entries) refresh(content.entries, file);
	const notify = () => {
		content.version++;
		for (const listener of content.listeners) listener();
	};
	watchFolder("content", (changed) => {
		const file = changed.split(path.sep).join("/");
		if (file === SITE || file === SKILLS) refreshSettings(content);
		else refresh(content.entries, file);
		notify();
	});
	watchFolder(path.dirname(PROBLEMS), (file) => {
		if (path.basename(file) === path.basename(PROBLEMS)) notify();
	});
	return content;
}

function refreshSettings({ site, skills }: Live): void {
	const { fields: settings } = readSiteSettings(process.cwd());
	if (settings) Object.assign(site, DEFAULTS, withSiteUrl(settings));
	const { fields: vocabulary } = readSkills(process.cwd());
	if (vocabulary) skills.splice(0, skills.length, ...vocabulary);
}

/** Updates the entry of one file in the list, which is sorted by file. */
function refresh(entries: Entry[], file: string): void {
	if (!parseEntryFile(file)) return;
	const index = entries.findIndex((entry) => entry.file >= file);
	const existing = entries[index]?.file === file ? 1 : 0;
	const at = index < 0 ? entries.length : index;
	if (!isTaken(process.cwd(), file)) {
		entries.splice(at, existing);
		return;
	}
	const { entry } = readEntry(process.cwd(), file);
	if (entry && canBeParsed(entry)) entries.splice(at, existing, entry);
}

function canBeParsed(entry: Entry): boolean {
	try {
		getOutline(entry);
		return true;
	} catch {
		return false;
	}
}
