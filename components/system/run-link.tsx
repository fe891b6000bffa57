import type { ReactNode } from "react";
import { withBasePath } from "./base-path";

/**
 * A link that runs something in the figure of a system. On the system's page, with script, the figure beside the text
 * plays it; elsewhere the link leads to the page, where the figure shows it.
 */
export function RunLink({
	system,
	story,
	set = {},
	at,
	children,
}: {
	/** The system's slug. */
	system: string;
	story?: string | undefined;
	/** Values of dials. */
	set?: Readonly<Record<string, number>> | undefined;
	/** A moment, in units of the model's time. */
	at?: number | undefined;
	children: ReactNode;
}) {
	const query = new URLSearchParams(story === undefined ? {} : { preset: story });
	for (const [key, value] of Object.entries(set)) query.set(key, String(value));
	if (at !== undefined) query.set("t", String(at));
	return (
		<a href={withBasePath(`/systems/${system}?${query}`)} data-run="" className="run-link">
			{children}
		</a>
	);
}
