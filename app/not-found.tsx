import type { Metadata } from "next";
import { Script } from "@/components/enhance/script";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { type Route, routes } from "@/lib/site/routes";

export const metadata: Metadata = { title: "Page not found", description: "No page is at this address." };

const kinds: { title: string; has: Route["kind"][] }[] = [
	{ title: "Begin", has: ["home", "index", "resume"] },
	{ title: "Roles", has: ["role"] },
	{ title: "Projects and systems", has: ["project", "system"] },
	{ title: "Blog", has: ["post", "tag"] },
	{ title: "People", has: ["person"] },
	{ title: "Skills", has: ["skill"] },
];

/** The page for an address without one: the nearest addresses first (with script), and every page there is. */
export default function NotFound() {
	const all = routes();
	return (
		<Shell current="">
			<PageHeading title="No page is at this address" lead="It may have been mistyped, or never have been." />
			<section data-suggestions hidden className="mb-12" aria-labelledby="near" suppressHydrationWarning>
				<h2 id="near" className="mb-3 text-row">
					Did you mean
				</h2>
				{/* Filled by the script: React is told that what is inside is not its own. */}
				<ul
					className="grid gap-2 text-lead"
					dangerouslySetInnerHTML={{ __html: "" }}
					suppressHydrationWarning
				/>
			</section>
			<section data-all-pages aria-label="Every page" className="grid gap-10 md:grid-cols-2 lg:grid-cols-3">
				{kinds
					.map(({ title, has }) => ({ title, links: all.filter(({ kind }) => has.includes(kind)) }))
					.filter(({ links }) => links.length > 0)
					.map(({ title, links }) => (
						<div key={title}>
							<h2 className="mb-3 text-row">{title}</h2>
							<ul className="grid gap-1.5">
								{links.map(({ path, title }) => (
									<li key={path}>
										<a href={path}>{title}</a>
									</li>
								))}
							</ul>
						</div>
					))}
			</section>
			<Script program="suggest" />
		</Shell>
	);
}
