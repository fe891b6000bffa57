import { expect, test, vi } from "vitest";
import { site } from "@/lib/content/read/query";
import { renderSecurityText } from "./security-text";

vi.mock("@/lib/content/read/load", async () => {
	const fixtures = await import("@/lib/site/entries.fixtures");
	return { ...fixtures, site: { ...fixtures.site } };
});

test("security.txt says where to report a weakness, and until when that holds", () => {
	site.security = { contact: "mailto:security@example.org", expires: "2027-01-31" };
	expect(renderSecurityText()).toBe(
		"Contact: mailto:security@example.org\nExpires: 2027-01-31T00:00:00Z\nPreferred-Languages: en\nCanonical: https://example.com/.well-known/security.txt\n",
	);
	site.security = undefined;
	expect(renderSecurityText()).toBeUndefined();
});
