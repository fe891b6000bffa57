import type { Nodes } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { getProseComponent, proseComponents } from "@/lib/content/prose/components";
import { type Element, isElement, literalText } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { ADDRESS_ATTRIBUTES, isSafeLink } from "@/lib/content/schema/safe-links";
import { problemAt } from "./body-problem";

/** What the policy of a published page keeps from loading, though it shows under npm run dev. */
const BLOCKED = ["audio", "embed", "form", "iframe", "object", "video"];

/** Elements that are not what their author takes them for: a component, or something that a page does. */
export function findElementProblems(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	const elements = nodes.filter(isElement);
	const used = new Set(elements.map(({ name }) => name));
	const components = [...Object.keys(proseComponents), ...[...names].filter((name) => !used.has(name))];
	return elements.flatMap((element) => {
		const { name } = element;
		if (!name || /[A-Z.]/.test(name)) return findChildrenProblems(element);
		if (BLOCKED.includes(name)) {
			return problemAt(
				element,
				`<${name}> does nothing on a published page, which loads its own images and styles alone: link to what it shows`,
			);
		}
		const meant = components.find((component) => component.toLowerCase() === name);
		if (meant && isMeant(element, meant))
			return problemAt(element, `<${name}> is no component: write <${meant}>`);
		const isAround = name === "p" && element.children.some(({ type }) => type === "paragraph");
		return [
			...(isAround
				? [problemAt(element, "<p> around paragraphs, which are none then: take it away, or write <div>")]
				: []),
			...findAttributeProblems(element),
		];
	});
}

/** React takes the style of an element apart, and stops at a text; nothing of a text runs in a browser. */
function findAttributeProblems(element: Element): Remark[] {
	return element.attributes.flatMap((attribute) => {
		if (attribute.type !== "mdxJsxAttribute") return [];
		if (attribute.name === "style" && typeof attribute.value !== "object")
			return problemAt(element, `<${element.name}>: style is no text; write style={{ color: "red" }}`);
		const isLink = element.name === "a" && attribute.name === "href";
		const address = attributeText(attribute.value);
		if (!isLink && isAddress(attribute.name) && address !== undefined && !isSafeLink(address))
			return problemAt(
				element,
				`<${element.name}>: ${attribute.name} is expected to begin with https:, http: or mailto:`,
			);
		return /^on[a-z]/i.test(attribute.name)
			? problemAt(
					element,
					`<${element.name}>: ${attribute.name} does nothing, as a text does not run in a browser`,
				)
			: [];
	});
}

const isAddress = (name: string) =>
	ADDRESS_ATTRIBUTES.includes(name.toLowerCase().replace("xlinkh", "xlink:h"));

/** An attribute's value, as in cite="x" or cite={"x"}; undefined where it takes working out. */
function attributeText(value: MdxJsxAttribute["value"]): string | undefined {
	if (typeof value === "string") return value;
	return value ? literalText(value) : undefined;
}

/** Returns whether an element stands for a component: where HTML has the element too, its attributes tell. */
function isMeant({ attributes }: Element, component: string): boolean {
	const described = getProseComponent(component);
	if (!described?.isHtmlName) return true;
	return attributes.some((one) => one.type === "mdxJsxAttribute" && one.name in described.props.shape);
}

/** Finds components for prose that lack what they need between their tags, or have what they would leave out. */
function findChildrenProblems(element: Element): Remark[] {
	const { name, children } = element;
	const described = getProseComponent(name ?? "");
	const isEmpty = children.length === 0;
	if (described?.children === "none" && !isEmpty)
		return [problemAt(element, `<${name}> takes nothing between its tags`)];
	return described?.children === "required" && isEmpty
		? [problemAt(element, `<${name}> has nothing between its tags`)]
		: [];
}
