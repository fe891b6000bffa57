/** Months without a release after which a dependency needs a reason to stay. */
export const MONTHS = 18;

/** A direct dependency and the time of its last release, in ms since 1970. */
export interface PackageRelease {
	name: string;
	time: number;
}

/** Dependencies without a recent release, for a person to decide about. */
export interface Judged {
	/** With a reason to keep each. */
	explained: (PackageRelease & { reason: string })[];
	/** Without a reason. */
	unexplained: PackageRelease[];
	/** Names with a reason that is no longer needed. */
	outdated: string[];
}

/** Finds dependencies without a release in MONTHS months, oldest first. */
export function judgeReleases(
	releases: PackageRelease[],
	reasons: Record<string, string>,
	now: number,
): Judged {
	const since = new Date(now);
	since.setUTCMonth(since.getUTCMonth() - MONTHS);
	const old = releases.filter(({ time }) => time < since.getTime()).sort((a, b) => a.time - b.time);
	const names = new Set(old.map(({ name }) => name));
	return {
		explained: old.flatMap((release) => {
			const reason = reasons[release.name];
			return reason ? { ...release, reason } : [];
		}),
		unexplained: old.filter(({ name }) => !reasons[name]),
		outdated: Object.keys(reasons).filter((name) => !names.has(name)),
	};
}
