import type { SiteSettings } from "./site-fields";

/** Returns whether a list of hosts includes a host. "*.example.com" includes every host below example.com. */
export const isAllowed = (allow: SiteSettings["allow"], host: string): boolean =>
	(allow ?? []).some((one) => (one.startsWith("*.") ? host.endsWith(one.slice(1)) : one === host));

/** Returns the line of site.json that allows another host. */
export const lineToAllow = (allow: SiteSettings["allow"], host: string): string =>
	`"allow": ${JSON.stringify([...(allow ?? []), host]).replaceAll(",", ", ")}`;
