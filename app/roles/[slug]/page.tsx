import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoleDates } from "@/components/entry/dates";
import { FactList } from "@/components/entry/facts";
import { ENTRY_PART, KeyFigures } from "@/components/entry/figures";
import { Pager, Related } from "@/components/entry/related";
import { Skills } from "@/components/entry/skills";
import { classOfText, TableOfContents } from "@/components/entry/toc";
import { InBrief, Views } from "@/components/entry/views";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import { getOutline } from "@/lib/content/read/outline";
import {
	getOtherPerson,
	getPage,
	getPages,
	getRoleConnections,
	getRoles,
	type Role,
} from "@/lib/content/read/query";
import { getNeighbors } from "@/lib/content/read/related-posts";
import { wordsOf } from "@/lib/content/read/words";
import { languageAttributes } from "@/lib/site/facts/language";
import { getRoleFacts } from "@/lib/site/facts/role-facts";
import { metadataForEntry } from "@/lib/site/metadata";
import { pathOf } from "@/lib/site/routes";
import { fill } from "@/lib/words/format";

interface Props {
	params: Promise<{ slug: string }>;
}

/** A role with fewer sections has no brief view. */
const LONG = 4;

export const dynamicParams = false;

export function generateStaticParams() {
	return getPages("roles").map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	return metadataForEntry("roles", slug, `/roles/${slug}`);
}

export default async function RolePage({ params }: Props) {
	const role = getPage("roles", (await params).slug);
	if (!role) notFound();
	const words = wordsOf(role);
	const { titles, entry } = words;
	const { headings } = getOutline(role);
	const isLong = new Set(role.highlights.map(({ section }) => section)).size >= LONG;
	const { previous, next } = getNeighbors(getRoles(role.person), role);
	const { posts, projects, systems } = getRoleConnections(role.slug);
	return (
		<Shell current={pathOf(role)}>
			<article {...languageAttributes(role)}>
				<PageHeading
					crumbs={[{ label: titles.roles, href: "/roles" }]}
					words={words}
					title={role.title}
					lead={role.summary}
					transitionName={`role-${role.slug}`}
				>
					<Facts role={role} />
				</PageHeading>
				<div className={classOfText(role)}>
					<KeyFigures
						figures={role.figures.map(({ value, label, section }) => ({ value, label, href: `#${section}` }))}
					/>
					<Work role={role} />
					<Skills names={role.skills} label={words.facts.technologies} />
					{isLong && <Views words={words} />}
					<TableOfContents headings={headings} words={words} />
					<div id="in-depth" className={ENTRY_PART}>
						<Body entry={role} />
					</div>
				</div>
				{isLong && <InBrief role={role} headings={headings} words={words} />}
			</article>
			<Related
				of={role}
				words={words}
				groups={[
					{ title: titles.runningModels, entries: systems },
					{ title: titles.writing, entries: posts },
					{ title: titles.projects, entries: projects },
				]}
			/>
			<Pager of={role} words={words} label={entry.rolesAround} previous={previous} next={next} />
		</Shell>
	);
}

function Facts({ role }: { role: Role }) {
	const words = wordsOf(role);
	return (
		<FactList words={words}>
			<strong className="font-semibold text-ink">
				{[getOtherPerson(role)?.title, role.position].filter(Boolean).join(", ")}
			</strong>
			{getRoleFacts(role)
				.filter(({ isOfWork }) => !isOfWork)
				.map(({ label, text, belowHeading = text, period }) =>
					period ? <RoleDates key={label} role={period} words={words} /> : belowHeading,
				)}
		</FactList>
	);
}

/** Renders the scope of the work and the person's own part in it. */
function Work({ role }: { role: Role }) {
	const facts = getRoleFacts(role).filter(({ isOfWork }) => isOfWork);
	if (facts.length === 0) return null;
	const { labeled } = wordsOf(role).text;
	return (
		<dl className="max-w-[44em] text-small">
			{facts.map(({ label, text }) => (
				<div key={label}>
					<dt className="inline text-muted">{fill(labeled, { label, text: "" }).trim()}</dt>{" "}
					<dd className="inline">{text}</dd>
				</div>
			))}
		</dl>
	);
}
