import type { Metadata } from "next";
import { AllPages } from "@/components/page/all-pages";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { metadataFor } from "@/lib/site/metadata";
import { searchPath } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor(searchPath);

/** The page behind the search link without script: it explains search and lists every page. */
export default function Search() {
	return (
		<Shell current={searchPath}>
			<PageHeading
				title="Search"
				lead={
					<>
						Search, at the top of any page, looks through every word of this site; on a keyboard <Key>/</Key>{" "}
						or <Key>Ctrl</Key> <Key>K</Key> opens it. It runs in your browser, so it needs JavaScript; without
						it, here is every page, by kind.
					</>
				}
			/>
			<AllPages />
		</Shell>
	);
}

function Key({ children }: { children: string }) {
	return <kbd className="font-sans font-semibold text-ink">{children}</kbd>;
}
