/** Months without a release after which a dependency needs a reason to be kept. */
export const MONTHS = 18;

/** A direct dependency with the time of its last release, in ms since 1970. */
export interface Release {
	name: string;
	time: number;
}

/** What a person has to decide about the dependencies that have had no release for a while. */
export interface Judged {
	/** With the reason why each is kept. */
	kept: (Release & { reason: string })[];
	/** Without one. */
	unexplained: Release[];
	/** Names with a reason that need none any more. */
	outdated: string[];
}

/** Sorts out which dependencies have had no release in MONTHS months, the oldest first. */
export function judgeReleases(releases: Release[], reasons: Record<string, string>, now: number): Judged {
	const since = new Date(now);
	since.setUTCMonth(since.getUTCMonth() - MONTHS);
	const old = releases.filter(({ time }) => time < since.getTime()).sort((a, b) => a.time - b.time);
	const names = new Set(old.map(({ name }) => name));
	return {
		kept: old.flatMap((release) => {
			const reason = reasons[release.name];
			return reason ? { ...release, reason } : [];
		}),
		unexplained: old.filter(({ name }) => !reasons[name]),
		outdated: Object.keys(reasons).filter((name) => !names.has(name)),
	};
}
