import type { Metadata } from "next";
import { Cards } from "@/components/entry/card";
import { EntryRow } from "@/components/entry/entry-row";
import { KeyFigures } from "@/components/entry/figures";
import { Education, getKeyFigures, ProfileLinks, SkillGroups } from "@/components/entry/person";
import { PostRow, RoleRow, Rows } from "@/components/entry/rows";
import { Emphasized } from "@/components/page/emphasis";
import { Section } from "@/components/page/heading";
import { HeroOrnament } from "@/components/page/ornament";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import { getOwner, getPosts, getProjects, getRoles, getSystems } from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";

export const generateMetadata = (): Metadata => metadataFor("/");

/** The home page, to be read in thirty seconds: who, what, key figures, roles, systems, projects, writing, skills, education. */
export default function Home() {
	const person = getOwner();
	const others = getRoles().length > getRoles(person.slug).length;
	return (
		<Shell current="/">
			<Hero />
			<KeyFigures figures={getKeyFigures(person)} />
			<Section
				id="roles"
				title="Roles"
				more={{ label: others ? "All roles and people" : "All roles", href: "/roles" }}
			>
				<Rows>
					{getRoles(person.slug).map((role) => (
						<RoleRow key={role.slug} role={role} />
					))}
				</Rows>
			</Section>
			{getSystems().length > 0 && (
				<Section id="systems" title="Systems you can run" more={{ label: "All systems", href: "/systems" }}>
					<Cards entries={getSystems()} />
				</Section>
			)}
			{getProjects().length > 0 && (
				<Section id="projects" title="Projects" more={{ label: "All projects", href: "/projects" }}>
					<Rows>
						{getProjects().map((project) => (
							<EntryRow key={project.slug} entry={project} />
						))}
					</Rows>
				</Section>
			)}
			{getPosts().length > 0 && (
				<Section id="writing" title="Writing" more={{ label: "All posts", href: "/blog" }}>
					<Rows>
						{getPosts()
							.slice(0, 5)
							.map((post) => (
								<PostRow key={post.slug} post={post} />
							))}
					</Rows>
				</Section>
			)}
			<Section id="about" title="About">
				<Body entry={person} />
			</Section>
			<Section id="skills" title="Skills">
				<SkillGroups person={person} />
			</Section>
			<Section id="education" title="Education">
				<Education person={person} />
			</Section>
		</Shell>
	);
}

function Hero() {
	const { availability, place, statement, headline, title } = getOwner();
	const status = [availability, place].filter(Boolean).join(" · ");
	return (
		<div className="grid items-center gap-[clamp(1.5rem,4vw,4rem)] pt-[clamp(2.4rem,6vw,6rem)] pb-[clamp(2.2rem,5vw,4.5rem)] md:grid-cols-[1.35fr_0.65fr]">
			<div className="grid gap-7">
				{status && (
					<p className="flex items-center gap-2.5 text-small text-muted before:size-2 before:rounded-full before:bg-tier-4">
						{status}
					</p>
				)}
				<h1 className="max-w-[8.6em] text-display leading-[1.04] text-pretty">
					{statement ? <Emphasized text={statement} /> : title}
				</h1>
				<p className="max-w-[30.6em] text-lead leading-normal text-muted">{headline}</p>
				<ProfileLinks person={getOwner()} />
			</div>
			<HeroOrnament />
		</div>
	);
}
