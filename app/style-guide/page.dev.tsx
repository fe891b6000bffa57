import type { Metadata } from "next";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import { getOwner, getSystems } from "@/lib/content/read/query";
import { type ProseComponent, proseComponents } from "@/lib/content/schema/prose-components";

export const metadata: Metadata = { title: "Style guide", robots: { index: false } };

/** An example of each component for prose, as an author would write it: one that has none does not compile. */
const examples: Record<ProseComponent, () => string> = {
	Figure: () => `<Figure caption="What it shows; what is assumed; where the figures come from.">
  <svg viewBox="0 0 320 60" role="img" aria-label="A bar of half the width">
    <rect width="320" height="60" fill="var(--color-rule)" />
    <rect width="160" height="60" fill="var(--color-tier-1)" />
  </svg>
</Figure>`,
	System: () => `<System name="${getSystems()[0]?.slug ?? ""}" />`,
	Note: () => `<Note title="A term">Explained in one or two sentences, beside the text that needs it.</Note>`,
};

const TEXT = `## Text

A paragraph with *emphasis*, **weight**, \`code\`, a [link](/roles) and a note.[^1]

- a list
- of two

1. in
2. order

> A quotation.

### A table

| scheduler | decisions per second |
| --- | ---: |
| one queue | 1,000 |
| seven queues | 990 |

### Code

\`\`\`ts title="example.ts" {2}
const line = "as it is";
const marked = "by {2} after the language";
\`\`\`

[^1]: The note’s text.
`;

/** Development only (next.config.mjs): everything prose may use, drawn by the components that draw it on the site. */
export default function StyleGuide() {
	const components = Object.entries(examples).flatMap(([name, example]) => {
		const schema = Object.entries(proseComponents).find(([known]) => known === name)?.[1];
		const attributes = Object.entries(schema?.shape ?? {}).map(
			([attribute, { description = "" }]) => `- \`${attribute}\`: ${description}`,
		);
		return [`## ${name}`, ...attributes, "", "```jsx", example(), "```", "", example(), ""];
	});
	const body = [TEXT, ...components].join("\n");
	return (
		<Shell current="/style-guide">
			<PageHeading
				crumbs={[]}
				title="Style guide"
				lead="What prose may use, and how it looks. Every field is in content/README.md."
				moves="style-guide"
			/>
			<Body entry={{ ...getOwner(), file: "content/people/style-guide.mdx", body }} />
		</Shell>
	);
}
