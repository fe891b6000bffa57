/**
 * Plain text as Markdown that says the same: nothing in it becomes a link, a tag, an emphasis, a heading or a list.
 *
 * @param text of one line; ends of lines become spaces
 */
export function escapeMarkdown(text: string): string {
	const line = text.trim().replace(/\s+/g, " ");
	// One ~ strikes nothing through, and stands before rough numbers.
	const special = line.indexOf("~") === line.lastIndexOf("~") ? /[\\<*_`[\]]/g : /[\\<*_`[\]~]/g;
	return line
		.replace(special, "\\$&")
		.replace(/&(?=#?\w+;)/g, "\\$&")
		.replace(/^(?:[#>+-]|~|=)/, "\\$&")
		.replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A link in Markdown whose label and address end where they should. */
export function markdownLink(label: string, address: string): string {
	const href = new URL(address).href.replace(
		/[()<>\\]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `[${escapeMarkdown(label)}](${href})`;
}
