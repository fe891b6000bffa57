import { createServer } from "node:net";
import { expect, test } from "vitest";
import {
	checkListenAddress,
	explainListenError,
	readListenAddress,
	toUrlHost,
	UsageError,
} from "./listen-address";

test.each([
	[{}, { host: undefined, port: 3000 }],
	[{ PORT: "" }, { host: undefined, port: 3000 }],
	[{ PORT: " 8080 " }, { host: undefined, port: 8080 }],
	[{ PORT: "0" }, { host: undefined, port: 0 }],
	[
		{ PORT: "65535", HOST: "::1" },
		{ host: "::1", port: 65_535 },
	],
	[{ HOST: "" }, { host: undefined, port: 3000 }],
])("%j is parsed as %j", (env, address) => {
	expect(readListenAddress(env)).toEqual(address);
});

test.each(["abc", "99999", "65536", "-1", "80.5", "0x50", "1e3", "3000 4000"])(
	"PORT=%s is rejected",
	(PORT) => {
		expect(() => readListenAddress({ PORT })).toThrow(
			new UsageError(`PORT=${PORT} is not a port: use a whole number from 0 to 65535.`),
		);
	},
);

test("HOST overrides the default", () => {
	expect(readListenAddress({}, "127.0.0.1").host).toBe("127.0.0.1");
	expect(readListenAddress({ HOST: "0.0.0.0" }, "127.0.0.1").host).toBe("0.0.0.0");
});

test("a port in use and a foreign host are explained in one sentence", async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
	const address = other.address();
	const port = typeof address === "object" && address ? address.port : 0;
	await expect(checkListenAddress({ host: "127.0.0.1", port })).rejects.toThrow(
		new UsageError(
			`Port ${port} is already in use: stop the program that uses it, or set PORT to another port.`,
		),
	);
	await new Promise((resolve) => other.close(resolve));
	await expect(checkListenAddress({ host: "127.0.0.1", port })).resolves.toBeUndefined();
	await expect(checkListenAddress({ host: "192.0.2.1", port: 0 })).rejects.toThrow(
		new UsageError("HOST=192.0.2.1 is not an address of this machine."),
	);
});

test("other errors are unchanged", () => {
	const error = Object.assign(new Error("listen EMFILE"), { code: "EMFILE" });
	expect(explainListenError(error, { host: undefined, port: 1 })).toBe(error);
});

test.each([
	[undefined, "localhost"],
	["127.0.0.1", "localhost"],
	["::1", "[::1]"],
	["laptop.lan", "laptop.lan"],
])("in a URL, the host %s is %s", (host, shown) => {
	expect(toUrlHost(host)).toBe(shown);
});
