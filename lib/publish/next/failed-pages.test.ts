import { expect, test } from "vitest";
import { failedEntries } from "./failed-pages";

const entries = [
	{ file: "content/posts/queues.mdx", collection: "posts", slug: "queues" },
	{ file: "content/roles/acme.mdx", collection: "roles", slug: "acme" },
] as const;

test("a page, a preview or a Markdown version that Next cannot render names its entry", () => {
	const log = [
		'Error occurred prerendering page "/blog/queues". Read more: https://nextjs.org/docs/messages/prerender-error',
		"Error: x",
		'Error occurred prerendering page "/og/roles/acme.png". Read more',
		'Error occurred prerendering page "/md/blog/queues.md". Read more',
		'Error occurred prerendering page "/blog/queues". Read more',
		'Error occurred prerendering page "/resume". Read more',
	].join("\n");
	expect(failedEntries(log, [...entries])).toEqual([
		"content/posts/queues.mdx: /blog/queues cannot be rendered; see the error above",
		"content/roles/acme.mdx: /og/roles/acme.png cannot be rendered; see the error above",
		"content/posts/queues.mdx: /md/blog/queues.md cannot be rendered; see the error above",
	]);
});
