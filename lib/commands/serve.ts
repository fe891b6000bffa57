import { createServer } from "node:http";
import { current } from "@/lib/publish/place";
import { answer } from "@/lib/serve/answer";
import { readResources } from "@/lib/serve/resources";

/** Serves the published site on PORT until it is told to stop; requests under way are finished first. */
const port = Number(process.env.PORT ?? 3000);
const site = readResources(current);

const server = createServer((request, response) => {
	const { method = "", url = "", headers } = request;
	const { status, headers: sent, body } = answer(site, { method, url, headers });
	response.writeHead(status, sent).end(body);
});

server.listen(port, () => console.log(`http://localhost:${port}`));

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);

// npm ends without passing a signal on: when it is gone, so is the reason to serve.
if (process.env.npm_lifecycle_event) {
	const npm = process.ppid;
	setInterval(() => process.ppid !== npm && stop(), 500).unref();
}

function stop(): void {
	server.close(() => process.exit(0));
	server.closeIdleConnections();
}
