import { describe, expect, test } from "vitest";
import { removeUnusedCss } from "./unused-css";

const light = (css: string, controls = false) => removeUnusedCss(css, controls).replace(/\s+/g, "");

test("rules for parts of form controls are kept only on pages with controls", () => {
	const css = "a,::placeholder{x:1}@supports (x:1){::-webkit-datetime-edit{x:2}}";
	expect(light(css)).toBe("a{x:1}");
	expect(light(css, true)).toBe(css.replace(/\s+/g, ""));
});

test("rules for shadow hosts are removed, because a page's styles are outside shadow trees", () => {
	expect(light(":root,:host{x:1}:host(.a){x:2}")).toBe(":root{x:1}");
});

describe("font settings", () => {
	const code = "code{font-feature-settings:normal;font-variation-settings:initial}";

	test("are removed if no rule changes them from the default", () => {
		expect(light(`p{x:1}${code}i{font-feature-settings:inherit}`)).toBe("p{x:1}");
	});

	test("are kept if a rule changes them", () => {
		const css = `p{font-feature-settings:"tnum"}${code}`;
		expect(light(css)).toBe(`p{font-feature-settings:"tnum"}code{font-feature-settings:normal}`);
	});
});

describe("a variable's fallback", () => {
	test("is removed if the root sets the variable", () => {
		expect(light(":root,:x{--a:1}p{x:var(--a,2)}")).toBe(":root,:x{--a:1}p{x:var(--a)}");
	});

	test("is kept if the root sets the variable only in print", () => {
		const css = "@mediaprint{:root{--a:1}}p{x:var(--a,2)}";
		expect(light(css.replace("@media", "@media "))).toBe(css);
	});

	test("replaces the variable if nothing sets it", () => {
		expect(light("p{x:var(--a,normal) var(--b,) 1}")).toBe("p{x:normal1}");
	});

	test("is kept if only some elements set the variable", () => {
		expect(light(".b{--a:1}p{x:var(--a,2)}")).toBe(".b{--a:1}p{x:var(--a,2)}");
	});

	test("is kept if it is itself a variable, which is kept too", () => {
		const css = ".b{--tw-a:1;--tw-b:2}p{x:var(--tw-a,var(--tw-b))}";
		expect(light(css)).toBe(css);
	});
});

test("unused variables of Tailwind are removed, with their registration and their fallback", () => {
	const registered = (name: string) => `@property ${name}{syntax:"*";inherits:false;initial-value:0}`;
	expect(
		light(
			`@layer properties{*{--tw-a:0;--tw-b:0}}.b{--tw-a:1;--tw-b:2}p{x:var(--tw-b)}${registered("--tw-a")}${registered("--tw-b")}`,
		),
	).toBe(`.b{--tw-b:2}p{x:var(--tw-b)}${registered("--tw-b").replace(/\s+/g, "")}`);
});

describe("a Tailwind variable", () => {
	test("is kept if a rule sets it for another", () => {
		const css = ".a{--tw-y:1px;translate:0var(--tw-y)}.b{--tw-y:2px}";
		expect(light(css.replace("0var", "0 var"))).toBe(css);
	});

	test("is replaced by its value if every rule that uses it sets it for the same property", () => {
		const css = ".a{--tw-y:1px;translate:0 var(--tw-y)}.b:focus{--tw-y:2px;translate:0 var(--tw-y,)}";
		expect(light(css)).toBe(".a{translate:01px}.b:focus{translate:02px}");
	});

	test("is kept if a rule uses another rule's value, or uses it for another property", () => {
		for (const css of [
			".a{--tw-x:1;x:var(--tw-x)var(--tw-y)}.b{--tw-y:2;x:var(--tw-x)var(--tw-y)}",
			".a{--tw-x:1;x:var(--tw-x)}.b{--tw-x:2;y:var(--tw-x)}",
		])
			expect(light(css)).toBe(css);
	});
});

test("a registered variable that nothing sets has its initial value", () => {
	const registered = (name: string) => `@property ${name}{syntax:"*";inherits:false;initial-value:solid}`;
	expect(
		light(`p{x:var(--tw-a)}.b{--tw-b:1}i{x:var(--tw-b)}${registered("--tw-a")}${registered("--tw-b")}`),
	).toBe(`p{x:solid}.b{--tw-b:1}i{x:var(--tw-b)}${registered("--tw-b").replace(/\s+/g, "")}`);
});

test("a duplicate declaration is removed", () => {
	expect(light("a{x:1;y:2;x:1}")).toBe("a{y:2;x:1}");
});

test("a font that nothing names is removed", () => {
	const face = (family: string) => `@font-face{font-family:${family};src:url(a.woff2)}`;
	expect(light(`${face("sans")}${face('"mono"')}:root{--face:"sans", "sans Fallback"}`)).toBe(
		`${face("sans")}:root{--face:"sans","sansFallback"}`,
	);
});
