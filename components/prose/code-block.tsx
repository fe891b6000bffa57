import type { ReactNode } from "react";
import { getCopyFormat } from "@/components/enhance/copyable-text";

interface Attributes {
	children?: ReactNode;
	/** The code with its colors, where it is not given as children: made by this site (lib/content/render/highlight.ts). */
	"data-html"?: string;
	"data-language"?: string;
	"data-title"?: string;
	/** Present if each line starts with the sign of a diff. */
	"data-diff"?: string;
	/** Present if lines are numbered. */
	"data-numbered"?: string;
}

/** A code block with its title, its language and a button to copy it. Long lines scroll, by keyboard too. */
export function CodeBlock({
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
				<span>{title ?? language}</span> {title && <span className="ml-auto">{language}</span>}
				<copy-button role="status">
					<button type="button" hidden suppressHydrationWarning>
						Copy
					</button>
				</copy-button>
			</figcaption>
			<pre
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
				tabIndex={0}
				className={numbered === undefined ? undefined : "numbered"}
				data-copying={getCopyFormat(diff === undefined ? language : "diff")}
			>
				{html === undefined ? children : <code dangerouslySetInnerHTML={{ __html: html }} />}
			</pre>
		</figure>
	);
}
