import type { Metadata } from "next";
import { AllPages } from "@/components/page/all-pages";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { metadataFor } from "@/lib/site/metadata";

export const metadata: Metadata = metadataFor("/search");

/** The search as a page. Its box needs script; below it, and without script, stands every page there is. */
export default function Search() {
	return (
		<Shell current="/search">
			<PageHeading title="Search" lead="The text of every page, or all of them by kind." />
			<noscript>
				<p className="mb-10">
					Searching needs JavaScript, which is switched off here. Every page is listed below; a browser finds
					words on this list too.
				</p>
			</noscript>
			<AllPages />
		</Shell>
	);
}
