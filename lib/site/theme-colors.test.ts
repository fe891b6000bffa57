import { expect, test } from "vitest";
import { getThemeColor, oklchToHex } from "./theme-colors";

test("white, black and sRGB red come out as they are", () => {
	expect(oklchToHex("100% 0 0")).toBe("#ffffff");
	expect(oklchToHex("0% 0 0")).toBe("#000000");
	expect(oklchToHex("62.796% 0.25768 29.234")).toBe("#ff0000");
});

test("a color of the theme has a light and a dark form", () => {
	for (const role of ["paper", "ink", "muted", "accent", "tier-1", "tier-7"]) {
		expect(getThemeColor(role)).toMatch(/^#[0-9a-f]{6}$/);
		expect(getThemeColor(role, "dark")).not.toBe(getThemeColor(role, "light"));
	}
});

test("a color that the theme does not have is an error, not a hole", () => {
	expect(() => getThemeColor("mauve")).toThrow("--color-mauve");
});
