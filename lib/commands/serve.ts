import { createServer } from "node:http";
import next from "next";

/** Serves the production build on PORT until it is told to stop; requests under way are finished first. */
const port = Number(process.env.PORT ?? 3000);
const app = next({ dev: false, port });
await app.prepare();
const answer = app.getRequestHandler();

const server = createServer((request, response) => {
	// Next answers an address that cannot be decoded with 500; the mistake is the asker's.
	if (!canBeDecoded(request.url ?? "/")) {
		response
			.writeHead(400, { "content-type": "text/plain; charset=utf-8" })
			.end("This address is malformed.\n");
		return;
	}
	void answer(request, response);
});

server.listen(port, () => console.log(`http://localhost:${port}`));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => {
		server.close(() => process.exit(0));
		server.closeIdleConnections();
	});
}

function canBeDecoded(address: string): boolean {
	try {
		decodeURIComponent(address);
		return true;
	} catch {
		return false;
	}
}
