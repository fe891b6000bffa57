import type { Metadata } from "next";
import { AllPages } from "@/components/page/all-pages";
import { Filled } from "@/components/page/filled";
import { PageHeading } from "@/components/page/heading";
import { SearchForm } from "@/components/page/search-form";
import { Shell } from "@/components/page/shell";
import { getSiteWords } from "@/lib/content/read/words";
import { metadataFor } from "@/lib/site/metadata";
import { searchPath } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor(searchPath);

/**
 * Renders a search that works without JavaScript on the site’s own server, and a list of every page for any other
 * host.
 */
export default function Search() {
	const { titles, leads } = getSiteWords();
	return (
		<Shell current={searchPath}>
			<PageHeading
				title={titles.search}
				lead={
					<Filled
						text={leads.search}
						of={{ slash: <Key>/</Key>, control: <Key>Ctrl</Key>, letter: <Key>K</Key> }}
					/>
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
