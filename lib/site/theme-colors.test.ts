import { expect, test } from "vitest";
import { getThemeColor, getTierColors, oklchToHex } from "./theme-colors";

test("white, black and sRGB red are converted exactly", () => {
	expect(oklchToHex("100% 0 0")).toBe("#ffffff");
	expect(oklchToHex("0% 0 0")).toBe("#000000");
	expect(oklchToHex("62.796% 0.25768 29.234")).toBe("#ff0000");
});

test("a color of the theme has a light and a dark form", () => {
	for (const role of ["paper", "raised", "ink", "muted", "rule", "accent"]) {
		expect(getThemeColor(role)).toMatch(/^#[0-9a-f]{6}$/);
		expect(getThemeColor(role, "dark")).not.toBe(getThemeColor(role, "light"));
	}
});

test("a color that the theme does not define throws an error", () => {
	expect(() => getThemeColor("mauve")).toThrow("--color-mauve");
});

test("the colors of series are distinguishable", () => {
	const colors = getTierColors();
	expect(colors.length).toBeGreaterThan(1);
	expect(new Set(colors).size).toBe(colors.length);
});
