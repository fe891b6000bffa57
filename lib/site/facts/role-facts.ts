import type { Role } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { formatPeriod } from "./dates";

/** One fact of a role, in words and as data for every page and format. */
export interface RoleFact {
	/** Label of the fact in Markdown. */
	label: string;
	text: string;
	/**
	 * Text below the heading of the role's page, if it differs from the whole text; empty if the heading contains the
	 * fact.
	 */
	belowHeading?: string;
	/**
	 * Whether it describes the scope of the work or the person's part. Pages show these separately from the job's
	 * facts.
	 */
	isOfWork?: boolean;
	/** Set for the dates, which pages mark up as times. */
	period?: Pick<Role, "start" | "end">;
	/** Properties of schema.org's EmployeeRole. */
	jsonLd?: { roleName?: string; startDate?: string; endDate?: string };
	/** Properties of a position in JSON Resume. */
	jsonResume?: {
		name?: string;
		position?: string;
		description?: string;
		location?: string;
		startDate?: string;
		endDate?: string;
	};
}

/** Returns the facts of a role in display order. Unknown facts are omitted. */
export function getRoleFacts(role: Role, words = wordsOf(role)): RoleFact[] {
	const { title, position, organization, team, place, start, end, scope, own, shared } = role;
	const dates = {
		...(start && { startDate: start }),
		...(end && end !== "present" && { endDate: end }),
	};
	const facts: RoleFact[] = [
		{
			label: words.facts.position,
			text: position,
			belowHeading: "",
			jsonLd: { roleName: position },
			jsonResume: { position },
		},
		{
			label: words.facts.organization,
			text: [organization, team].filter(Boolean).join(" · "),
			belowHeading: [organization === title ? "" : organization, team].filter(Boolean).join(" · "),
			jsonResume: { name: organization, ...(team && { description: team }) },
		},
		{
			label: words.facts.dates,
			text: formatPeriod(role, words),
			period: { start, end },
			jsonLd: dates,
			jsonResume: dates,
		},
		{ label: words.facts.place, text: place ?? "", jsonResume: place ? { location: place } : {} },
		{ label: words.facts.scope, text: scope ?? "", isOfWork: true },
		{ label: words.facts.ownWork, text: own ?? "", isOfWork: true },
		{ label: words.facts.withOthers, text: shared ?? "", isOfWork: true },
	];
	return facts.filter(({ text }) => text !== "");
}

/** Returns the properties that the facts of a role have in one kind of data. */
export function collectRoleData<Kind extends "jsonLd" | "jsonResume">(
	role: Role,
	kind: Kind,
): NonNullable<RoleFact[Kind]> {
	return Object.assign({}, ...getRoleFacts(role).map((fact) => fact[kind]));
}
