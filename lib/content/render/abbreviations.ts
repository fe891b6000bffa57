import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** What readers outside the trade may not know, in the words that stand for it. */
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

/** Elements whose text is a name or is read as it stands. */
const LEFT = new Set(["a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "script", "style"]);

/** Marks the first use of each abbreviation in a body, so that readers and their tools can ask what it stands for. */
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

/** A text with each abbreviation that is not yet seen as an element of its own. */
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
