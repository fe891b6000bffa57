import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "@/lib/publish/site";
import * as finding from "./find-islands";
import { removeFlight } from "./flight";

const page = { path: "/roles/meta" };
const modules = new Map([
	["39756", "[project]/node_modules/next/dist/esm/client/components/layout-router.js"],
	["112", "[project]/components/system/scheduler.tsx"],
]);
const clientComponents = (html: string, ...rest: [typeof modules, typeof page]) =>
	finding.findClientComponents(removeFlight(html).scripts, ...rest);

const push = (text: string) => `<script>self.__next_f.push(${JSON.stringify([1, text])})</script>`;
const ROUTER = 'd:"/_next/static/chunks/layout.js"\n11:I[39756,["$d"],"default"]\n';
const MODEL = '12:I[112,["/_next/static/chunks/model.js"],"Scheduler"]\n';

describe("the client components of a page", () => {
	test("are none where there are Next’s own modules alone", () => {
		expect(clientComponents(push(ROUTER), modules, page)).toEqual([]);
	});

	test("are the site’s own, by their files", () => {
		expect(clientComponents(push(ROUTER + MODEL), modules, page)).toEqual([
			"components/system/scheduler.tsx",
		]);
	});

	test("are found in a row that is spread over two scripts", () => {
		const split = push(ROUTER + MODEL.slice(0, 9)) + push(MODEL.slice(9));
		expect(clientComponents(split, modules, page)).toHaveLength(1);
	});

	test("are not found in words that look like an import", () => {
		const words = "caf\u00e9\n12:I[112,[],0]\n";
		const length = Buffer.byteLength(words).toString(16);
		expect(clientComponents(push(`${ROUTER}2:T${length},${words}`), modules, page)).toEqual([]);
	});

	test("stop the build where a page names no module, or an unknown one", () => {
		expect(() => clientComponents(push("1:{}\n"), modules, page)).toThrow("/roles/meta");
		expect(() => clientComponents(push('1:I[7,[],"x"]\n'), modules, page)).toThrow("client module 7");
	});
});

describe("a page", () => {
	let folder = "";
	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), "islands-"));
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	const LIVE = "components/system/x/live.tsx";

	/** A page of some client components, as it is found. */
	function found(...components: string[]): Page {
		const files = [...components.map((file) => `[project]/${file}`), ...modules.values()];
		const clientModules = Object.fromEntries(files.map((file, id) => [file, { id, chunks: [], name: "*" }]));
		writeFileSync(
			path.join(folder, "page_client-reference-manifest.js"),
			`globalThis.manifests["/x"] = ${JSON.stringify({ clientModules })};`,
		);
		const rows = components.map((_, id) => `${id + 1}:I[${id},[],"default"]\n`);
		const router = `a:I[${components.length},[],"default"]\n`;
		writeFileSync(path.join(folder, "x.html"), push(router + rows.join("")));
		const page: Page = { path: "/x", file: "x.html", route: path.join(folder, "page.js") };
		finding.findIslands({ build: {} as never, folder, pages: [page], headers: {} });
		return page;
	}

	test("of words needs neither a program nor Next’s runtime", () => {
		expect(found()).toMatchObject({ island: undefined, runtime: false });
	});

	test("with a model’s live view is an island", () => {
		expect(found(LIVE)).toMatchObject({ island: LIVE, runtime: false });
	});

	test("with any other client component keeps Next’s runtime", () => {
		expect(found("content/posts/a/chart.tsx")).toMatchObject({ island: undefined, runtime: true });
	});

	test("with a live view beside another component keeps Next’s runtime", () => {
		expect(found(LIVE, "content/posts/a/chart.tsx")).toMatchObject({ island: undefined, runtime: true });
	});
});
