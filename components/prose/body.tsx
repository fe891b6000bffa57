import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import { bodyOf } from "@/lib/content/mdx";
import type { Entry } from "@/lib/content/parse";
import type { ProseComponent } from "@/lib/content/prose";
import { CodeBlock } from "./code-block";
import { Figure } from "./figure";
import { headingWithLink } from "./heading-link";
import { Image } from "./image";
import { Note } from "./note";
import { System } from "./system";

const forProse = { Figure, Note, System } satisfies Record<ProseComponent, unknown>;

const components: MDXComponents = {
	...forProse,
	h2: headingWithLink("h2"),
	h3: headingWithLink("h3"),
	pre: CodeBlock,
	table: ScrollingTable,
	img: Image,
};

/** An entry's body, rendered on the server alone. */
export async function Body({ entry }: { entry: Entry }) {
	return <div className="prose">{await drawn(entry)}</div>;
}

/** Called rather than rendered, so that a name that nobody has defined is a mistake of this body alone. */
async function drawn(entry: Entry): Promise<ReactNode> {
	try {
		const content = await bodyOf(entry);
		return content({ components });
	} catch (error) {
		if (process.env.NODE_ENV !== "development") throw error;
		// The check says where, above the page.
		return <p role="alert">{`This text cannot be drawn: ${entry.file} has a mistake.`}</p>;
	}
}

/** Wide tables scroll by themselves, by keyboard too. */
function ScrollingTable({ children }: { children?: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		// biome-ignore lint/a11y/useSemanticElements: a table is no set of fields
		<div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
			<table>{children}</table>
		</div>
	);
}
