import type { Code } from "mdast";
import { parseCodeMeta } from "@/lib/content/read/code-meta";
import type { Edit } from "./edits";
import { findLanguage } from "./markup";

/** Corrects the language and the options of a code block, and closes it. */
export function convertCode(text: string, node: Code): Edit[] {
	const start = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? start;
	const source = text.slice(start, end);
	const [line = ""] = source.split("\n", 1);
	const [, fence = "", info = ""] = /^(`{3,}|~{3,})[ \t]*(.*)$/.exec(line) ?? [];
	if (fence === "") return [];
	const last = source
		.slice(source.lastIndexOf("\n") + 1)
		.replace(/^[\s>]+/, "")
		.trimEnd();
	const isOpen = !source.includes("\n") || !last.startsWith(fence);
	const closing = isOpen ? [{ start: end, end, text: `${source.endsWith("\n") ? "" : "\n"}${fence}` }] : [];
	return info.trim() === ""
		? closing
		: [...convertInfo(node, info, fence, start, start + line.length), ...closing];
}

function convertInfo(node: Code, info: string, fence: string, start: number, end: number): Edit[] {
	const [, written = "", attached = ""] = /^([^\s:{[,]*)([\s\S]*)$/.exec(info.trim()) ?? [];
	const { name, isUnknown } = findLanguage(written);
	const meta = parseCodeMeta(attached.replace(/^[,:](?=\S)/, ""));
	const isOfHugo = /hl_lines|linenos/i.test(attached);
	const count = node.value.split("\n").length;
	const isKept =
		meta.unknown.length === 0 &&
		Math.max(0, ...meta.lines) <= count &&
		meta.words.every((word) => node.value.includes(word));
	if (!isUnknown && name === written && isKept) return [];
	const lines = isOfHugo
		? (/hl_lines=["[]?([\d\s,"-]+)/i.exec(attached)?.[1]?.match(/\d+(?:-\d+)?/g) ?? [])
		: meta.lines.filter((number) => number <= count);
	const options = [
		meta.title ? `title="${meta.title}"` : "",
		lines.length > 0 ? `{${lines.join(",")}}` : "",
		meta.firstLine !== undefined || (isOfHugo && /linenos(?!=false)/i.test(attached))
			? "showLineNumbers"
			: "",
		meta.isDiff ? "diff" : "",
	].filter(Boolean);
	const kept = isKept ? attached : options.length > 0 ? ` ${options.join(" ")}` : "";
	const remark = isUnknown
		? `code in “${written}” is written as plain text, because the site does not highlight that language`
		: !isOfHugo && meta.unknown.length > 0
			? `options of a code block are removed: ${meta.unknown.join(" ")}`
			: undefined;
	const language = name || (kept.trim() === "" ? "" : "text");
	return [{ start, end, text: `${fence}${language}${kept}`, remark }];
}
