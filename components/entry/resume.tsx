import { type Person, site } from "@/lib/content/read/query";
import { nameAtStart } from "@/lib/site/credit";
import { type Experience, getResume } from "@/lib/site/resume";
import { type EntryPage, markdownPath, pathOf, resumeJsonPath, resumePath } from "@/lib/site/routes";
import { RoleDates } from "./dates";
import { ProfileLinks } from "./person";

/** Renders a person's résumé from the entries of the site, in the order of its PDF. */
export function ResumeArticle({ person }: { person: Person }) {
	const { facts, experience, education, projects, publications } = getResume(person);
	return (
		<article className="resume h-card">
			<header>
				<h1 className="p-name">{nameAtStart(person)}</h1>
				<p>{facts.join(" · ")}</p>
				<ProfileLinks person={person} />
				<p className="only-print">{site.url}</p>
				<p className="formats" data-no-print>
					{/* Links to the PDFs are inserted here at publishing (lib/publish/resume-pdf.ts). */}
					<span data-pdf>PDF: made when the site is published</span>
					<a href={resumeJsonPath(person)}>JSON</a>
					<a href={markdownPath(resumePath(person))}>Markdown</a>
				</p>
			</header>
			<p className="lead">{person.summary}</p>
			{experience.length > 0 && <h2>Experience</h2>}
			{experience.map((employer) => (
				<EmployerOnResume key={employer.positions[0]?.role.slug} {...employer} />
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
	);
}

function EmployerOnResume({ name, place, period, progression, positions }: Experience) {
	const isGroup = positions.length > 1;
	return (
		<section>
			<h3>
				<span className="employer">{[name, place].filter(Boolean).join(", ")}</span>
				<span className="position">{progression.join(" → ")}</span>
				<span className="when">{isGroup && period && <RoleDates role={period} />}</span>
			</h3>
			{positions.map(({ role, product }) => (
				<section key={role.slug}>
					<h4>
						<a href={pathOf(role)}>{role.position}</a>
						<span className="position">{product}</span>
						<span className="when">
							<RoleDates role={role} />
						</span>
					</h4>
					<ul>
						{role.highlights.map(({ text }) => (
							<li key={text}>{text}</li>
						))}
					</ul>
				</section>
			))}
		</section>
	);
}

function Entries({ title, entries }: { title: string; entries: EntryPage[] }) {
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
