import { expect, test } from "vitest";
import { isAllowedHost } from "./allowed-host.mjs";

test.each([
	"localhost",
	"localhost:3000",
	"LOCALHOST:3000",
	"app.localhost:3000",
	"127.0.0.1:3000",
	"192.168.1.20:3000",
	"[::1]:3000",
	"[::1]",
])("a development server responds to %s, a name of this machine", (host) => {
	expect(isAllowedHost(host, "127.0.0.1")).toBe(true);
});

test.each([
	undefined,
	"",
	"evil.example",
	"evil.example:3000",
	"localhost.evil.example:3000",
	"127.0.0.1.evil.example",
	"notlocalhost",
	"evil.example, localhost",
	"localhost/evil.example",
	"user@localhost",
	"[::1",
	"[evil.example]",
])("a development server does not respond to %s, which another site may point to this machine", (host) => {
	expect(isAllowedHost(host, "127.0.0.1")).toBe(false);
});

test("the name that the server listens on is allowed, in any case", () => {
	expect(isAllowedHost("Laptop.lan:3000", "laptop.lan")).toBe(true);
	expect(isAllowedHost("laptop.lan:3000", undefined)).toBe(false);
});
