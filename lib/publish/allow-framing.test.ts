import { expect, test } from "vitest";
import { allowFraming } from "./allow-framing";

test("only embeddable figures may be framed, and they keep their other headers", () => {
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
