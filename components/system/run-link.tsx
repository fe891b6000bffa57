import type { ReactNode } from "react";

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
	const query = new URLSearchParams(story === undefined ? {} : { preset: story });
	for (const [key, value] of Object.entries(set)) query.set(key, String(value));
	if (at !== undefined) query.set("t", String(at));
	return (
		<a href={`/systems/${system}?${query}`} data-run="" className="run-link">
			{children}
		</a>
	);
}
