import { request as httpRequest } from "node:http";
import { expect, test } from "@playwright/test";

/** Sends a request line unchanged. A browser would normalize it. */
function send(base: string, method: string, path: string): Promise<number> {
	const { hostname, port } = new URL(base);
	return new Promise((resolve, reject) => {
		const outgoing = httpRequest({ hostname, port, method, path }, (response) => {
			response.resume();
			response.on("end", () => resolve(response.statusCode ?? 0));
		});
		outgoing.on("error", reject);
		outgoing.end();
	});
}

const paths = {
	"malformed percent-encoding": "/roles/%E0%A4%A",
	"a lone percent sign": "/%",
	"a path of 10,000 characters": `/${"a".repeat(10_000)}`,
	"an encoded way up": "/..%2f..%2fpackage.json",
	"a null byte": "/roles/%00",
	"a double slash": "//roles",
	"a query of 8,000 characters": `/roles?q=${"b".repeat(8000)}`,
	"a private file": "/.env",
};

for (const [what, path] of Object.entries(paths)) {
	test(`${what} never causes a server error`, async ({ baseURL }) => {
		const status = await send(String(baseURL), "GET", path);
		expect(status).toBeGreaterThanOrEqual(200);
		expect(status).toBeLessThan(500);
	});
}

for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
	test(`${method} is rejected or answered without a server error`, async ({ baseURL }) => {
		// 501 is the status for an unknown method (RFC 9110, 9.1).
		expect([200, 204, 405, 501]).toContain(await send(String(baseURL), method, "/roles"));
	});
}

test("a URL without a page answers 404", async ({ baseURL }) => {
	expect(await send(String(baseURL), "GET", "/roles/no-such-role")).toBe(404);
});
