import type { Metadata } from "next";
import { RoleDates } from "@/components/entry/dates";
import { ProfileLinks } from "@/components/entry/person";
import { Shell } from "@/components/page/shell";
import { site } from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";
import { getResume, type Position } from "@/lib/site/resume";
import type { Page } from "@/lib/site/routes";
import { markdownPath, pathOf } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor("/resume");

/** The owner's résumé, from the same entries as the other pages, in the order of its PDF. */
export default function ResumePage() {
	const { person, facts, experience, education, projects, publications } = getResume();
	return (
		<Shell current="/resume">
			<article className="resume">
				<header>
					<h1>{person.title}</h1>
					<p>{facts.join(" · ")}</p>
					<ProfileLinks person={person} />
					<p className="only-print">{site.url}</p>
					<p data-no-print>
						{/* Publishing puts the links to the PDFs here (lib/publish/resume-pdf.ts). */}
						<span data-pdf>PDF: made when the site is published</span> · <a href="/resume.json">JSON</a> ·{" "}
						<a href={markdownPath("/resume")}>Markdown</a>
					</p>
				</header>
				<p className="lead">{person.summary}</p>
				<h2>Experience</h2>
				{experience.map((position) => (
					<PositionOnResume key={position.role.slug} {...position} />
				))}
				{person.skills.length > 0 && <h2>Skills</h2>}
				<dl>
					{person.skills.map(({ group, names }) => (
						<div key={group}>
							<dt>{group}</dt>
							<dd>{names.join(", ")}</dd>
						</div>
					))}
				</dl>
				{education.length > 0 && <h2>Education</h2>}
				<ul>
					{education.map(({ line }) => (
						<li key={line}>{line}</li>
					))}
				</ul>
				<Entries title="Projects" entries={projects} />
				<Entries title="Publications" entries={publications} />
			</article>
		</Shell>
	);
}

function PositionOnResume({ role, position, lines }: Position) {
	return (
		<section>
			<h3>
				<a href={pathOf(role)}>{role.title}</a>
				<span className="position">{position}</span>
				<span className="when">
					<RoleDates role={role} />
				</span>
			</h3>
			<ul>
				{lines.map(({ anchor, sentence }) => (
					<li key={anchor}>{sentence}</li>
				))}
			</ul>
		</section>
	);
}

function Entries({ title, entries }: { title: string; entries: Page[] }) {
	if (entries.length === 0) return null;
	return (
		<>
			<h2>{title}</h2>
			<ul>
				{entries.map((entry) => (
					<li key={pathOf(entry)}>
						<a href={pathOf(entry)}>{entry.title}</a>: {entry.summary}
					</li>
				))}
			</ul>
		</>
	);
}
