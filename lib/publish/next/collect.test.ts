import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Site } from "@/lib/publish/site";
import type { Build } from "./build";
import { collectFiles } from "./collect";

/** Collects a build of one page, with Next's files and some more outputs. */
function collect(staticFiles: string[], outputs: object = {}): Site {
	const projectDir = mkdtempSync(path.join(tmpdir(), "collect-"));
	onTestFinished(() => rmSync(projectDir, { recursive: true }));
	const folder = path.join(projectDir, "files");
	const filePath = path.join(projectDir, "output");
	mkdirSync(folder);
	writeFileSync(filePath, "x");
	const build = {
		projectDir,
		buildId: "id",
		outputs: {
			pages: [],
			pagesApi: [],
			appRoutes: [],
			appPages: [],
			staticFiles: staticFiles.map((pathname) => ({ pathname, filePath })),
			prerenders: [
				{ pathname: "/", parentOutputId: "a", fallback: { filePath }, compute: "static", routeType: "page" },
			],
			...outputs,
		},
		// The part of Next's description that is read.
	} as unknown as Build;
	const site: Site = { build, folder, pages: [], headers: {} };
	collectFiles(site);
	return site;
}

test("only fonts and images of Next’s own files are published", () => {
	const media = "/_next/static/media/sans.abc.woff2";
	const { folder, pages } = collect([
		media,
		"/_next/static/media/worker.abc.ts",
		"/_next/static/chunks/main.js",
		"/_next/static/chunks/main.css",
		"/_next/static/id/_buildManifest.js",
		"/icon.svg",
		"/404",
		"/500",
	]);
	const isPublished = (name: string) => existsSync(path.join(folder, name));
	expect([media, "/icon.svg"].filter(isPublished)).toEqual([media, "/icon.svg"]);
	expect(
		["/_next/static/media/worker.abc.ts", "/_next/static/chunks", "/_next/static/id", "/500"].filter(
			isPublished,
		),
	).toEqual([]);
	expect(pages.map(({ path }) => path)).toEqual(["/404", "/"]);
});

test("a route that needs a server stops the build", () => {
	const route = { id: "b", pathname: "/api" };
	expect(() => collect([], { appRoutes: [route] })).toThrow("not static: /api");
	const page = { pathname: "/now", parentOutputId: "b", compute: "dynamic", routeType: "page" };
	expect(() => collect([], { prerenders: [page] })).toThrow("/now is not static");
});
