import { expect, test } from "vitest";
import { renameWithHash } from "./media";

test("a font’s new name has the hash of its content, in the length of Next’s", () => {
	const name = "sans-s.p.3h2wr6o8p949u.woff2";
	const renamed = renameWithHash(name, Buffer.from("a"));
	expect(renamed).toMatch(/^sans-s\.p\.[\w-]{13}\.woff2$/);
	expect(renameWithHash(name, Buffer.from("b"))).not.toBe(renamed);
	expect(() => renameWithHash("sans.woff2", Buffer.from("a"))).toThrow("has no hash");
});
