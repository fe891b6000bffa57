import type { Project, System } from "@/lib/content/query";
import { pathOf } from "@/lib/site/routes";

/** Cards of projects or systems, side by side. */
export function Cards({ entries }: { entries: (Project | System)[] }) {
	return (
		<ul className="grid gap-4 md:grid-cols-2">
			{entries.map((entry) => (
				<li key={entry.slug} className="break-inside-avoid">
					<a
						href={pathOf(entry)}
						className="group grid h-full content-start gap-2 rounded-xl border border-rule bg-raised p-5 no-underline hover:border-accent hover:text-ink"
					>
						<span className="text-small text-muted">{kindOf(entry)}</span>
						<h3
							className="text-row leading-tight group-hover:text-accent"
							data-moves={`${entry.collection}-${entry.slug}`}
						>
							{entry.title}
						</h3>
						<p className="text-small leading-normal text-muted">{entry.summary}</p>
					</a>
				</li>
			))}
		</ul>
	);
}

function kindOf(entry: Project | System): string {
	if (entry.collection === "systems") return "Running model";
	return entry.kind === "paper" ? `Paper · ${entry.paper.venueShort}` : "Software";
}
