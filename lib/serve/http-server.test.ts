import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { commonHeaders } from "./headers";
import { createSiteServer, type SiteServer } from "./http-server";
import type { Resource, Resources } from "./resources";
import { respond } from "./respond";

/** Larger than all buffers between a server and a client that does not read. */
const LARGE = Buffer.alloc(8_000_000);

const resource = (file: string, body: Buffer): Resource => ({
	file,
	headers: { ...commonHeaders, "content-type": "text/plain" },
	variants: [{ coding: "identity", body, etag: '"tag"' }],
});
const site: Resources = {
	base: "",
	byPath: new Map([
		["/", resource("index.html", Buffer.from("home"))],
		["/large", resource("large", LARGE)],
	]),
	former: new Map([["/old", "/"]]),
	missing: undefined,
};

let server: SiteServer | undefined;
/** Number of connections so far. */
let accepted = 0;
const sockets: Socket[] = [];

afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.destroy();
	await server?.stop();
});

async function listen(
	limits = { request: 10_000, stalled: 10_000, rate: 1000, check: 50 },
	answer: typeof respond = respond,
): Promise<number> {
	const started = createSiteServer((request) => answer(site, request), limits);
	server = started;
	accepted = 0;
	started.http.on("connection", () => accepted++);
	await new Promise<void>((resolve) => started.http.listen(0, "127.0.0.1", resolve));
	const address = started.http.address();
	if (!address || typeof address === "string") throw new Error("no port");
	return address.port;
}

function open(port: number): Socket {
	const socket = connect(port, "127.0.0.1").on("error", () => {});
	sockets.push(socket);
	return socket;
}

/**
 * Returns everything that the server sends for some bytes until it closes the connection, or until one response is
 * complete.
 */
async function exchange(bytes: string): Promise<string> {
	const socket = open(await listen());
	let received = "";
	const isOver = new Promise<void>((resolve) => {
		socket.on("data", (data) => {
			received += data.toString("latin1");
			if (/\r\n\r\n/.test(received)) setTimeout(resolve, 20);
		});
		socket.once("close", () => resolve());
	});
	socket.write(bytes, "latin1");
	await isOver;
	return received;
}

const statusOf = (response: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(response)?.[1]);
const HOST = "Host: a.example\r\n";

describe("the status that RFC 9110 and RFC 9112 require", () => {
	test.each([
		["GET", `GET / HTTP/1.1\r\n${HOST}\r\n`, 200],
		["an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 200],
		["a Host with an IPv6 address", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", 200],
		["no Host in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", 200],
		["no Host in HTTP/1.1", "GET / HTTP/1.1\r\n\r\n", 400],
		["two Hosts", `GET / HTTP/1.1\r\n${HOST}Host: b.example\r\n\r\n`, 400],
		["the same Host twice", `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`, 400],
		["a Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400],
		["a Host with a path", "GET / HTTP/1.1\r\nHost: a.example/b\r\n\r\n", 400],
		["a list of Hosts", "GET / HTTP/1.1\r\nHost: a.example, b.example\r\n\r\n", 400],
		["an absolute target", `GET http://b.example/ HTTP/1.1\r\n${HOST}\r\n`, 200],
		["an absolute target without a path", `GET http://b.example HTTP/1.1\r\n${HOST}\r\n`, 200],
		["an absolute target with a query alone", `GET http://b.example?a=1 HTTP/1.1\r\n${HOST}\r\n`, 200],
		["a target that is no path", `GET roles HTTP/1.1\r\n${HOST}\r\n`, 400],
		["OPTIONS *", `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 204],
		["OPTIONS of a page", `OPTIONS / HTTP/1.1\r\n${HOST}\r\n`, 204],
		["GET *", `GET * HTTP/1.1\r\n${HOST}\r\n`, 400],
		["a method that is not allowed", `POST / HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`, 405],
		["TRACE", `TRACE / HTTP/1.1\r\n${HOST}\r\n`, 405],
		["CONNECT", `CONNECT a.example:443 HTTP/1.1\r\n${HOST}\r\n`, 405],
		["a method of another protocol", `PROPFIND / HTTP/1.1\r\n${HOST}\r\n`, 501],
		["a method that nobody knows", `BREW / HTTP/1.1\r\n${HOST}\r\n`, 501],
		["a method in lower case", `get / HTTP/1.1\r\n${HOST}\r\n`, 501],
		["a method that is none", `<script> / HTTP/1.1\r\n${HOST}\r\n`, 400],
		["HTTP/2.0", `GET / HTTP/2.0\r\n${HOST}\r\n`, 505],
		["HTTP/3.0", `GET / HTTP/3.0\r\n${HOST}\r\n`, 505],
		["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505],
		["a version that is none", `GET / HTTP/one\r\n${HOST}\r\n`, 400],
		["another protocol", `GET / FTP/1.1\r\n${HOST}\r\n`, 400],
		["no version", "GET /\r\n\r\n", 400],
		[
			"an unknown coding, then chunked",
			`GET / HTTP/1.1\r\n${HOST}Transfer-Encoding: x, chunked\r\n\r\n0\r\n\r\n`,
			501,
		],
		[
			"a known coding that is not implemented",
			`GET / HTTP/1.1\r\n${HOST}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
			501,
		],
		["a coding that ends nowhere", `GET / HTTP/1.1\r\n${HOST}Transfer-Encoding: x\r\n\r\n`, 400],
		["chunked alone", `GET / HTTP/1.1\r\n${HOST}Transfer-Encoding: Chunked\r\n\r\n0\r\n\r\n`, 200],
		["chunked in HTTP/1.0", `GET / HTTP/1.0\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
		[
			"both a length and chunked",
			`GET / HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
			400,
		],
		["two lengths", `GET / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 400],
		["a length that is none", `GET / HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`, 400],
		["a field name with a space", `GET / HTTP/1.1\r\n${HOST}X : 1\r\n\r\n`, 400],
		["an expectation that is unknown", `GET / HTTP/1.1\r\n${HOST}Expect: x\r\n\r\n`, 417],
		["an address that is too long", `GET /${"a".repeat(20_000)}`, 414],
		["headers that are too long", `GET / HTTP/1.1\r\n${HOST}X: ${"a".repeat(20_000)}\r\n\r\n`, 431],
		["If-Match with this version", `GET / HTTP/1.1\r\n${HOST}If-Match: "old", "tag"\r\n\r\n`, 200],
		["If-Match with any version", `GET / HTTP/1.1\r\n${HOST}If-Match: *\r\n\r\n`, 200],
		["If-Match with another version", `GET / HTTP/1.1\r\n${HOST}If-Match: "old"\r\n\r\n`, 412],
		["If-Match with a weak validator", `GET / HTTP/1.1\r\n${HOST}If-Match: W/"tag"\r\n\r\n`, 412],
		[
			"If-Match before If-None-Match",
			`GET / HTTP/1.1\r\n${HOST}If-Match: "old"\r\nIf-None-Match: "tag"\r\n\r\n`,
			412,
		],
		["If-Match where nothing is", `GET /no HTTP/1.1\r\n${HOST}If-Match: "old"\r\n\r\n`, 404],
		["If-Match where a page was", `GET /old HTTP/1.1\r\n${HOST}If-Match: "old"\r\n\r\n`, 308],
		[
			"a date, where nothing has one",
			`GET / HTTP/1.1\r\n${HOST}If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n\r\n`,
			200,
		],
	])("for %s", async (_, bytes, status) => {
		const response = await exchange(bytes);
		expect(statusOf(response), response.slice(0, 200)).toBe(status);
	});

	test("has the common headers, even if Node's parser gives up", async () => {
		for (const bytes of [
			`GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`,
			"GET / HTTP/one\r\n\r\n",
			"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
		]) {
			const response = await exchange(bytes);
			for (const [name, value] of Object.entries(commonHeaders))
				expect(response).toContain(`${name}: ${value}\r\n`);
			expect(response).toMatch(/\r\nconnection: close\r\n/i);
			await server?.stop();
		}
	});

	test("names the allowed methods", async () => {
		for (const bytes of [
			`OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
			`TRACE / HTTP/1.1\r\n${HOST}\r\n`,
			`CONNECT a.example:443 HTTP/1.1\r\n${HOST}\r\n`,
		]) {
			expect(await exchange(bytes)).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/i);
			await server?.stop();
		}
	});
});

test("a request that the site fails to answer gets 500, and the next one its page", async () => {
	const log = vi.spyOn(console, "error").mockImplementation(() => {});
	const port = await listen(undefined, (resources, request) => {
		if (request.url === "/fails") throw new Error("broken");
		return respond(resources, request);
	});
	expect((await fetch(`http://127.0.0.1:${port}/fails`)).status).toBe(500);
	expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
	expect(log).toHaveBeenCalledOnce();
	log.mockRestore();
});

test("a client that requests a tunnel is disconnected, even if it never closes its side", async () => {
	const port = await listen();
	const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }).on("error", () => {});
	sockets.push(socket);
	socket.write("CONNECT a.example:443 HTTP/1.1\r\nHost: a\r\n\r\n");
	const count = () => new Promise((resolve) => server?.http.getConnections((_, open) => resolve(open)));
	await vi.waitFor(async () => expect([accepted, await count()]).toEqual([1, 0]), { timeout: 5000 });
});

test("after a request with invalid framing, the rest of the connection is not parsed", async () => {
	const next = `GET / HTTP/1.1\r\n${HOST}\r\n`;
	const response = await exchange(`GET / HTTP/1.1\r\n${HOST}${HOST}\r\n${next}`);
	expect(response.match(/HTTP\/1\.1 /g)).toHaveLength(1);
});

test("a client that requests much and reads nothing is disconnected", async () => {
	const port = await listen({ request: 10_000, stalled: 300, rate: 1e9, check: 50 });
	for (let client = 0; client < 20; client++) {
		const socket = open(port);
		socket.write(`GET /large HTTP/1.1\r\n${HOST}\r\n`.repeat(20));
		socket.pause();
	}
	await vi.waitFor(() => expect(accepted).toBe(20), { timeout: 20_000 });
	await vi.waitFor(() => expect(connectionCount()).resolves.toBe(0), { timeout: 20_000 });
});

test("a client that reads a little at a time is disconnected", async () => {
	const port = await listen({ request: 10_000, stalled: 300, rate: 1e9, check: 50 });
	const socket = open(port);
	socket.write(`GET /large HTTP/1.1\r\n${HOST}\r\n`);
	socket.pause();
	const trickle = setInterval(() => {
		socket.resume();
		setImmediate(() => socket.pause());
	}, 100);
	try {
		await vi.waitFor(() => expect(accepted).toBe(1), { timeout: 20_000 });
		await vi.waitFor(() => expect(connectionCount()).resolves.toBe(0), { timeout: 20_000 });
	} finally {
		clearInterval(trickle);
	}
});

test("a client that reads slowly, but above the limit, gets the whole response", async () => {
	const port = await listen({ request: 10_000, stalled: 300, rate: 1_000_000, check: 50 });
	const socket = open(port);
	let size = 0;
	socket.on("data", (data) => {
		size += data.length;
		socket.pause();
		setTimeout(() => socket.resume(), 1);
	});
	socket.write(`GET /large HTTP/1.1\r\n${HOST}\r\n`);
	await vi.waitFor(() => expect(size).toBeGreaterThan(LARGE.length), { timeout: 60_000 });
});

function connectionCount(): Promise<number> {
	return new Promise((resolve, reject) =>
		server?.http.getConnections((error, count) => (error ? reject(error) : resolve(count))),
	);
}
