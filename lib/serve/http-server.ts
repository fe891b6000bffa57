import { createServer, type Server as HttpServer, type IncomingMessage, STATUS_CODES } from "node:http";
import { Server, Socket } from "node:net";
import { parseErrorStatus, rejectionStatus } from "./protocol";
import { ALLOWED, createTextResponse, type SiteRequest, type SiteResponse } from "./respond";

/** Time limits of clients, in ms. */
interface Limits {
	/** Until a request has arrived, and until responses have left once the server stops. */
	request: number;
	/** Until a connection is closed on which no byte moves during a response. */
	stalled: number;
	/** Minimum bytes per second that a client must read. */
	rate: number;
	/** Between two checks of all connections. */
	check: number;
}

/** The rate of a phone on the slowest network still in use. */
const LIMITS: Limits = { request: 10_000, stalled: 30_000, rate: 2000, check: 1000 };

export interface SiteServer {
	http: HttpServer;
	/** Stops accepting connections. Resolves when all responses have been sent, or after the time for a request. */
	stop(): Promise<void>;
}

/** The responses in progress on a connection, and the time by which the last must have been read. */
interface Connection {
	responses: number;
	deadline: number;
}

/**
 * Creates a server for one site. It checks that requests follow HTTP/1.1, and disconnects clients that are too slow.
 */
export function createSiteServer(
	respond: (request: SiteRequest) => SiteResponse,
	limits = LIMITS,
): SiteServer {
	const connections = new Map<Socket, Connection>();
	let isStopping = false;

	const http = createServer(
		{
			headersTimeout: limits.request,
			requestTimeout: limits.request,
			connectionsCheckingInterval: limits.check,
			// Checked together with the rest of the request, and answered the same way.
			requireHostHeader: false,
		},
		(request, response) => {
			const { socket } = request;
			const rejected = rejectionStatus(request);
			const answer = rejected === undefined ? answerSafely(request) : refuse(rejected);
			if (rejected !== undefined) response.shouldKeepAlive = false;
			begin(socket, Number(answer.headers["content-length"] ?? 0));
			response.once("close", () => end(socket));
			response.writeHead(answer.status, answer.headers).end(answer.body);
		},
	);
	// Node destroys a connection on which no byte has moved for this long, even during a response.
	http.setTimeout(limits.stalled);

	http.on("connection", (socket) => {
		connections.set(socket, { responses: 0, deadline: 0 });
		socket.once("close", () => connections.delete(socket));
	});
	http.on("clientError", (error, stream) => {
		const isBusy = stream instanceof Socket && (connections.get(stream)?.responses ?? 0) > 0;
		// During another response, this one would become a part of it.
		if (!stream.writable || isBusy) stream.destroy();
		else stream.end(write(refuse(parseErrorStatus(error))));
	});
	http.on("connect", (_, stream) => {
		const answer = createTextResponse(405, "This server is not a proxy.", { allow: ALLOWED });
		stream.end(write(answer), () => stream.destroy());
		// For a client that does not read the response, because Node no longer watches this connection.
		setTimeout(() => stream.destroy(), limits.stalled).unref();
	});

	/** Answers a request. A failure gives a 500 response, and does not affect other requests. */
	function answerSafely(request: IncomingMessage): SiteResponse {
		try {
			return respond(toSiteRequest(request));
		} catch (error) {
			console.error(`${request.method} ${request.url} failed:`, error);
			return refuse(500);
		}
	}

	function begin(socket: Socket, size: number): void {
		const connection = connections.get(socket);
		if (!connection) return;
		connection.responses++;
		// Pipelined responses are sent one after another, so their times add up.
		const from = Math.max(connection.deadline, Date.now() + limits.stalled);
		connection.deadline = from + (size / limits.rate) * 1000;
	}

	function end(socket: Socket): void {
		const connection = connections.get(socket);
		if (!connection) return;
		connection.responses--;
		if (connection.responses > 0) return;
		connection.deadline = 0;
		if (isStopping) socket.end();
	}

	const checking = setInterval(() => {
		const now = Date.now();
		for (const [socket, { responses, deadline }] of connections)
			if (responses > 0 && now > deadline) socket.destroy();
	}, limits.check).unref();

	return {
		http,
		stop: () =>
			new Promise((resolve) => {
				isStopping = true;
				// http's own close() cuts off responses that are written but not sent yet.
				Server.prototype.close.call(http, () => {
					clearInterval(checking);
					resolve();
				});
				for (const [socket, { responses }] of connections) if (responses === 0) socket.destroy();
				setTimeout(resolve, limits.request).unref();
			}),
	};
}

const toSiteRequest = ({ method = "", url = "", headers }: IncomingMessage): SiteRequest => ({
	method,
	url,
	headers,
});

const refuse = (status: number): SiteResponse =>
	createTextResponse(status, `${status} ${STATUS_CODES[status]}`);

/**
 * Returns a response as bytes, for a connection without a response object of Node's. It is the last one on the
 * connection.
 */
function write({ status, headers, body = "" }: SiteResponse): string {
	const lines = Object.entries({ ...headers, connection: "close" }).map(
		([name, value]) => `${name}: ${value}`,
	);
	return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", String(body)].join("\r\n");
}
