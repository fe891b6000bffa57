import type { Metadata } from "next";
import type { z } from "zod";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import { loadView } from "@/components/system/registry";
import { proseComponents } from "@/lib/content/prose/components";
import { getOwner, getSystems } from "@/lib/content/read/query";

export const metadata: Metadata = { title: "Style guide", robots: { index: false } };

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

/** Development only (next.config.mjs): renders every prose element and component as on the site. */
export default async function StyleGuide() {
	const slug = getSystems()[0]?.slug ?? "";
	const { stories, dials, answers } = slug ? await loadView(slug) : { stories: [], dials: [], answers: [] };
	const system = { slug, story: stories[0] ?? "", dial: dials[0]?.key ?? "", answer: answers[0] ?? "" };
	const components = Object.entries(proseComponents).flatMap(([name, { props, example }]) => {
		const attributes = Object.entries<z.ZodType>(props.shape).map(
			([attribute, { description = "" }]) => `- \`${attribute}\`: ${description}`,
		);
		const text = example(system);
		// Files of an example do not exist.
		const shown = text.includes('"./') ? [] : [text, ""];
		return [`## ${name}`, ...attributes, "", "```jsx", text, "```", "", ...shown];
	});
	const body = [TEXT, ...components].join("\n");
	return (
		<Shell current="/style-guide">
			<PageHeading
				crumbs={[]}
				title="Style guide"
				lead="What prose may use, and how it looks. Every field is in content/README.md."
				transitionName="style-guide"
			/>
			<Body entry={{ ...getOwner(), file: "content/people/style-guide.mdx", body }} />
		</Shell>
	);
}
