import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { refuseUnsafeLinks } from "./refuse-unsafe-links";

const folder = mkdtempSync(path.join(tmpdir(), "links-"));
afterAll(() => rmSync(folder, { recursive: true }));

function refuse(html: string): () => void {
	writeFileSync(path.join(folder, "a.html"), html);
	return () => refuseUnsafeLinks({ folder, pages: [{ path: "/a", file: "a.html" }] });
}

test.each([
	'<a class="x" href="javascript:alert(1)">',
	'<a href=" JavaScript:alert(1)">',
	'<a href="java\nscript:alert(1)">',
	'<svg><a xlink:href="javascript:alert(1)">',
	'<form action="javascript:alert(1)">',
	'<button formAction="javascript:alert(1)">',
	'<a href="data:text/html,x">',
	'<a href="file:///etc/passwd">',
	'<blockquote cite="vbscript:x">',
])("a page with %j is rejected", (html) => {
	expect(refuse(html)).toThrow("/a has the address");
});

test.each([
	'<a href="/roles">',
	'<a href="https://example.com/?a=javascript:b">',
	'<a href="mailto:a@example.com">',
	'<a href="#javascript:">',
	'<link rel="icon" href="data:image/svg+xml,%3Csvg/%3E">',
	"<code>href=&quot;javascript:alert(1)&quot;</code>",
])("a page with %j is published", (html) => {
	expect(refuse(html)).not.toThrow();
});
