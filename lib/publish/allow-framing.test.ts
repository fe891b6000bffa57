import { expect, test } from "vitest";
import { allowFraming } from "./allow-framing";

test("only figures that are made for it may be framed, and keep their other headers", () => {
	const pages = ["/", "/systems/pool", "/embed/pool", "/roles/embed"].map((path) => ({ path, file: "" }));
	const headers = { "/embed/pool": { link: "a" }, "/systems/pool": { link: "b" } };
	allowFraming({ pages, headers });
	expect(headers).toEqual({
		"/embed/pool": {
			link: "a",
			"content-security-policy": "frame-ancestors *",
			"cross-origin-resource-policy": "cross-origin",
		},
		"/systems/pool": { link: "b" },
	});
});
