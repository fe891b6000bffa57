import { createProcessor } from "@mdx-js/mdx";
import type { Root } from "mdast";
import { defListFromMarkdown } from "mdast-util-definition-list";
import { directiveFromMarkdown } from "mdast-util-directive";
import type { CompileContext, Extension as TreeExtension } from "mdast-util-from-markdown";
import { mathFromMarkdown } from "mdast-util-math";
import { mdxJsxFromMarkdown } from "mdast-util-mdx-jsx";
import { defList } from "micromark-extension-definition-list";
import { directive } from "micromark-extension-directive";
import { math } from "micromark-extension-math";
import type { Code, Construct, Extension, Token, TokenizeContext } from "micromark-util-types";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { VOID_ELEMENTS } from "./html-names";
import { replaceMisreadText } from "./misread-text";

/** The format of a body: Markdown with HTML, or MDX. */
export type Format = "md" | "mdx";

/** Returns the format of a content file from its name. */
export const formatOf = (file: string): Format => (file.endsWith(".md") ? "md" : "mdx");

const DOLLAR = 36;
const COLON = 58;

/** Returns the syntax of inline formulas. Pandoc's rule excludes prices, as in "$5 and $6". */
function formulas(): Extension {
	const { flow, text } = math();
	const [construct] = [text?.[DOLLAR] ?? []].flat();
	if (!construct) return { ...(flow && { flow }) };
	return { ...(flow && { flow }), text: { [DOLLAR]: withoutPrices(construct) } };
}

function withoutPrices(construct: Construct): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const start = this.now();
			const end = (code: Code) => {
				const source = this.sliceSerialize({ start, end: this.now() } as Token);
				const isDigit = code !== null && code >= 48 && code <= 57;
				return isDigit || !isFormula(source) ? nok(code) : ok(code);
			};
			return construct.tokenize.call(this as TokenizeContext, effects, end, nok);
		},
	};
}

/** Returns whether neither dollar sign has a space on its inner side. Double signs may have one. */
const isFormula = (source: string) => source.startsWith("$$") || /^\$\S(?:[\s\S]*\S)?\$$/.test(source);

/** Returns the syntax of blocks between lines of colons. A colon within text, as in 10:30, has no meaning. */
function containers(): Extension {
	const [container] = [directive().flow?.[COLON] ?? []].flat();
	return container ? { flow: { [COLON]: container } } : {};
}

/** Returns an extension that closes void elements such as <br>, which MDX rejects without a slash. */
function closeVoidElements(): TreeExtension {
	const { exit } = mdxJsxFromMarkdown();
	const close = (name: "mdxJsxFlowTag" | "mdxJsxTextTag") =>
		function (this: CompileContext, token: Token) {
			const tag = this.data.mdxJsxTag;
			if (tag && !tag.close && VOID_ELEMENTS.has(tag.name ?? "")) tag.selfClosing = true;
			exit?.[name]?.call(this, token);
		};
	return { exit: { mdxJsxFlowTag: close("mdxJsxFlowTag"), mdxJsxTextTag: close("mdxJsxTextTag") } };
}

/** Adds the syntax that both formats support beyond GitHub's (a remark plugin). */
function remarkExtras(this: Processor) {
	const data = this.data();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulas(), containers(), defList];
	data.fromMarkdownExtensions = [
		...(data.fromMarkdownExtensions ?? []),
		mathFromMarkdown(),
		directiveFromMarkdown(),
		defListFromMarkdown,
	];
}

function remarkVoidElements(this: Processor) {
	const data = this.data();
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), closeVoidElements()];
}

const shared = [remarkGfm, remarkCjkFriendly, remarkExtras];
const processors = {
	md: unified().use(remarkParse).use(shared).freeze(),
	mdx: createProcessor({ remarkPlugins: [...shared, remarkVoidElements] }),
};

/** Parses a text. Throws a VFileMessage with line and column if it is not valid MDX; any text is valid Markdown. */
export const parseSyntax = (body: string, format: Format): Root =>
	processors[format].parse(replaceMisreadText(body, format)) as Root;
