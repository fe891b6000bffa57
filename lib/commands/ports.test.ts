import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommandIn } from "./test-command";

let other: Server;
let usedPort = "";

beforeAll(async () => {
	other = createServer();
	await new Promise<void>((resolve) => other.listen(0, resolve));
	const address = other.address();
	usedPort = typeof address === "object" && address ? String(address.port) : "";
});
afterAll(() => other.close());

test.each(["start", "dev", "serve"])(
	"npm run %s reports an invalid PORT or HOST to the author in one sentence",
	(name) => {
		const cases: Record<string, Record<string, string>> = {
			"PORT=abc is not a port: use a whole number from 0 to 65535.": { PORT: "abc" },
			"PORT=99999 is not a port: use a whole number from 0 to 65535.": { PORT: "99999" },
			...(name !== "serve" && {
				[`Port ${usedPort} is already in use: stop the program that uses it, or set PORT to another port.`]: {
					PORT: usedPort,
				},
				"HOST=192.0.2.1 is not an address of this machine.": { PORT: "0", HOST: "192.0.2.1" },
			}),
		};
		for (const [message, env] of Object.entries(cases)) {
			const { status, stderr, stdout } = runCommandIn(".", name, [], env);
			expect([status, stderr.trim(), stdout]).toEqual([1, message, ""]);
		}
	},
);
