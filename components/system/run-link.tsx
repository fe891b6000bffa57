import type { ReactNode } from "react";
import { withBasePath } from "./base-path";

/**
 * Renders a link that runs something in a system's figure. On the system's page, with script, the figure beside the
 * text plays it. Elsewhere the link leads to that page.
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
	/** Time in units of the model's time. */
	at?: number | undefined;
	children: ReactNode;
}) {
	return (
		<a href={withBasePath(getRunPath(system, { story, set, at }))} data-run="" className="run-link">
			{children}
		</a>
	);
}

/** Returns the path of a system's page with the state that it opens in. */
export function getRunPath(system: string, state: Parameters<typeof toQuery>[0]): string {
	const query = toQuery(state);
	return `/systems/${system}${query && `?${query}`}`;
}

/** Returns a state as the query string that address.ts reads; empty for the initial state. */
export function toQuery({
	story,
	set = {},
	at,
}: {
	story?: string | undefined;
	set?: Readonly<Record<string, number>> | undefined;
	at?: number | undefined;
}): string {
	const query = new URLSearchParams(story === undefined ? {} : { preset: story });
	for (const [key, value] of Object.entries(set)) query.set(key, String(value));
	if (at !== undefined) query.set("t", String(at));
	return query.toString();
}
