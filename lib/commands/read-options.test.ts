import { expect, test } from "vitest";
import { explainUnknown } from "./read-options";

test("a mistyped option is reported with the nearest one", () => {
	expect(explainUnknown(["--jsn"], ["--build", "--json"], "check")).toBe(
		'npm run check does not take "--jsn"; did you mean "--json"?',
	);
});

test("options that Next’s servers take are answered with the variable", () => {
	expect(explainUnknown(["--port", "3001"], [], "dev")).toBe(
		'npm run dev does not take "--port": write PORT=3001 npm run dev',
	);
	expect(explainUnknown(["-H=::"], [], "start")).toBe(
		'npm start does not take "-H=::": write HOST=0.0.0.0 npm start',
	);
});

test("known options pass", () => {
	expect(explainUnknown(["--json"], ["--json"], "check")).toBeUndefined();
});
