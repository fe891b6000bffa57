import type { Person } from "@/lib/content/read/query";
import { getPage } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { formatPeriod } from "@/lib/site/facts/dates";
import { pathOf } from "@/lib/site/routes";
import type { KeyFigure } from "./figures";
import { Skills } from "./skills";

/** Returns a person's key figures, each with a link to the section that explains it. */
export function getKeyFigures(person: Person): KeyFigure[] {
	return person.figures.flatMap(({ value, label, role, section }) => {
		const explained = getPage("roles", role);
		return explained ? [{ value, label, href: `${pathOf(explained)}#${section}` }] : [];
	});
}

/** Renders a person's email address and profile links, or nothing if there are none. */
export function ProfileLinks({ person: { email, links } }: { person: Person }) {
	if (!email && links.length === 0) return null;
	return (
		<p className="flex flex-wrap gap-x-5 gap-y-1 text-small">
			{email && (
				<a href={`mailto:${email}`} rel="me" className="u-email">
					{email}
				</a>
			)}
			{links.map(({ kind, href }) => (
				<a key={href} href={href} rel="me" className="u-url">
					{kind}
				</a>
			))}
		</p>
	);
}

/** Renders a person's skills by group. */
export function SkillGroups({ person }: { person: Person }) {
	return (
		<dl className="grid gap-x-8 gap-y-5 md:grid-cols-[9.5rem_1fr]">
			{person.skills.map(({ group, names }) => (
				<div key={group} className="grid gap-2 md:col-span-2 md:grid-cols-subgrid">
					<dt className="text-small text-muted">{group}</dt>
					<dd>
						<Skills names={names} label={group} />
					</dd>
				</div>
			))}
		</dl>
	);
}

/** Renders a person's education, with grades and awards if they are known. */
export function Education({ person }: { person: Person }) {
	const words = getSiteWords();
	return (
		<ul className="ruled">
			{person.education.map(({ institution, degree, place, start, end, grade, awards }) => (
				<li key={institution} className="grid gap-x-8 gap-y-1 py-4 md:grid-cols-[9.5rem_1fr]">
					<span className="text-small text-muted tabular-nums">{formatPeriod({ start, end }, words)}</span>
					<div>
						<h3 className="text-row leading-tight">{institution}</h3>
						<p className="text-small text-muted">{[degree, place, grade].filter(Boolean).join(" · ")}</p>
						{awards.length > 0 && (
							<ul className="mt-1 text-small" aria-label={words.facts.awards}>
								{awards.map((award) => (
									<li key={award}>{award}</li>
								))}
							</ul>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}
