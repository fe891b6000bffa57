import type { ReactNode } from "react";
import { getCopyFormat } from "@/components/enhance/copyable-text";
import type { LocalWords } from "@/lib/words/languages";

interface Attributes {
	words: LocalWords;
	children?: ReactNode;
	/** The highlighted code as HTML, if it is not given as children (lib/content/render/highlight.ts). */
	"data-html"?: string;
	"data-language"?: string;
	"data-title"?: string;
	/** Present if each line starts with a diff sign. */
	"data-diff"?: string;
	/** Present if lines are numbered. */
	"data-numbered"?: string;
}

/** Renders a code block with its title, its language, and a copy button. Long lines scroll, also by keyboard. */
export function CodeBlock({
	words,
	children,
	"data-html": html,
	"data-language": language,
	"data-title": title,
	"data-diff": diff,
	"data-numbered": numbered,
}: Attributes) {
	return (
		<figure className="code">
			<figcaption>
				<span>{title ?? language}</span> {title && <span className="ms-auto">{language}</span>}
				<copy-button role="status">
					<button type="button" hidden suppressHydrationWarning>
						{words.scripts.copy}
					</button>
				</copy-button>
			</figcaption>
			<pre
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
				tabIndex={0}
				className={numbered === undefined ? undefined : "numbered"}
				data-copying={getCopyFormat(diff === undefined ? language : "diff")}
			>
				{html === undefined ? children : <code dangerouslySetInnerHTML={{ __html: html }} />}
			</pre>
		</figure>
	);
}
