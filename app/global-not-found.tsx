import type { Metadata } from "next";
import { Script } from "@/components/enhance/script";
import { AllPages } from "@/components/page/all-pages";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { Document, viewport } from "./document";

export { viewport };

export const metadata: Metadata = { title: "Page not found", description: "No page is at this address." };

/**
 * Renders the 404 page: with script the nearest pages first, and then every page. Next copies a not-found.tsx into
 * the data of each page; a global-not-found.tsx is separate.
 */
export default function NotFound() {
	return (
		<Document>
			<Shell current="">
				<PageHeading
					title="No page is at this address"
					lead="The address may be mistyped, or the page may never have existed."
				/>
				<section data-suggestions hidden className="mb-12" aria-labelledby="near" suppressHydrationWarning>
					<h2 id="near" className="mb-3 text-row">
						Did you mean
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
