import { markOf, type Project, type System } from "@/lib/content/query";
import { pathOf } from "@/lib/site/routes";
import { stillView } from "../system/views";
import { creditOf } from "./credit";

/** Cards of projects or systems, side by side. */
export function Cards({ entries }: { entries: (Project | System)[] }) {
	return (
		<ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
			{entries.map((entry) => (
				<li key={entry.slug} className="break-inside-avoid">
					<a
						href={pathOf(entry)}
						className="group grid h-full content-start gap-2 rounded-xl border border-rule bg-raised p-5 no-underline hover:border-accent hover:text-ink"
					>
						{entry.collection === "systems" && <SystemGlyph slug={entry.slug} />}
						<span className="text-small text-muted empty:hidden">
							{[markOf(entry), kindOf(entry), creditOf(entry)].filter(Boolean).join(" · ")}
						</span>{" "}
						<strong
							className="font-serif text-row leading-tight font-normal group-hover:text-accent"
							data-moves={`${entry.collection}-${entry.slug}`}
						>
							{entry.title}
						</strong>{" "}
						<span className="text-small leading-normal text-muted">{entry.summary}</span>
					</a>
				</li>
			))}
		</ul>
	);
}

async function SystemGlyph({ slug }: { slug: string }) {
	const { Glyph } = await stillView(slug);
	return <Glyph />;
}

function kindOf(entry: Project | System): string | undefined {
	if (entry.collection === "systems") return undefined;
	return entry.kind === "paper" ? `Paper · ${entry.paper.venueShort}` : "Software";
}
