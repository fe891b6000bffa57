import { readlinkSync } from "node:fs";
import { createServer } from "node:http";
import { Server, type Socket } from "node:net";
import { CURRENT_RELEASE } from "@/lib/publish/release";
import { readResources } from "@/lib/serve/resources";
import { respond } from "@/lib/serve/respond";
import { rebuildOnSchedule } from "./rebuild";

/** How long a request may take to arrive, and an answer under way to leave once the server is to stop, in ms. */
const PATIENCE = 10_000;

/** How often it looks whether another build has taken its place, and whose patience is at its end, in ms. */
const LOOK = 1000;

/**
 * Serves the published site on PORT until it is told to stop; requests under way are finished first. A build that takes
 * the place of the one served is served from then on, whoever made it: this server itself where something is scheduled.
 */
let served = inPlace();
let site = readResources(CURRENT_RELEASE);
const endSchedule = rebuildOnSchedule();

setInterval(() => {
	const now = inPlace();
	if (now === undefined || now === served) return;
	served = now;
	try {
		site = readResources(CURRENT_RELEASE);
		console.log(`serving build ${now}`);
	} catch (error) {
		console.error(`build ${now} cannot be read, the one before it is served on:`, error);
	}
}, LOOK).unref();

/** Which build the link points at; undefined where there is none, which changes nothing. */
function inPlace(): string | undefined {
	try {
		return readlinkSync(CURRENT_RELEASE);
	} catch {
		return undefined;
	}
}

const limits = { headersTimeout: PATIENCE, requestTimeout: PATIENCE, connectionsCheckingInterval: LOOK };
const server = createServer(limits, (request, response) => {
	const { method = "", url = "", headers, socket } = request;
	underWay(socket, 1);
	response.once("close", () => underWay(socket, -1));
	const { status, headers: sent, body } = respond(site, { method, url, headers });
	response.writeHead(status, sent).end(body);
});

/** How many answers are on their way over each connection. */
const connections = new Map<Socket, number>();
let stopping = false;

server.on("connection", (socket) => {
	connections.set(socket, 0);
	socket.once("close", () => connections.delete(socket));
});

function underWay(socket: Socket, more: 1 | -1): void {
	const answers = (connections.get(socket) ?? 0) + more;
	if (connections.has(socket)) connections.set(socket, answers);
	if (stopping && answers === 0) socket.end();
}

server.listen(Number(process.env.PORT ?? 3000), () => {
	const address = server.address();
	if (address && typeof address === "object") console.log(`http://localhost:${address.port}`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);

// npm may end without passing a signal on: when it is gone, so is the reason to serve. That npm is the parent, and no
// shell between, is due to the "exec" of the script in package.json.
if (process.env.npm_lifecycle_event) {
	const npm = process.ppid;
	setInterval(() => process.ppid !== npm && stop(), 500).unref();
}

function stop(): void {
	stopping = true;
	endSchedule();
	// Not http's own way to close, which cuts off answers that are written but have not left yet.
	Server.prototype.close.call(server, () => process.exit(0));
	for (const [socket, answers] of connections) if (answers === 0) socket.destroy();
	setTimeout(() => process.exit(0), PATIENCE).unref();
}
