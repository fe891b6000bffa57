import { afterEach, expect, test, vi } from "vitest";
import { getOwner } from "@/lib/content/read/query";
import { getSearchActions } from "./search";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));
vi.mock("@/lib/content/read/query", async (original) => {
	const real = await original<typeof import("@/lib/content/read/query")>();
	return { ...real, getOwner: vi.fn(real.getOwner) };
});

const owner = getOwner();
const actionsOf = (contact: Partial<typeof owner>) => {
	vi.mocked(getOwner).mockReturnValue({ ...owner, email: undefined, links: [], ...contact });
	return getSearchActions().flatMap(({ title, href }) => (title === "Contact" ? [href] : []));
};

afterEach(() => {
	vi.mocked(getOwner).mockReset();
});

test("search offers a contact link if the owner has an address", () => {
	expect(actionsOf({ email: "ada@example.org" })).toEqual(["mailto:ada@example.org"]);
	expect(actionsOf({ links: [{ kind: "GitHub", href: "https://github.com/ada" }] })).toEqual(["/people/ada"]);
	expect(actionsOf({})).toEqual([]);
});
