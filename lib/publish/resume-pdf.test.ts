import { expect, test } from "vitest";
import { forPaper, undated } from "./resume-pdf";

const page = (body: string) =>
	`<html><head><link rel="canonical" href="https://example.com/resume"></head><body>${body}</body></html>`;

test("links of the printed page lead to the site, not to where it was printed", () => {
	const body = '<a href="/roles/acme" class="x">Acme</a><a href="#skills">s</a><a href="https://a.b/c">c</a>';
	expect(forPaper(page(body))).toBe(page(body.replace("/roles/acme", "https://example.com/roles/acme")));
});

test("a page that does not say where it belongs is not printed", () => {
	expect(() => forPaper("<html><head></head><body></body></html>")).toThrow("canonical");
});

test("two prints of one page are the same, byte for byte, and no part of them moves", () => {
	const print = (moment: string) =>
		Buffer.from(`é/CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')`, "latin1");
	const made = undated(print("20261121080108"));
	expect(made).toEqual(undated(print("20301231235959")));
	expect(made.length).toBe(print("20261121080108").length);
	expect(made.toString("latin1")).toContain("é/CreationDate (D:20000101000000+00'00')");
});
