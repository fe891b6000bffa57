/** Returns an address, or part of one, with its percent escapes decoded: a space for %20. A wrong escape stays as it is. */
export function decodePath(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
