import { existsSync } from "node:fs";
import path from "node:path";
import type { Site, Skill } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { PROBLEMS } from "@/lib/content/schema/problem";
import { readSiteSettings, readSkills, SITE, SKILLS, withSiteUrl } from "@/lib/content/schema/settings";
import { today } from "@/lib/content/schema/state";
import { listContent } from "./content-files";
import { getOutline } from "./outline";
import { readEntry } from "./read-entry";
import { watchFolder } from "./watch-folder";

/** The content of a development server: always as it was last saved. */
interface Live {
	/** The same list for as long as the server runs; what is in it changes. */
	entries: Entry[];
	site: Site;
	skills: Skill[];
	listeners: Set<() => void>;
	/** Grows with every change; another one after each start. */
	version: number;
}

declare global {
	// Next evaluates a module once for each kind of route; the content must be one for all of them.
	var liveContent: Live | undefined;
}

/** Stands in for settings that nobody could read yet. */
const DEFAULTS: Site = {
	name: "content/site.json",
	url: "http://localhost",
	description: "",
	language: "en",
	person: "",
	navigation: [],
	verification: undefined,
	indexNow: undefined,
};

/** Every entry, kept as it was last saved. A file with a mistake stays as it was before the mistake. */
export function getLiveEntries(): Entry[] {
	return live().entries;
}

/** The site's settings and its skills, kept like the entries. */
export const getLiveSite = (): Site => live().site;
export const getLiveSkills = (): Skill[] => live().skills;

/** Calls back after each change of the content or of its problems; gives what ends that. */
export function onContentChange(listener: () => void): () => void {
	const { listeners } = live();
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** The same as long as what the content says is the same. Never so in tests, which put content of their own in its index. */
export function getContentVersion(): unknown {
	if (process.env.NODE_ENV === "production") return "built";
	return process.env.NODE_ENV === "development" ? `${live().version} ${today()}` : Symbol("unknown");
}

/** Names what a development server shows now: a page drawn from anything older is out of date. */
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

/** Brings one file's entry up to date in the list, in its index by name. */
function refresh(entries: Entry[], file: string): void {
	if (!parseEntryFile(file)) return;
	const index = entries.findIndex((entry) => entry.file >= file);
	const existing = entries[index]?.file === file ? 1 : 0;
	const at = index < 0 ? entries.length : index;
	if (!existsSync(file)) {
		entries.splice(at, existing);
		return;
	}
	const { entry } = readEntry(process.cwd(), file);
	if (entry && isMdx(entry.body)) entries.splice(at, existing, entry);
}

function isMdx(body: string): boolean {
	try {
		getOutline(body);
		return true;
	} catch {
		return false;
	}
}
