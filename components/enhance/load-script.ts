import type { ThirdPartyScript } from "@/lib/content/schema/site-fields";

/** The scripts of content/site.json, which script.tsx inserts. */
declare const SCRIPTS: readonly ThirdPartyScript[];

/** Returns the scripts that load at a moment. */
export const getScripts = (load: ThirdPartyScript["load"]) =>
	SCRIPTS.filter((script) => script.load === load);

/**
 * Returns a function that adds a script of another company to an element. Under Trusted Types, only a policy can
 * create its address, and this one creates only those of content/site.json.
 *
 * @param policyName the name that lib/publish/policy.ts allows
 */
export function createLoader(policyName: "idle-scripts" | "press-scripts") {
	const policy = window.trustedTypes?.createPolicy(policyName, {
		createScriptURL(url) {
			if (SCRIPTS.some(({ src }) => src === url)) return url;
			throw new TypeError(`${url} is not a script of content/site.json.`);
		},
	});
	return ({ src, attributes }: ThirdPartyScript, parent: HTMLElement): HTMLScriptElement => {
		const script = document.createElement("script");
		for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
		script.src = policy?.createScriptURL(src) ?? src;
		parent.append(script);
		return script;
	};
}
