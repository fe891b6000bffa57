import { expect, test, vi } from "vitest";
import { edit, PIXEL, withSite } from "@/lib/content/check/site.fixtures";
import { writeSnapshot } from "@/lib/content/read/snapshot";
import prepareTests from "./prepare";

// contentlayer does not run: the entries count as generated.
vi.mock("@/lib/content/read/snapshot", () => ({ writeSnapshot: vi.fn(), isGenerated: () => true }));

/** Prepares the tests of a site with changes. */
const prepare = (changes: Record<string, string>) =>
	withSite(changes, async (root) => {
		vi.spyOn(process, "cwd").mockReturnValue(root);
		try {
			await prepareTests();
		} finally {
			vi.restoreAllMocks();
		}
	});

test("a warning does not stop the tests", async () => {
	await prepare({ "public/unused.svg": PIXEL });
	expect(writeSnapshot).toHaveBeenCalledOnce();
});

test("an error stops the tests, and its message omits warnings", async () => {
	const changes = { ...edit("content/site.json", '"/roles"', '"/rules"'), "public/unused.svg": PIXEL };
	await expect(prepare(changes)).rejects.toThrow(/^1 problem\(s\) in content\ncontent\/site\.json:.*$/);
});
