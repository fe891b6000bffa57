import type { ComponentProps } from "react";

/** Data that stands in a page for programs to read; `type` is that of the data. */
export function Json({ of, ...attributes }: { of: object } & ComponentProps<"script">) {
	// A "<" could end the element.
	const __html = JSON.stringify(of).replaceAll("<", "\\u003c");
	return <script type="application/json" {...attributes} dangerouslySetInnerHTML={{ __html }} />;
}
