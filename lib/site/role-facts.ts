import type { Role } from "@/lib/content/read/query";
import { formatPeriod } from "./dates";

/** One fact of a role, in the words and the data of every page and format that shows it. */
export interface RoleFact {
	/** Names the fact in Markdown. */
	label: string;
	text: string;
	/** What the role's page says below its heading, where that is not the whole text; empty where the heading says it. */
	belowHeading?: string;
	/** Says how far the work reached or whose it was. Pages show these apart from the job's facts. */
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

/** Returns the facts of a role in the order to show them. A fact that is not known is left out. */
export function getRoleFacts(role: Role): RoleFact[] {
	const { title, position, organization, team, place, start, end, scope, own, shared } = role;
	const dates = {
		...(start && { startDate: start }),
		...(end && end !== "present" && { endDate: end }),
	};
	const facts: RoleFact[] = [
		{
			label: "Position",
			text: position,
			belowHeading: "",
			jsonLd: { roleName: position },
			jsonResume: { position },
		},
		{
			label: "Organization",
			text: [organization, team].filter(Boolean).join(" · "),
			belowHeading: [organization === title ? "" : organization, team].filter(Boolean).join(" · "),
			jsonResume: { name: organization, ...(team && { description: team }) },
		},
		{
			label: "Dates",
			text: formatPeriod(role),
			period: { start, end },
			jsonLd: dates,
			jsonResume: dates,
		},
		{ label: "Place", text: place ?? "", jsonResume: place ? { location: place } : {} },
		{ label: "Scope", text: scope ?? "", isOfWork: true },
		{ label: "Own work", text: own ?? "", isOfWork: true },
		{ label: "With others", text: shared ?? "", isOfWork: true },
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
