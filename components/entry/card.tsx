import { loadView } from "@/components/system/registry";
import { getStateLabel, type System } from "@/lib/content/read/query";
import { pathOf } from "@/lib/site/routes";

/** Renders cards of models, side by side. */
export function Cards({ entries }: { entries: System[] }) {
	return (
		<ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
			{entries.map((entry) => (
				<li key={entry.slug} className="break-inside-avoid">
					<a
						href={pathOf(entry)}
						className="group grid h-full content-start gap-2 rounded-xl border border-rule bg-raised p-5 no-underline hover:border-accent hover:text-ink"
					>
						<SystemGlyph slug={entry.slug} />
						<strong
							className="font-serif text-row leading-tight font-normal group-hover:text-accent"
							data-transition={`${entry.collection}-${entry.slug}`}
						>
							{entry.title}
						</strong>{" "}
						<span className="text-small leading-normal text-muted">{entry.summary}</span>{" "}
						<span className="text-small text-muted empty:hidden">{getStateLabel(entry)}</span>
					</a>
				</li>
			))}
		</ul>
	);
}

/** Renders the wordless thumbnail of a model. */
export async function SystemGlyph({ slug }: { slug: string }) {
	const { Glyph } = await loadView(slug);
	return <Glyph />;
}
