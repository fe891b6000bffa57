import type { Nodes } from "mdast";
import { getAddresses } from "@/lib/content/prose/addresses";
import { getProseComponent } from "@/lib/content/prose/components";
import type { AddressKind } from "@/lib/content/prose/description";
import { getAttributeText, isElement } from "@/lib/content/read/mdx-nodes";
import type { BodyFacts } from "@/lib/content/schema/body-facts";
import { pathOf } from "@/lib/content/schema/paths";
import { positionOf } from "./body-problem";

/** Collects links: of Markdown, of HTML, and of prose components. */
export function collectLinks(nodes: Nodes[]): BodyFacts["links"] {
	const found: BodyFacts["links"] = [];
	const named = (type: "imageReference" | "linkReference") =>
		new Set(nodes.flatMap((node) => (node.type === type ? node.identifier : [])));
	const [shown, linked] = [named("imageReference"), named("linkReference")];
	const isImage = (name: string) => shown.has(name) && !linked.has(name);
	for (const node of nodes) {
		const leads = node.type === "link" || (node.type === "definition" && !isImage(node.identifier));
		if (leads) found.push(toTarget(node, node.url));
		const href = isElement(node) && node.name === "a" ? getAttributeText(node, "href") : undefined;
		if (href !== undefined) found.push(toTarget(node, href));
		const { reference } = (isElement(node) && getProseComponent(node.name ?? "")) || {};
		const slug = reference && isElement(node) ? getAttributeText(node, reference.attribute) : undefined;
		if (reference && slug !== undefined)
			found.push(toTarget(node, pathOf({ collection: reference.collection, slug })));
	}
	return [...found, ...collectAddresses(nodes, "link")];
}

/** Collects the addresses of images. */
export function collectImages(nodes: Nodes[]): BodyFacts["images"] {
	const found: BodyFacts["images"] = [];
	const definitions = nodes.filter((node) => node.type === "definition");
	for (const node of nodes) {
		if (node.type === "imageReference") {
			const named = definitions.find(({ identifier }) => identifier === node.identifier);
			if (named) found.push(toTarget(node, named.url));
		}
		if (node.type === "image") found.push(toTarget(node, node.url));
		const source = isElement(node) && node.name === "img" ? getAttributeText(node, "src") : undefined;
		if (source !== undefined) found.push(toTarget(node, source));
	}
	return [...found, ...collectAddresses(nodes, "image")];
}

/** Collects videos and files of captions. */
export const collectMedia = (nodes: Nodes[]): BodyFacts["media"] =>
	(["video", "captions"] as const).flatMap((kind) =>
		collectAddresses(nodes, kind).map((target) => ({ ...target, kind })),
	);

/** Collects components that contact a host of another company. */
export const collectPlayers = (nodes: Nodes[]): BodyFacts["players"] =>
	nodes.filter(isElement).flatMap((node) => {
		const host = getProseComponent(node.name ?? "")?.host;
		return host === undefined ? [] : { component: node.name ?? "", host, ...positionOf(node) };
	});

/** Collects the addresses of one kind that prose components name. */
const collectAddresses = (nodes: Nodes[], kind: AddressKind) =>
	nodes
		.filter(isElement)
		.flatMap((node) =>
			getAddresses(node.name, (name) => getAttributeText(node, name), kind).map((url) => toTarget(node, url)),
		);

const toTarget = (node: Nodes, url: string) => ({ url, ...positionOf(node) });
