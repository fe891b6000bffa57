import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Abbreviations and what they stand for. */
const abbreviations: Record<string, string> = {
	AIMD: "additive increase, multiplicative decrease",
	ALB: "Application Load Balancer",
	API: "application programming interface",
	AWS: "Amazon Web Services",
	CDK: "Cloud Development Kit",
	CPU: "central processing unit",
	ECS: "Elastic Container Service",
	FIFO: "first in, first out",
	IAM: "Identity and Access Management",
	KMS: "Key Management Service",
	MCP: "Model Context Protocol",
	MPSC: "multiple producers, single consumer",
	MTTR: "mean time to recovery",
	QoS: "quality of service",
	SDK: "software development kit",
	SOSP: "Symposium on Operating Systems Principles",
	SQS: "Simple Queue Service",
	TPS: "transactions per second",
};

const WORD = new RegExp(`(?<![\\w-])(${Object.keys(abbreviations).join("|")})(?![\\w-])`);

/** Elements in which abbreviations are not marked. */
const LEFT = new Set(["a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "script", "style"]);

/** A rehype plugin that marks the first use of each abbreviation in a body as <abbr>. */
export function markAbbreviations() {
	return (tree: Root) => {
		const seen = new Set<string>();
		visit(tree, (node, index, parent) => {
			if (node.type === "element" && LEFT.has(node.tagName)) return SKIP;
			if (node.type !== "text" || !parent || index === undefined) return;
			const parts = markWords(node.value, seen);
			parent.children.splice(index, 1, ...parts);
			return [SKIP, index + parts.length];
		});
	};
}

/** Splits a text at the abbreviations that were not seen before, and marks those. */
function markWords(text: string, seen: Set<string>): ElementContent[] {
	const parts: ElementContent[] = [];
	let rest = text;
	for (let at = 0; ; ) {
		const found = WORD.exec(rest.slice(at));
		const word = found?.[1];
		if (!found || !word) break;
		at += found.index;
		if (seen.has(word)) {
			at += word.length;
			continue;
		}
		seen.add(word);
		parts.push({ type: "text", value: rest.slice(0, at) }, abbreviation(word));
		rest = rest.slice(at + word.length);
		at = 0;
	}
	return [...parts, { type: "text", value: rest }];
}

const abbreviation = (word: string): Element => ({
	type: "element",
	tagName: "abbr",
	properties: { title: abbreviations[word] },
	children: [{ type: "text", value: word }],
});
