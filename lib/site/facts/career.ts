import type { Role } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { formatPeriod } from "./dates";

/** One employer in a career, with its roles, latest first. */
export interface Employer {
	name: string;
	/** The location of every role; empty if they differ or are unknown. */
	place: string;
	/** From the first role to the last; undefined if its start or end is unknown. */
	period: { start: string; end: string } | undefined;
	/** The period as text, "Feb 2016 – Sep 2021"; empty if it is unknown. */
	dates: string;
	/** The positions from the first to the latest, each once; empty if they are all the same. */
	progression: string[];
	roles: Role[];
}

/** Groups roles, latest first, by employer. An employer to which a person returned later is listed again. */
export function groupByEmployer(roles: readonly Role[]): Employer[] {
	const groups: Role[][] = [];
	for (const role of roles) {
		const group = groups.at(-1);
		if (group?.[0]?.organization === role.organization) group.push(role);
		else groups.push([role]);
	}
	return groups.map(describeEmployer);
}

function describeEmployer(roles: Role[]): Employer {
	const start = roles.at(-1)?.start;
	const end = roles[0]?.end;
	const period = start && end ? { start, end } : undefined;
	const places = new Set(roles.map(({ place }) => place ?? ""));
	const positions = [...new Set(roles.map(({ position }) => position).reverse())];
	return {
		name: roles[0]?.organization ?? "",
		place: places.size === 1 ? ([...places][0] ?? "") : "",
		period,
		dates: period ? formatPeriod(period, getSiteWords()) : "",
		progression: positions.length > 1 ? positions : [],
		roles,
	};
}
