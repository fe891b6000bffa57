import { proseComponents } from "@/lib/content/prose/components";
import { collectionNames, collections } from "@/lib/content/schema/collections";
import { normalizeText } from "@/lib/content/schema/source-text";
import { type Field, getKinds } from "./json-schema";

/** The part of content/README.md that the schemas and components write: every field and every component. */
export function renderReference(): string {
	const tables = collectionNames.map((name) => {
		return getKinds(collections[name])
			.map((kind) => {
				const constant = kind.properties?.kind?.const;
				const heading = `### content/${name}/NAME.mdx${constant ? `, kind: ${String(constant)}` : ""}`;
				return `${heading}\n\n${rowsOf(kind)}`;
			})
			.join("\n\n");
	});
	const components = Object.entries(proseComponents).map(
		([name, { props }]) => `### &lt;${name}&gt;\n\n${getKinds(props).map(rowsOf).join("\n")}`,
	);
	return `## Every field\n\n${tables.join("\n\n")}\n\n## Components for prose\n\n${components.join("\n\n")}\n`;
}

const rowsOf = (kind: Field) => table(rows(kind));

/** A field, and the fields within it, as rows: name, whether it must stand, what it describeValue, what it is for. */
function rows(parent: Field, above = ""): string[][] {
	return Object.entries(parent.properties ?? {}).flatMap(([name, child]) => {
		const inner = child.items?.properties ? child.items : child.properties ? child : undefined;
		const row = [
			`\`${above}${name}\``,
			parent.required?.includes(name) ? "yes" : "",
			describeValue(child),
			child.description ?? "",
		];
		return [row, ...(inner ? rows(inner, `${above}${name}.`) : [])];
	});
}

function describeValue(child: Field): string {
	const options = child.enum ?? (child.const === undefined ? undefined : [child.const]);
	if (options) return options.map((option) => `\`${String(option)}\``).join(", ");
	const choices = child.anyOf ?? child.oneOf;
	if (choices) return [...new Set(choices.map(describeValue))].join(" or ");
	if (child.type === "array") return `list${range(child.minItems, child.maxItems, "items")}`;
	if (child.type === "object") return "keys with values";
	return `${child.type ?? "text"}${range(child.minLength, child.maxLength, "characters")}`.replace(
		"string",
		"text",
	);
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
	if (most === undefined) return least ? `, at least ${least} ${unit}` : "";
	return `, ${least ?? 0} to ${most} ${unit}`;
}

function table(cells: string[][]): string {
	const line = (row: string[]) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
	return [
		line(["field", "needed", "describeValue", "what for"]),
		line(["-", "-", "-", "-"]),
		...cells.map(line),
	].join("\n");
}

const GENERATED = "<!-- made by npm run check from lib/content/schema/collections.ts and prose.ts -->\n\n";

/** The guide with its reference brought up to date. */
export function renderGuide(written: string): string {
	const [words = ""] = normalizeText(written).split(GENERATED);
	return words + GENERATED + renderReference();
}
