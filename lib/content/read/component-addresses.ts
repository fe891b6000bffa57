import type { Nodes } from "mdast";
import { getProseComponent } from "@/lib/content/prose/components";
import type { AddressKind } from "@/lib/content/prose/description";
import { NO_CAPTIONS } from "@/lib/content/prose/media";
import { getAttributeText, isElement, type MdxElement } from "./mdx-nodes";

/** Lists the addresses of one kind that a body's prose components name, as written. */
export function listAddresses(nodes: Nodes[], kind: AddressKind): { node: MdxElement; url: string }[] {
	return nodes.filter(isElement).flatMap((node) =>
		Object.entries(getProseComponent(node.name ?? "")?.addresses ?? {}).flatMap(([attribute, of]) => {
			const url = of === kind ? getAttributeText(node, attribute) : undefined;
			return url === undefined || (kind === "captions" && url === NO_CAPTIONS) ? [] : { node, url };
		}),
	);
}
