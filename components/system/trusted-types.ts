"use client";

import { withBasePath } from "./base-path";

interface Rules {
	createScriptURL: (url: string) => string;
}

/** The part of the Trusted Types API (W3C) that is used here. A named policy decides which URLs may become scripts. */
interface TrustedTypes {
	defaultPolicy: unknown;
	/** Typed as text, like the attributes that accept its URLs. */
	createPolicy(name: string, rules: Rules): Rules;
}

declare global {
	interface Window {
		trustedTypes?: TrustedTypes;
	}
}

/**
 * Registers a policy that allows script URLs only from this site's build output. It creates neither scripts nor HTML
 * from text. The page's security policy must name it: see lib/publish/policy.ts.
 */
export function allowOwnScripts(): void {
	if (!window.trustedTypes || window.trustedTypes.defaultPolicy) return;
	window.trustedTypes.createPolicy("default", {
		createScriptURL(url) {
			const { origin, pathname } = new URL(url, location.href);
			if (origin === location.origin && pathname.startsWith(withBasePath("/_next/static/"))) return url;
			throw new TypeError(`${url} is not a built file of this site.`);
		},
	});
}
