import type { Metadata } from "next";
import { RoleDates } from "@/components/entry/dates";
import { ProfileLinks } from "@/components/entry/person";
import { Shell } from "@/components/page/shell";
import { getOutline } from "@/lib/content/read/outline";
import {
	getOwner,
	getPosts,
	getProjects,
	getRoles,
	type Person,
	type Role,
	site,
} from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";
import { markdownPath, pathOf } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor("/resume");

/** The owner's résumé, made of the same entries as the pages: one page of HTML, two of A4 at the most. */
export default function Resume() {
	const person = getOwner();
	return (
		<Shell current="/resume">
			<article className="resume">
				<header>
					<h1>{person.title}</h1>
					<p>{[person.position, person.place, person.availability].filter(Boolean).join(" · ")}</p>
					<ProfileLinks person={person} />
					<p className="only-print">{site.url}</p>
					<p data-no-print>
						{/* Publishing puts a link to the PDF here where it has made one (lib/publish/resume-pdf.ts). */}
						<span data-pdf>Print this page for two pages of A4</span> · <a href="/resume.json">JSON</a> ·{" "}
						<a href={markdownPath("/resume")}>Markdown</a>
					</p>
				</header>
				<p className="lead">{person.summary}</p>
				<h2>Experience</h2>
				{getRoles(person.slug).map((role) => (
					<RoleOnResume key={role.slug} role={role} />
				))}
				<h2>Projects</h2>
				<ul>
					{getProjects(person.slug).map((project) => (
						<li key={project.slug}>
							<a href={pathOf(project)}>{project.title}</a>: {project.summary}
						</li>
					))}
				</ul>
				<h2>Writing</h2>
				<ul>
					{getPosts(person.slug).map((post) => (
						<li key={post.slug}>
							<a href={pathOf(post)}>{post.title}</a>: {post.summary}
						</li>
					))}
				</ul>
				<h2>Skills</h2>
				<dl>
					{person.skills.map(({ group, names }) => (
						<div key={group}>
							<dt>{group}</dt>
							<dd>{names.join(", ")}</dd>
						</div>
					))}
				</dl>
				<h2>Education</h2>
				<EducationOnResume person={person} />
			</article>
		</Shell>
	);
}

function RoleOnResume({ role }: { role: Role }) {
	return (
		<section>
			<h3>
				<a href={pathOf(role)}>{role.title}</a>
				<span className="position">{[role.position, role.team].filter(Boolean).join(", ")}</span>
				<span className="when">
					<RoleDates role={role} />
				</span>
			</h3>
			<ul>
				{getOutline(role.body).brief.map(({ anchor, sentence }) => (
					<li key={anchor}>{sentence}</li>
				))}
			</ul>
		</section>
	);
}

function EducationOnResume({ person }: { person: Person }) {
	return (
		<ul>
			{person.education.map(({ institution, degree, start, end, grade, awards }) => (
				<li key={institution}>
					{[`${degree}, ${institution}`, [start, end].filter(Boolean).join(" – "), grade, ...awards]
						.filter(Boolean)
						.join(" · ")}
				</li>
			))}
		</ul>
	);
}
