import type { Metadata } from "next";
import { Script } from "@/components/enhance/script";
import { Cards } from "@/components/entry/card";
import { Career } from "@/components/entry/career";
import { EntryRow } from "@/components/entry/entry-row";
import { KeyFigures } from "@/components/entry/figures";
import { Education, getKeyFigures, ProfileLinks, SkillGroups } from "@/components/entry/person";
import { Rows } from "@/components/entry/rows";
import { Emphasized } from "@/components/page/emphasis";
import { Section } from "@/components/page/heading";
import { HeroOrnament } from "@/components/page/ornament";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import {
	getOthers,
	getOwner,
	getPosts,
	getProjects,
	getRoles,
	getSystems,
	type Person,
	type Work,
} from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { nameOf } from "@/lib/site/facts/credit";
import { metadataFor } from "@/lib/site/metadata";
import { pathOf, resumePath, toAbsoluteUrl } from "@/lib/site/routes";
import { fill } from "@/lib/words/format";

/**
 * Numbers of entries on the home page, of the owner and of another person. The page has to fit in the first round trip,
 * and the indexes have the others.
 */
const MOST = { posts: 5, systems: 3 };
const MOST_OF_OTHERS = { roles: 1, posts: 2, systems: 1 };

export const generateMetadata = (): Metadata => metadataFor("/");

/**
 * Renders the home page, a summary to read in thirty seconds: hero, key figures, roles, systems, projects, posts,
 * skills, education.
 */
export default function Home() {
	const person = getOwner();
	const roles = getRoles(person.slug);
	const systems = getSystems(person.slug);
	const projects = getProjects(person.slug);
	const posts = getPosts(person.slug);
	const { titles, home } = getSiteWords();
	return (
		<Shell current="/">
			<Hero />
			<KeyFigures figures={getKeyFigures(person)} />
			{roles.length > 0 && (
				<Section id="roles" title={titles.roles} more={{ label: home.allRoles, href: "/roles" }}>
					<Career roles={roles} />
				</Section>
			)}
			{systems.length > 0 && (
				<Section id="systems" title={titles.systemsToRun} more={{ label: home.allSystems, href: "/systems" }}>
					<Cards entries={systems.slice(0, MOST.systems)} />
				</Section>
			)}
			{projects.length > 0 && (
				<Section id="projects" title={titles.projects} more={{ label: home.allProjects, href: "/projects" }}>
					<EntryRows entries={projects} />
				</Section>
			)}
			{posts.length > 0 && (
				<Section id="writing" title={titles.writing} more={{ label: home.allPosts, href: "/blog" }}>
					<EntryRows entries={posts.slice(0, MOST.posts)} />
				</Section>
			)}
			{person.body.trim() !== "" && (
				<Section id="about" title={titles.about}>
					<Body entry={person} />
				</Section>
			)}
			{person.skills.length > 0 && (
				<Section id="skills" title={titles.skills}>
					<SkillGroups person={person} />
				</Section>
			)}
			{person.education.length > 0 && (
				<Section id="education" title={titles.education}>
					<Education person={person} />
				</Section>
			)}
			{getOthers().map((other) => (
				<OtherPerson key={other.slug} person={other} />
			))}
		</Shell>
	);
}

/** Renders another person's entries, separate from the owner's: the latest role, then other entries. */
function OtherPerson({ person }: { person: Person }) {
	const { slug, summary } = person;
	const { people } = getSiteWords();
	const entries = [
		...getRoles(slug).slice(0, MOST_OF_OTHERS.roles),
		...getProjects(slug),
		...getPosts(slug).slice(0, MOST_OF_OTHERS.posts),
		...getSystems(slug).slice(0, MOST_OF_OTHERS.systems),
	];
	return (
		<Section
			id={slug}
			title={fill(people.alsoHere, { name: nameOf(person) })}
			more={{ label: people.aboutPerson, href: pathOf(person) }}
		>
			<p className="mb-6 max-w-[38.6em] text-muted">{summary}</p>
			<EntryRows entries={entries} />
		</Section>
	);
}

function EntryRows({ entries }: { entries: Work[] }) {
	return (
		<Rows>
			{entries.map((entry) => (
				<EntryRow key={pathOf(entry)} entry={entry} />
			))}
		</Rows>
	);
}

/** Renders the first screen: name, level and focus, and next steps. Key figures follow. */
function Hero() {
	const person = getOwner();
	const { position, place, statement, headline, title } = person;
	return (
		<div className="h-card grid items-center gap-x-[clamp(1.5rem,4vw,4rem)] gap-y-4 pt-[clamp(0.75rem,4vw,3.5rem)] pb-[clamp(0.75rem,3.5vw,3rem)] md:grid-cols-[1.35fr_0.65fr]">
			<div className="grid gap-[clamp(0.9rem,1.8vw,1.5rem)]">
				<p className="text-small text-muted">
					{statement && (
						<>
							<b className="p-name font-semibold text-ink">{title}</b> ·{" "}
						</>
					)}
					{position && <span className="p-job-title">{position}</span>}
					{place && (
						<>
							{" "}
							· <span className="p-locality">{place}</span>
						</>
					)}
				</p>
				<h1 className={`max-w-[9.2em] text-display leading-[1.04] text-pretty ${statement ? "" : "p-name"}`}>
					{statement ? <Emphasized text={statement} /> : title}
				</h1>
				<p className="p-note max-w-[30.6em] text-lead leading-normal text-muted">{headline}</p>
				<NextSteps person={person} />
			</div>
			<HeroOrnament />
			<Script program="load-on-press" />
			<data className="u-url u-uid" value={toAbsoluteUrl("/")} hidden />
		</div>
	);
}

const button = "rounded-full border border-ink px-4 py-1.5 no-underline hover:border-accent";

/** Renders the visitor's next steps: read the résumé, run a model, get in touch. */
function NextSteps({ person }: { person: Person }) {
	const [system] = getSystems(person.slug);
	const { availability, email } = person;
	const { titles, home } = getSiteWords();
	return (
		<div className="flex flex-wrap items-center gap-x-2 gap-y-2 text-small sm:gap-x-3">
			<a href={resumePath(person)} className={`${button} bg-ink text-paper hover:bg-accent hover:text-paper`}>
				{titles.resume}
			</a>
			{system && (
				<a href={pathOf(system)} className={button}>
					{home.runModel}
				</a>
			)}
			{email && (
				<a href={`mailto:${email}`} className={button}>
					{home.contact}
				</a>
			)}
			<ProfileLinks person={person} />
			{availability && (
				<p className="flex items-center gap-2 text-muted before:size-2 before:rounded-full before:bg-tier-4">
					{availability}
				</p>
			)}
		</div>
	);
}
