import { parseArgs } from "node:util";
import type { Result } from "@/lib/bench/tools/table";
import { median } from "@/lib/simulation/statistics";

/** Parses `--sizes 10,100 --runs 3`: numbers of posts and of runs, with defaults. */
export function readSettings(sizes: number[], runs: number): { sizes: number[]; runs: number } {
	const { values } = parseArgs({
		allowPositionals: true,
		options: { sizes: { type: "string" }, runs: { type: "string" } },
	});
	return { sizes: values.sizes?.split(",").map(Number) ?? sizes, runs: Number(values.runs ?? runs) };
}

/** Returns the site's median as a multiple of the control's, with both medians and their ranges. */
export function compareToControl(
	name: string,
	unit: string,
	site: number[],
	control: number[],
	limit?: number,
): Result {
	return {
		name,
		value: median(site) / median(control),
		unit: "× control",
		...(limit === undefined ? {} : { limit }),
		seen: { site: spread(site, unit), control: spread(control, unit) },
	};
}

/** Formats "12.1 s (11.8–13.0)": median, minimum and maximum. */
function spread(numbers: number[], unit: string): string {
	const short = (value: number) => value.toFixed(value < 100 ? 1 : 0);
	return `${short(median(numbers))} ${unit} (${short(Math.min(...numbers))}–${short(Math.max(...numbers))})`;
}
