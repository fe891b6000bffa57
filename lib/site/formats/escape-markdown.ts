/**
 * Escapes plain text for Markdown, so that no part becomes a link, a tag, emphasis, a heading, or a list.
 *
 * @param text one line; line breaks become spaces
 */
export function escapeMarkdown(text: string): string {
	const line = text.trim().replace(/\s+/g, " ");
	// A single ~ has no meaning, and precedes approximate numbers.
	const special = line.indexOf("~") === line.lastIndexOf("~") ? /[\\<*_`[\]]/g : /[\\<*_`[\]~]/g;
	return line
		.replace(special, "\\$&")
		.replace(/&(?=#?\w+;)/g, "\\$&")
		.replace(/^(?:[#>+-]|~|=)/, "\\$&")
		.replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Returns a link in Markdown, with its label and URL escaped. */
export function markdownLink(label: string, address: string): string {
	const href = new URL(address).href.replace(
		/[()<>\\]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `[${escapeMarkdown(label)}](${href})`;
}
