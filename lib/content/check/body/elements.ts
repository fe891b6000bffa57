import type { Nodes } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { getProseComponent, proseComponents } from "@/lib/content/prose/components";
import { SILENT_ELEMENTS } from "@/lib/content/read/html-names";
import { getAttributeText, isElement, literalText, type MdxElement } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { ADDRESS_ATTRIBUTES, isSafeLink } from "@/lib/content/schema/safe-links";
import { problemAt } from "./body-problem";

/** Elements that the policy of published pages blocks, though they work in development. */
const BLOCKED = ["audio", "embed", "form", "iframe", "object", "script", "video"];

/** Finds elements that a published page does not show as the author expects. */
export function findElementProblems(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	const elements = nodes.filter(isElement);
	const used = new Set(elements.map(({ name }) => name));
	const components = [...Object.keys(proseComponents), ...[...names].filter((name) => !used.has(name))];
	return elements.flatMap((element) => {
		const { name } = element;
		if (!name || /[A-Z.]/.test(name)) return names.has(name ?? "") ? [] : findChildrenProblems(element);
		if (element.data?.isSynthetic && SILENT_ELEMENTS.has(name) && !BLOCKED.includes(name))
			return problemAt(element, `<${name}> is left out of the page: remove it`);
		if (BLOCKED.includes(name)) {
			return problemAt(element, `<${name}> is blocked on published pages: ${adviseOnBlocked(element)}`);
		}
		const meant = components.find((component) => component.toLowerCase() === name);
		if (meant && isMeant(element, meant))
			return problemAt(element, `<${name}> is not a component: write <${meant}>`);
		const isAround = name === "p" && element.children.some(({ type }) => type === "paragraph");
		return [
			...(isAround ? [problemAt(element, "<p> cannot contain paragraphs: remove it, or write <div>")] : []),
			...findAttributeProblems(element),
		];
	});
}

/** Returns what to write in place of an element that pages block. */
function adviseOnBlocked(element: MdxElement): string {
	const { name } = element;
	const source = getAttributeText(element, "src") ?? "";
	const title = getAttributeText(element, "title") ?? "…";
	const [, video] =
		/^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(source) ?? [];
	if (name === "video")
		return `write <Video src="${source || "./demo.mp4"}" poster="…" captions="…" title="${title}" />`;
	if (name === "iframe" && video) return `write <YouTube id="${video}" title="${title}" />`;
	if (name === "script") return "remove it; content/site.json may list scripts (lib/publish/DEPLOY.md)";
	return "link to the content instead";
}

/**
 * Finds attributes that fail or have no effect: React expects `style` as an object, and prose runs no event handlers.
 */
function findAttributeProblems(element: MdxElement): Remark[] {
	return element.attributes.flatMap((attribute) => {
		if (attribute.type !== "mdxJsxAttribute") return [];
		if (attribute.name === "style" && element.data?.isSynthetic)
			return problemAt(
				element,
				`<${element.name}>: style has no effect, because pages have one style: remove it`,
			);
		if (attribute.name === "style" && typeof attribute.value !== "object")
			return problemAt(element, `<${element.name}>: style must be an object: write style={{ color: "red" }}`);
		const isLink = element.name === "a" && attribute.name === "href";
		const address = attributeText(attribute.value);
		if (!isLink && isAddress(attribute.name) && address !== undefined && !isSafeLink(address))
			return problemAt(
				element,
				`<${element.name}>: ${attribute.name} must start with https:, http: or mailto:`,
			);
		return /^on[a-z]/i.test(attribute.name)
			? problemAt(
					element,
					`<${element.name}>: ${attribute.name} has no effect, because prose does not run in the browser`,
				)
			: [];
	});
}

const isAddress = (name: string) =>
	ADDRESS_ATTRIBUTES.includes(name.toLowerCase().replace("xlinkh", "xlink:h"));

/** Returns an attribute's text, such as cite="x" or cite={"x"}; undefined if it is computed. */
function attributeText(value: MdxJsxAttribute["value"]): string | undefined {
	if (typeof value === "string") return value;
	return value ? literalText(value) : undefined;
}

/**
 * Returns whether an element is a misspelled component. If HTML has the element too, its attributes decide.
 */
function isMeant({ attributes }: MdxElement, component: string): boolean {
	const described = getProseComponent(component);
	if (!described?.isHtmlName) return true;
	return attributes.some((one) => one.type === "mdxJsxAttribute" && one.name in described.props.shape);
}

/** Finds prose components without the content they need, or with content they would not show. */
function findChildrenProblems(element: MdxElement): Remark[] {
	const { name, children } = element;
	const described = getProseComponent(name ?? "");
	const isEmpty = children.length === 0;
	if (described?.children === "none" && !isEmpty)
		return [problemAt(element, `<${name}> takes no content between its tags`)];
	return described?.children === "required" && isEmpty
		? [problemAt(element, `<${name}> has no content between its tags`)]
		: [];
}
