import { expect, test } from "vitest";
import { renderJsonFeed } from "@/lib/site/formats/feed";

test("the post's feed ID never changes", () => {
	const post = renderJsonFeed().items.find(({ url }) => url.endsWith("/rudi-priority-scheduling"));
	expect(post?.id).toBe("urn:uuid:9abd1984-f9b9-580c-b22c-4e33350eb4d3");
});
