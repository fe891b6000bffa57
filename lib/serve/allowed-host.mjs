import { isIP } from "node:net";

/**
 * Returns whether a development server may answer a request with this Host header. Another site can point its own
 * name at this machine (DNS rebinding) and then read drafts, so only names of this machine are allowed. IP addresses
 * cannot be pointed elsewhere, so all of them are allowed.
 *
 * @param {string | undefined} header the request's Host header
 * @param {string | undefined} own the name or address that the server listens on
 */
export function isAllowedHost(header, own) {
	const name = hostname(header);
	if (name === undefined) return false;
	if (isIP(name) > 0 || name === "localhost" || name.endsWith(".localhost")) return true;
	return own !== undefined && name === own.toLowerCase();
}

/**
 * Returns the host in a Host header without port and brackets, or undefined for a missing or invalid one.
 *
 * @param {string | undefined} header
 */
function hostname(header) {
	const [, bracketed, plain] = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::\d*)?$/i.exec(header ?? "") ?? [];
	return (bracketed ?? plain)?.toLowerCase();
}
