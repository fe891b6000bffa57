import { expect, test } from "vitest";
import { edit, SITE, withSite } from "@/lib/content/check/site.fixtures";
import { getNextPublicDay } from "./next-public-day";

const post = SITE["content/posts/queues.mdx"] ?? "";
const on = (day: string, state = "published") =>
	post.replace("published: 2026-01-31", `published: ${day}\nstate: ${state}`);

test("the next day is the first later day on which an entry becomes public, listed or not; drafts never do", () =>
	withSite(
		{
			"content/posts/sooner.mdx": on("2026-03-01", "draft"),
			"content/posts/later.mdx": on("2026-05-01"),
			"content/posts/next.mdx": on("2026-04-01", "unlisted"),
		},
		async (root) => {
			expect(await getNextPublicDay(root, "2026-01-30")).toBe("2026-01-31");
			expect(await getNextPublicDay(root, "2026-01-31")).toBe("2026-04-01");
			expect(await getNextPublicDay(root, "2026-04-01")).toBe("2026-05-01");
			expect(await getNextPublicDay(root, "2026-05-01")).toBeUndefined();
		},
	));

test("a file with a mistake is ignored here; the check reports it", () =>
	withSite(edit("content/posts/queues.mdx", "published: 2026-01-31", "published: soon"), async (root) => {
		expect(await getNextPublicDay(root, "2026-01-01")).toBeUndefined();
	}));
