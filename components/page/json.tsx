import type { ComponentProps } from "react";

/** Renders JSON data for scripts and crawlers. `type` is its media type. */
export function Json({ of, ...attributes }: { of: object } & ComponentProps<"script">) {
	// A "<" could close the element.
	const __html = JSON.stringify(of).replaceAll("<", "\\u003c");
	return <script type="application/json" {...attributes} dangerouslySetInnerHTML={{ __html }} />;
}
