import { expect, test } from "@playwright/test";
import { fetchPage } from "./fetch-page";
import { entryPaths, publicPaths, republished, requireSome } from "./site";

test("every role, person, project and post is at most two clicks from the home page", async ({
	request,
	baseURL,
}) => {
	const linksOn = async (path: string) =>
		(await fetchPage(request, path))
			.values("a[href^='/']", "href")
			.map((href) => new URL(String(href), baseURL).pathname);
	const first = new Set(await linksOn("/"));
	const second = new Set<string>();
	for (const path of first) for (const link of await linksOn(path)) second.add(link);
	const paths = [...(await publicPaths(request)), ...republished].filter((path) =>
		/^\/(roles|people|projects|blog)\/[^/]+$/.test(path),
	);
	const entries = entryPaths.filter((path) => !path.startsWith("/systems/"));
	requireSome(entries.length, "entries beside systems");
	expect(paths).toEqual(expect.arrayContaining(entries));
	expect(paths.filter((path) => !first.has(path) && !second.has(path))).toEqual([]);
});
