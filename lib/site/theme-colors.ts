import { readContentFile } from "@/lib/content/schema/content-file";

/**
 * Returns a color of content/theme.css as #rrggbb, for formats without style sheets: previews and icons. Throws if
 * the theme does not define the role as a light-dark() pair of oklch().
 *
 * @param role paper, ink, tier-1 …
 */
export function getThemeColor(role: string, mode: "light" | "dark" = "light"): string {
	const pair = new RegExp(`--color-${role}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\);`).exec(
		readTheme(),
	);
	const found = mode === "light" ? pair?.[1] : pair?.[2];
	if (!found)
		throw new Error(`content/theme.css defines no --color-${role} as light-dark(oklch(…), oklch(…))`);
	return oklchToHex(found);
}

/** Returns the theme's colors of series, --color-tier-1 and on, as #rrggbb. */
export function getTierColors(): string[] {
	const names = Array.from(readTheme().matchAll(/--color-(tier-\d+):/g), ([, name = ""]) => name);
	return names.map((name) => getThemeColor(name));
}

let cached: string | undefined;

/** Reads the theme once, because every preview uses ten colors; in development each time, because it may change. */
function readTheme(): string {
	if (cached === undefined || process.env.NODE_ENV === "development")
		cached = readContentFile(process.cwd(), "content/theme.css")?.toString() ?? "";
	return cached;
}

/**
 * Converts "63% 0.21 27" in OKLCH to #rrggbb, with out-of-gamut channels clipped. Matrices: B. Ottosson, “A
 * perceptual color space for image processing”, 2020.
 */
export function oklchToHex(oklch: string): string {
	const [lightness = 0, chroma = 0, hue = 0] = oklch.split(" ").map(Number.parseFloat);
	const L = lightness / 100;
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const linear = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
	return `#${linear.map((channel) => byte(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Converts a linear channel, 0 to 1, to an sRGB byte (IEC 61966-2-1). */
function byte(linear: number): number {
	const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
	return Math.round(255 * Math.min(1, Math.max(0, encoded)));
}
