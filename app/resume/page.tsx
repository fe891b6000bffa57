import type { Metadata } from "next";
import { ResumeArticle } from "@/components/entry/resume";
import { Shell } from "@/components/page/shell";
import { getOwner } from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";

export const generateMetadata = (): Metadata => metadataFor("/resume");

/** Renders the résumé of the site's owner. */
export default function ResumePage() {
	return (
		<Shell current="/resume">
			<ResumeArticle person={getOwner()} />
		</Shell>
	);
}
