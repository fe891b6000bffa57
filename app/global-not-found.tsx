import type { Metadata } from "next";
import { Script } from "@/components/enhance/script";
import { AllPages } from "@/components/page/all-pages";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getSiteWords } from "@/lib/content/read/words";
import { fill } from "@/lib/words/format";
import { Document, viewport } from "./document";

export { viewport };

export function generateMetadata(): Metadata {
	const { page, text } = getSiteWords();
	return { title: page.notFound, description: fill(text.sentence, { text: page.noPage }) };
}

/**
 * Renders the 404 page: with script the nearest pages first, and then every page. Next copies a not-found.tsx into
 * the data of each page; a global-not-found.tsx is separate.
 */
export default function NotFound() {
	const { page } = getSiteWords();
	return (
		<Document>
			<Shell current="">
				<PageHeading title={page.noPage} lead={page.noPageLead} />
				<section data-suggestions hidden className="mb-12" aria-labelledby="near" suppressHydrationWarning>
					<h2 id="near" className="mb-3 text-row">
						{page.didYouMean}
					</h2>
					{/* Filled by the script. React leaves its content alone. */}
					<ul
						className="grid gap-2 text-lead"
						dangerouslySetInnerHTML={{ __html: "" }}
						suppressHydrationWarning
					/>
				</section>
				<AllPages />
				<Script program="suggest-page" />
			</Shell>
		</Document>
	);
}
