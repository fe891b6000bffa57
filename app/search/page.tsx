import type { Metadata } from "next";
import { AllPages } from "@/components/page/all-pages";
import { PageHeading } from "@/components/page/heading";
import { SearchForm } from "@/components/page/search-form";
import { Shell } from "@/components/page/shell";
import { metadataFor } from "@/lib/site/metadata";
import { searchPath } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor(searchPath);

/**
 * Renders a search that works without JavaScript on the site’s own server, and a list of every page for any other
 * host.
 */
export default function Search() {
	return (
		<Shell current={searchPath}>
			<PageHeading
				title="Search"
				lead={
					<>
						On a keyboard, <Key>/</Key> or <Key>Ctrl</Key> <Key>K</Key> opens search on any page. Every page
						is listed below, by kind.
					</>
				}
			>
				<SearchForm />
			</PageHeading>
			<AllPages />
		</Shell>
	);
}

function Key({ children }: { children: string }) {
	return <kbd className="font-sans font-semibold text-ink">{children}</kbd>;
}
