/**
 * Returns the canonical form of a path: without trailing slashes, "index.html" and ".html". A regular expression would
 * be quadratic in the number of slashes.
 */
export function cleanPath(path: string): string {
	let end = path.length;
	while (path[end - 1] === "/") end--;
	return path.slice(0, end).replace(/(\/index)?\.html$/, "") || "/";
}
