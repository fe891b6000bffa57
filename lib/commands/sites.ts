import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { OWN } from "@/lib/content/author/new-site";
import { copySystemTemplate } from "@/lib/content/author/new-system";
import { copySite } from "./copy-site";
import { runProgram } from "./run";

/** The example's system. */
const SYSTEM = "one-queue";

/**
 * `npm run sites -- example [FILE…]`: builds a copy of this site with the content of e2e/example, and runs browser tests
 * there. `npm run sites -- new [FILE…]` does so with the site that `npm run init` writes, and runs the linters and the
 * unit tests that read content. Without files, all browser tests run. `npm run sites -- path` builds the example for an
 * address with a path, as on GitHub Pages, and follows every link.
 */
const [kind = "", ...tests] = process.argv.slice(2);
const root = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), "site-"));
const site = path.join(folder, "site");
const steps = {
	example: () => [useExample, npm("run", "build"), npm("run", "e2e", "--", ...tests)],
	new: () => [
		npm("run", "init", "--", ...readInitArguments(), "--yes"),
		npm("run", "lint"),
		npm("run", "unit", "--", "app", "content", "lib/site", "lib/guides.test.ts"),
		npm("run", "build"),
		npm("run", "e2e", "--", ...tests),
	],
	path: () => [useExample, npm("run", "build"), npm("run", "e2e", "--", "below-path")],
};
if (kind !== "example" && kind !== "new" && kind !== "path") {
	console.error("npm run sites -- example|new|path [FILE…]");
	process.exit(1);
}
try {
	copySite(site);
	process.chdir(site);
	for (const step of steps[kind]()) {
		process.exitCode = await step();
		if (process.exitCode !== 0) break;
	}
} finally {
	process.chdir(root);
	rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

/** Returns a step that runs npm. On the example site, a test that finds nothing to test fails (e2e/site.ts). */
function npm(...words: string[]): () => Promise<number> {
	const address: Record<string, string> = kind === "path" ? { SITE_URL: "https://name.github.io/repo" } : {};
	return () => runProgram("npm", words, { COMPLETE_SITE: kind === "example" ? "1" : "", ...address });
}

/** Replaces the content with the example's. Its system is the template, as `npm run new -- system` copies it. */
async function useExample(): Promise<number> {
	for (const file of OWN) rmSync(file, { recursive: true, force: true });
	cpSync("e2e/example/content", "content", { recursive: true });
	cpSync("e2e/example/public", "public", { recursive: true });
	cpSync("components/page/ornament-template", "content/ornament", { recursive: true });
	copySystemTemplate(site, SYSTEM);
	return 0;
}

/** Returns the arguments of `npm run init` in the README. */
function readInitArguments(): string[] {
	const written = /^npm run init -- (.*)$/m.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
	return Array.from(written.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
}
