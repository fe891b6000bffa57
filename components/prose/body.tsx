import type { MDXComponents } from "mdx/types";
import type { ComponentProps, ReactNode } from "react";
import { prerender } from "react-dom/static";
import { Script } from "@/components/enhance/script";
import type { ProseComponentName, ProseProps } from "@/lib/content/prose/components";
import { languageOf } from "@/lib/content/read/query";
import { renderBody } from "@/lib/content/render/mdx";
import type { Entry } from "@/lib/content/schema/entry";
import { directionOf } from "@/lib/content/schema/languages";
import { CodeBlock } from "./code-block";
import { Diagram } from "./diagram";
import { Figure } from "./figure";
import { createHeading } from "./heading-link";
import { Image } from "./image";
import { LinkCard } from "./link-card";
import { Note } from "./note";
import { Predict } from "./predict";
import { Run } from "./run";
import { SideNote } from "./side-note";
import { System } from "./system";
import { Video } from "./video";
import { YouTube } from "./youtube";

type Renderers = {
	[Name in ProseComponentName]: (
		props: ProseProps[Name] & { children?: ReactNode },
	) => ReactNode | Promise<ReactNode>;
};

/** Returns a renderer for each component that lib/content/prose describes, in a body's file. */
const createRenderers = (file: string): Renderers => ({
	Figure,
	LinkCard: (props) => <LinkCard {...props} file={file} />,
	Note,
	Predict,
	Run,
	SideNote,
	System,
	Video: (props) => <Video {...props} file={file} />,
	YouTube: (props) => <YouTube {...props} file={file} />,
});

const components: MDXComponents = {
	Diagram,
	h2: createHeading("h2"),
	h3: createHeading("h3"),
	pre: CodeBlock,
	table: ScrollingTable,
};

/**
 * Renders an entry's body. Throws an Error that names the entry's file if the body cannot be rendered; the development
 * server shows the error in place of the body.
 */
export async function Body({ entry }: { entry: Entry }) {
	try {
		const __html = await renderHtml(entry);
		// The page's scripts show the copy buttons before React compares the HTML.
		return (
			<>
				<div
					className={directionOf(languageOf(entry)) === "rtl" ? "prose rtl" : "prose"}
					suppressHydrationWarning
					dangerouslySetInnerHTML={{ __html }}
				/>
				{__html.includes("<copy-button") && <Script program="copy" />}
				{__html.includes("data-predict") && <Script program="predict" />}
				{__html.includes("data-enlarge") && (
					<>
						<dialog className="enlarged" data-no-print>
							<span />
							<button type="button">Close</button>
						</dialog>
						<Script program="enlarge" />
					</>
				)}
				{__html.includes("data-player") && <Script program="play" />}
			</>
		);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		const message = `${entry.file} cannot be rendered: ${reason}`;
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
 * Renders a body as HTML. As an element, Next would also serialize it for the browser, which takes longer than the
 * rest of the page. An error concerns this body only.
 */
export async function renderHtml(entry: Entry): Promise<string> {
	const content = await renderBody(entry);
	const img = (props: ComponentProps<typeof Image>) => <Image {...props} file={entry.file} />;
	const own = { ...components, ...createRenderers(entry.file), img };
	const { prelude } = await prerender(content({ components: own }), { onError: () => undefined });
	return new Response(prelude).text();
}

/** Renders a table in a box that scrolls, also by keyboard. */
function ScrollingTable({ children }: { children?: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
		<div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
			<table>{children}</table>
		</div>
	);
}
