import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { normalizeText } from "@/lib/content/schema/source-text";
import type { SourcePost, SourceSite } from "./source";

/** Reads the posts of a Medium export: the folder that was in its archive, or its folder of posts. */
export function readMedium(source: string): SourceSite {
	const root = existsSync(path.join(source, "posts")) ? path.join(source, "posts") : source;
	const files = readdirSync(root).filter((name) => name.endsWith(".html"));
	const posts = files.flatMap(
		(file) => readStory(file, normalizeText(readFileSync(path.join(root, file), "utf8"))) ?? [],
	);
	return { tool: "medium", root, posts, publicFolders: ["."], base: "" };
}

function readStory(file: string, text: string): SourcePost | undefined {
	if (!/class="h-entry"|data-field="body"|class="[^"]*\be-content\b/.test(text)) return undefined;
	const tree = fromHtml(text);
	const find = (isIt: (element: Element) => boolean) => getElements(tree).find(isIt);
	const body =
		find((element) => hasClass(element, "e-content")) ?? find((element) => field(element) === "body");
	if (!body) return undefined;
	const title =
		textOf(find((element) => hasClass(element, "p-name"))) ||
		textOf(find(({ tagName }) => tagName === "title"));
	const subtitle = textOf(find((element) => hasClass(element, "p-summary")));
	const time = find((element) => hasClass(element, "dt-published"));
	const canonical = find((element) => hasClass(element, "p-canonical"))?.properties.href;
	removeRepetitions(body, title, subtitle);
	const [, day, name = file] =
		/^(?:(\d{4}-\d{2}-\d{2})_)?(?:draft_)?(.*?)(?:-+[\da-f]{8,12})?\.html$/.exec(file) ?? [];
	return {
		file,
		format: "html",
		name: name.replace(/-{2,}/g, "-"),
		day,
		isDraft: file.startsWith("draft_") || (!time && day === undefined),
		body: toHtml(body.children),
		fields: {
			title,
			// An ellipsis is where Medium has cut the text.
			description: subtitle.endsWith("…") || subtitle.startsWith("…") ? "" : subtitle,
			...(time && { date: String(time.properties.dateTime ?? "") }),
			...(canonical &&
				!/\/\/(?:[\w-]+\.)?medium\.com/.test(String(canonical)) && { canonical: String(canonical) }),
		},
	};
}

/** Removes the title and the subtitle from the start of the text, and the rules above sections. */
function removeRepetitions(body: Element, title: string, subtitle: string): void {
	const elements = getElements(body);
	const prose = elements.filter(({ tagName }) => /^(?:h[1-6]|p)$/.test(tagName));
	const isRepeated = (element: Element | undefined, words: string) =>
		element !== undefined && words !== "" && textOf(element) === words;
	const first = prose.find(
		(element) => isRepeated(element, title) && (hasClass(element, "graf--title") || element === prose[0]),
	);
	const second = prose.find(
		(element) => isRepeated(element, subtitle) && hasClass(element, "graf--subtitle"),
	);
	const divider = elements.find((element) => hasClass(element, "section-divider"));
	const removed = new Set<Nodes | undefined>([first, second, divider]);
	for (const element of [body, ...elements])
		element.children = element.children.filter((child) => !removed.has(child));
}

const getElements = (node: Nodes): Element[] =>
	"children" in node
		? node.children.flatMap((child) => (child.type === "element" ? [child, ...getElements(child)] : []))
		: [];

const hasClass = ({ properties }: Element, name: string) =>
	Array.isArray(properties.className) && properties.className.includes(name);

const field = ({ properties }: Element) => properties.dataField;

const textOf = (node: Nodes | undefined): string =>
	node === undefined
		? ""
		: node.type === "text"
			? node.value
			: "children" in node
				? node.children.map(textOf).join("").replace(/\s+/g, " ").trim()
				: "";
