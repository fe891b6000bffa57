import { createServer, Server } from "node:http";
import next from "next";
import { isAllowedHost } from "../serve/allowed-host.mjs";

/**
 * Serves the site with Next in development mode on HOST and PORT. It is plain JavaScript, so that no loader affects
 * the modules that Next loads. It ends when the process that started it ends.
 */
const { HOST: hostname = "127.0.0.1", PORT } = process.env;
const port = Number(PORT);

// Next adds its listener for web sockets to this server. Requests reach it only after the check of their Host header.
const checked = new Server();
const app = next({ dev: true, dir: process.cwd(), hostname, port, turbopack: true, httpServer: checked });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
	if (isAllowedHost(request.headers.host, hostname)) return handle(request, response);
	response.writeHead(421, { "content-type": "text/plain; charset=utf-8", connection: "close" });
	response.end(
		`This development server does not answer to the name ${JSON.stringify(request.headers.host ?? "")}. Use localhost, an IP address, or start it with HOST=<name>.\n`,
	);
});
server.on("upgrade", (request, socket, head) => {
	const isHandled =
		isAllowedHost(request.headers.host, hostname) && checked.emit("upgrade", request, socket, head);
	if (!isHandled) socket.destroy();
});
server.listen(port, hostname, () => {
	const address = server.address();
	if (address && typeof address === "object") {
		const shown = hostname.includes(":") ? `[${hostname}]` : hostname.replace("127.0.0.1", "localhost");
		console.log(`http://${shown}:${address.port}`);
	}
});

process.once("disconnect", () => process.exit());
// Without a listener, Next could not end its child processes.
process.once("SIGTERM", () => process.exit());
