import { createServer } from "node:net";

/** The address of a server. */
export interface ListenAddress {
	/** An address or a name of this machine; undefined for all of its addresses. */
	host: string | undefined;
	/** 0 for any free port. */
	port: number;
}

/** A problem that the person at the terminal can fix; the message is one sentence. */
export class UsageError extends Error {}

const DEFAULT_PORT = 3000;

/**
 * Reads HOST and PORT. An empty one counts as unset. Throws a UsageError for an invalid PORT.
 *
 * @param defaultHost host without HOST; all addresses if undefined
 */
export function readListenAddress(
	env: Readonly<Record<string, string | undefined>>,
	defaultHost?: string,
): ListenAddress {
	const host = env.HOST?.trim() || defaultHost;
	const text = env.PORT?.trim();
	if (!text) return { host, port: DEFAULT_PORT };
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
	if (!(port <= 65_535))
		throw new UsageError(`PORT=${text} is not a port: use a whole number from 0 to 65535.`);
	return { host, port };
}

/** Throws a UsageError if a server cannot listen at an address. Called before work that takes long. */
export async function checkListenAddress(address: ListenAddress): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once("error", (error) => reject(explainListenError(error, address)));
		server.listen(address, () => server.close(() => resolve()));
	});
}

/** Converts an error of listen() to a UsageError. Returns any other error unchanged. */
export function explainListenError(error: NodeJS.ErrnoException, { host, port }: ListenAddress): Error {
	switch (error.code) {
		case "EADDRINUSE":
			return new UsageError(
				`Port ${port} is already in use: stop the program that uses it, or set PORT to another port.`,
			);
		case "EACCES":
			return new UsageError(`Port ${port} needs more privileges: set PORT to 1024 or higher.`);
		case "EADDRNOTAVAIL":
		case "EINVAL":
		case "EAI_AGAIN":
		case "ENOTFOUND":
			return new UsageError(`HOST=${host} is not an address of this machine.`);
		default:
			return error;
	}
}

/** Prints a UsageError without its stack and any other error in full, and exits with code 1. */
export function exitWithError(error: unknown): never {
	console.error(error instanceof UsageError ? error.message : error);
	process.exit(1);
}

/** Returns a host in the form for a URL. */
export function toUrlHost(host: string | undefined): string {
	if (host === undefined || host === "127.0.0.1") return "localhost";
	return host.includes(":") ? `[${host}]` : host;
}
