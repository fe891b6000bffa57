import type { IncomingMessage } from "node:http";

type Request = Pick<
	IncomingMessage,
	"httpVersion" | "httpVersionMajor" | "headersDistinct" | "headers" | "method"
>;

/** Matches a host with an optional port, as in a Host header (RFC 9110, 7.2). An empty one is valid. */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[0-9a-f:.]+\])(?::\d*)?$/i;

/**
 * Returns the status that RFC 9112 requires for a request that Node's parser accepts although its version, Host, or
 * transfer coding is invalid; undefined for a valid request. The connection must be closed after the response.
 */
export function rejectionStatus(request: Request): 400 | 501 | 505 | undefined {
	// HTTP/0.9, without a version in its request line, looks like a truncated request.
	if (request.httpVersionMajor !== 1) return request.httpVersionMajor === 0 ? 400 : 505;
	const hosts = request.headersDistinct.host ?? [];
	const [host] = hosts;
	// Section 3.2: exactly one Host in HTTP/1.1, a valid one in every version.
	if (hosts.length > 1 || (host === undefined && request.httpVersion !== "1.0")) return 400;
	if (host !== undefined && !HOST.test(host)) return 400;
	const codings = request.headers["transfer-encoding"]?.toLowerCase().split(",") ?? [];
	const isChunked = codings.map((coding) => coding.trim() === "chunked");
	if (isChunked.length === 0) return undefined;
	// Section 6.3: without chunked at its end, a request has no end. Section 6.1: HTTP/1.0 has no transfer codings.
	if (!isChunked.at(-1) || request.httpVersion === "1.0") return 400;
	return isChunked.includes(false) ? 501 : undefined;
}

/** An error of Node's HTTP parser. */
export interface ParseError extends Error {
	code?: string;
	/** The bytes that it was parsing, and how many of them it had parsed. */
	rawPacket?: Buffer;
	bytesParsed?: number;
}

/** Returns the status for an error of Node's parser (RFC 9110, section 15; RFC 9112, section 3). */
export function parseErrorStatus(error: ParseError): number {
	const line = requestLine(error);
	switch (error.code) {
		case "ERR_HTTP_REQUEST_TIMEOUT":
			return 408;
		case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
			return 413;
		case "HPE_HEADER_OVERFLOW":
			return line.isWhole ? 431 : 414;
		case "HPE_PAUSED_H2_UPGRADE":
			return 505;
		case "HPE_INVALID_VERSION":
			return / HTTP\/\d\.\d\r?$/.test(line.text) ? 505 : 400;
		case "HPE_INVALID_METHOD":
			return /^[\w!#$%&'*+.^`|~-]+ \S+ HTTP\/\d\.\d\r?$/.test(line.text) ? 501 : 400;
		default:
			return 400;
	}
}

/** Returns the line in which the parser stopped, and whether its end has arrived. */
function requestLine({ rawPacket, bytesParsed = 0 }: ParseError): { text: string; isWhole: boolean } {
	if (!rawPacket) return { text: "", isWhole: false };
	const start = bytesParsed > 0 ? rawPacket.lastIndexOf("\n", bytesParsed - 1) + 1 : 0;
	const end = rawPacket.indexOf("\n", start);
	return { text: rawPacket.toString("latin1", start, end < 0 ? undefined : end), isWhole: end >= 0 };
}
