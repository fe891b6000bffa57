import { site } from "@/lib/content/read/query";
import { toAbsoluteUrl } from "@/lib/site/addresses";

/** Renders security.txt (RFC 9116). Returns undefined if content/site.json has no "security". */
export function renderSecurityText(): string | undefined {
	if (!site.security) return undefined;
	const { contact, expires } = site.security;
	return [
		`Contact: ${contact}`,
		`Expires: ${expires}T00:00:00Z`,
		`Preferred-Languages: ${site.language}`,
		`Canonical: ${toAbsoluteUrl("/.well-known/security.txt")}`,
		"",
	].join("\n");
}
