import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { Script } from "@/components/enhance/script";
import type { ProseComponentName, ProseProps } from "@/lib/content/prose/components";
import { renderBody } from "@/lib/content/render/mdx";
import type { Entry } from "@/lib/content/schema/entry";
import { CodeBlock } from "./code-block";
import { Figure } from "./figure";
import { headingWithLink } from "./heading-link";
import { Image } from "./image";
import { Note } from "./note";
import { Run } from "./run";
import { System } from "./system";

/** Renders each component that lib/content/prose describes. */
const proseRenderers: {
	[Name in ProseComponentName]: (
		props: ProseProps[Name] & { children?: ReactNode },
	) => ReactNode | Promise<ReactNode>;
} = { Figure, Note, Run, System };

const components: MDXComponents = {
	...proseRenderers,
	h2: headingWithLink("h2"),
	h3: headingWithLink("h3"),
	pre: CodeBlock,
	table: ScrollingTable,
	img: Image,
};

/**
 * An entry's body as a page shows it. Throws an Error that names the entry's file where it cannot be drawn; while
 * writing, the page says so in the body's place.
 */
export async function Body({ entry }: { entry: Entry }) {
	try {
		const __html = await drawn(entry);
		// The page's own scripts have shown the copy buttons in it by the time that Next compares it.
		return (
			<>
				<div className="prose" suppressHydrationWarning dangerouslySetInnerHTML={{ __html }} />
				{__html.includes("<copy-button") && <Script program="copy" />}
			</>
		);
	} catch (cause) {
		const mistake = cause instanceof Error ? cause.message : String(cause);
		const message = `${entry.file} cannot be drawn: ${mistake}`;
		if (process.env.NODE_ENV !== "development") throw new Error(message, { cause });
		console.error(message, cause);
		return (
			<div className="prose">
				<p role="alert">{message}</p>
			</div>
		);
	}
}

/**
 * Drawn here rather than by Next: a body never runs in the browser, and as one text it is not described to Next element
 * by element, which takes longer than all the rest of a page. A mistake in it stays a mistake of this body alone.
 */
async function drawn(entry: Entry): Promise<string> {
	const content = await renderBody(entry);
	const { prelude } = await prerender(content({ components }), { onError: () => undefined });
	return new Response(prelude).text();
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
