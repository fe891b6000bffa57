import { caching, everywhere, HASHED } from "./headers";

/**
 * The headers as static hosts read them from a file `_headers`. Each page carries its own policy for scripts in itself,
 * so that what is left to the header is what a page cannot say.
 */
export function headersFile(): string {
	return [
		"/*",
		...Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`),
		"  content-security-policy: frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
		`/${HASHED}*`,
		`  cache-control: ${caching.hashed}`,
		"",
	].join("\n");
}
