import { Filled } from "@/components/page/filled";
import { type Person, site } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { nameAtStart } from "@/lib/site/facts/credit";
import { type Experience, getResume } from "@/lib/site/facts/resume";
import { type EntryPage, markdownPath, pathOf, resumeJsonPath, resumePath } from "@/lib/site/routes";
import type { LocalWords } from "@/lib/words/languages";
import { RoleDates } from "./dates";
import { ProfileLinks } from "./person";

/** Renders a person's résumé from the entries of the site, in the order of its PDF. */
export function ResumeArticle({ person }: { person: Person }) {
	const words = wordsOf(person);
	const { titles } = words;
	const { facts, experience, education, projects, publications } = getResume(person);
	return (
		<article className="resume h-card">
			<header>
				<h1 className="p-name">{nameAtStart(person, words)}</h1>
				<p>{facts.join(" · ")}</p>
				<ProfileLinks person={person} />
				<p className="only-print">{site.url}</p>
				<p className="lead">{person.summary}</p>
				<p className="formats" data-no-print>
					{/* Links to the PDFs are inserted here at publishing (lib/publish/resume/resume-pdf.ts). */}
					<span data-pdf>PDF: made when the site is published</span>
					<a href={resumeJsonPath(person)}>JSON</a>
					<a href={markdownPath(resumePath(person))}>Markdown</a>
				</p>
			</header>
			{experience.length > 0 && <h2>{titles.experience}</h2>}
			{experience.map((employer) => (
				<EmployerOnResume key={employer.positions[0]?.role.slug} {...employer} words={words} />
			))}
			{person.skills.length > 0 && <h2>{titles.skills}</h2>}
			<dl>
				{person.skills.map(({ group, names }) => (
					<div key={group}>
						<dt>{group}</dt>
						<dd>{names.join(words.text.comma)}</dd>
					</div>
				))}
			</dl>
			{education.length > 0 && <h2>{titles.education}</h2>}
			<ul>
				{education.map(({ line }) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<Entries words={words} title={titles.projects} entries={projects} />
			<Entries words={words} title={titles.publications} entries={publications} />
		</article>
	);
}

function EmployerOnResume({
	name,
	place,
	period,
	progression,
	positions,
	words,
}: Experience & { words: LocalWords }) {
	const isGroup = positions.length > 1;
	return (
		<section>
			<h3>
				<span className="employer">{[name, place].filter(Boolean).join(", ")}</span>
				<span className="position">{progression.join(words.text.arrow)}</span>
				<span className="when">{isGroup && period && <RoleDates role={period} words={words} />}</span>
			</h3>
			{positions.map(({ role, product }) => (
				<section key={role.slug}>
					<h4>
						<a href={pathOf(role)}>{role.position}</a>
						<span className="position">{product}</span>
						<span className="when">
							<RoleDates role={role} words={words} />
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

function Entries({
	words: { text },
	title,
	entries,
}: {
	words: LocalWords;
	title: string;
	entries: EntryPage[];
}) {
	if (entries.length === 0) return null;
	return (
		<>
			<h2>{title}</h2>
			<ul>
				{entries.map((entry) => (
					<li key={pathOf(entry)}>
						<Filled
							text={text.labeled}
							of={{ label: <a href={pathOf(entry)}>{entry.title}</a>, text: entry.summary }}
						/>
					</li>
				))}
			</ul>
		</>
	);
}
