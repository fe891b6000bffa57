import type { MDXComponents } from "mdx/types";
import type { ComponentProps, ReactNode } from "react";
import { prerender } from "react-dom/static";
import { Script } from "@/components/enhance/script";
import type { ProseComponentName, ProseProps } from "@/lib/content/prose/components";
import { languageOf } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { renderBody } from "@/lib/content/render/mdx";
import type { Entry } from "@/lib/content/schema/entry";
import { directionOf } from "@/lib/content/schema/languages";
import type { LocalWords } from "@/lib/words/languages";
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
const createRenderers = (file: string, words: LocalWords): Renderers => ({
	Figure,
	LinkCard: (props) => <LinkCard {...props} file={file} />,
	Note: (props) => <Note {...props} words={words} />,
	Predict: (props) => <Predict {...props} words={words} />,
	Run,
	SideNote,
	System: (props) => <System {...props} words={words} />,
	Video: (props) => <Video {...props} file={file} words={words} />,
	YouTube: (props) => <YouTube {...props} file={file} words={words} />,
});

/** Returns the renderers of Markdown's elements, with words in the language of a body. */
const createElements = (words: LocalWords): MDXComponents => ({
	Diagram,
	h2: createHeading("h2", words),
	h3: createHeading("h3", words),
	pre: (props) => <CodeBlock {...props} words={words} />,
	table: (props) => <ScrollingTable {...props} label={words.prose.table} />,
});

/**
 * Renders an entry's body. Throws an Error that names the entry's file if the body cannot be rendered; the development
 * server shows the error in place of the body.
 */
export async function Body({ entry }: { entry: Entry }) {
	try {
		const words = wordsOf(entry);
		const __html = await renderHtml(entry);
		// The page's scripts show the copy buttons before React compares the HTML.
		return (
			<>
				<div
					className={directionOf(languageOf(entry)) === "rtl" ? "prose rtl" : "prose"}
					suppressHydrationWarning
					dangerouslySetInnerHTML={{ __html }}
				/>
				{__html.includes("<copy-button") && <Script program="copy" words={words} />}
				{__html.includes("data-predict") && <Script program="predict" words={words} />}
				{__html.includes("data-enlarge") && (
					<>
						<dialog className="enlarged" data-no-print>
							<span />
							<button type="button">{words.prose.close}</button>
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
	const words = wordsOf(entry);
	const own = { ...createElements(words), ...createRenderers(entry.file, words), img };
	const { prelude } = await prerender(content({ components: own }), { onError: () => undefined });
	return new Response(prelude).text();
}

/** Renders a table in a box that scrolls, also by keyboard. */
function ScrollingTable({ label, children }: { label: string; children?: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
		<div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
			<table>{children}</table>
		</div>
	);
}
