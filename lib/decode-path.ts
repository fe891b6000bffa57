/** Decodes the percent escapes of a URL or a part of one: %20 to a space. An invalid escape is unchanged. */
export function decodePath(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
