import { describe, expect, test } from "vitest";
import { getComponentProps } from "./component-props";

const props = (source: string, name = "Drawing") => getComponentProps(source, "drawing.tsx", name);

describe("the props of a component", () => {
	test.each<[string, string, string]>([
		["a type written out", "export function Drawing({ a }: { a: 1; b?: 2 }) {}", "Drawing"],
		["an interface", "interface Props { a: 1; b?: 2 }\nexport function Drawing(props: Props) {}", "Drawing"],
		[
			"a type by its name",
			"type Props = { a: 1; b?: 2 };\nexport const Drawing = (props: Props) => null;",
			"Drawing",
		],
		[
			"an exported type",
			"export type Props = { a: 1; b?: 2 };\nexport default function D({ a }: Props) {}",
			"default",
		],
		["quoted names and methods", 'export function Drawing(props: { "a": 1; b?(): 2 }) {}', "Drawing"],
	])("are read from %s", (_, source, name) => {
		expect(props(source, name)).toEqual({ allowed: ["a", "b"], required: ["a"] });
	});

	test("are none if it has no parameter", () => {
		expect(props("export function Drawing() {}")).toEqual({ allowed: [], required: [] });
	});

	test("are the destructured ones, all optional, if the type is in another file", () => {
		expect(props("export function Drawing({ a, b: c = 1 }: Props) {}")).toEqual({
			allowed: ["a", "b"],
			required: [],
		});
	});

	test.each([
		["it takes the rest, too", "export function Drawing({ a, ...rest }: Props) {}"],
		[
			"its type stands elsewhere",
			'import type { Props } from "./x";\nexport function Drawing(props: Props) {}',
		],
		["its type is made of others", "interface P extends Q { a: 1 }\nexport function Drawing(props: P) {}"],
		["its type takes any name", "export function Drawing(props: { [name: string]: 1 }) {}"],
		["it comes from elsewhere", 'export { Drawing } from "./x";'],
		["it is no function", "export const Drawing = make();"],
		["its file cannot be read", "export function Drawing({ {"],
	])("are unknown if %s", (_, source) => {
		expect(props(source)).toBeUndefined();
	});
});
