"use client";

import { withBasePath } from "./base-path";

/** As far as a browser knows Trusted Types (W3C): what may become script, by way of a named policy. */
interface TrustedTypes {
	defaultPolicy: unknown;
	createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

declare global {
	interface Window {
		trustedTypes?: TrustedTypes;
	}
}

/**
 * Lets scripts be started from this site's own built files, and from nowhere else. A page's policy must name it: see
 * lib/publish/policy.ts. Text still becomes neither script nor markup.
 */
export function trustOwnFiles(): void {
	if (!window.trustedTypes || window.trustedTypes.defaultPolicy) return;
	window.trustedTypes.createPolicy("default", {
		createScriptURL(url) {
			const { origin, pathname } = new URL(url, location.href);
			if (origin === location.origin && pathname.startsWith(withBasePath("/_next/static/"))) return url;
			throw new TypeError(`${url} is not a built file of this site.`);
		},
	});
}
