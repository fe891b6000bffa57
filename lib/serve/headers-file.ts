import { caching, commonHeaders, HASHED, htmlHeaders, images } from "./headers";
import type { Resources } from "./resources";

/** The headers as static hosts read them from a file `_headers`. */
export function renderHeadersFile(site: Resources): string {
	const all = [...site.byPath];
	const files = all.map(([, { file }]) => file);
	return [
		section("/*", { ...commonHeaders, "content-security-policy": htmlHeaders.policy }),
		section(`/${HASHED}*`, { "cache-control": caching.hashed }),
		// Some hosts send both values where two sections have one header: "!" takes the first back, and others leave it out.
		...imagePlaces(files).map(
			(place) =>
				`${place}\n  ! cross-origin-resource-policy\n  cross-origin-resource-policy: ${images.policy}`,
		),
		// Last, for some hosts read the first hundred sections alone.
		...all.flatMap(([address, { headers }]) =>
			headers.link ? section(address, { link: headers.link }) : [],
		),
		"",
	].join("\n");
}

function section(place: string, headers: Record<string, string>): string {
	return [place, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}

/** Where the images are: folders at the top that hold nothing else, and single files. */
function imagePlaces(files: string[]): string[] {
	const topOf = (file: string) => file.slice(0, file.indexOf("/") + 1);
	const mixed = new Set(files.filter((file) => !images.pattern.test(file)).map(topOf)).add("");
	const places = files
		.filter((file) => images.pattern.test(file))
		.map((file) => (mixed.has(topOf(file)) ? `/${file}` : `/${topOf(file)}*`));
	return [...new Set(places)];
}
