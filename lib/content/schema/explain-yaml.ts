import { lowerFirst } from "./explain";

/** A mistake in YAML itself: where its author must look, and what to do about it where that is known. */
interface YamlProblem {
	offset: number;
	message: string;
}

/** What YAML's parser says of a text. */
interface Found {
	code: string;
	message: string;
	pos: [number, number];
}

/** More problems of one text than this are consequences of the first. */
const MAX_PROBLEMS = 50;

/** The mistakes that YAML's parser found in a text, in an author's words. */
export function explainYaml(all: Found[], yaml: string): YamlProblem[] {
	const found = all.slice(0, MAX_PROBLEMS);
	const uneven = found.findIndex(
		({ code }, index) =>
			code === "BLOCK_AS_IMPLICIT_KEY" && found[index + 1]?.code === "MULTILINE_IMPLICIT_KEY",
	);
	if (uneven < 0) return found.map((one) => explainOne(one, yaml));
	// What the parser says from there on is a consequence.
	const [, end = 0] = found[uneven + 1]?.pos ?? [];
	return [
		...found.slice(0, uneven).map((one) => explainOne(one, yaml)),
		{
			offset: end - 1,
			message: "YAML: this line does not begin below those it belongs to: indent them alike",
		},
	];
}

function explainOne({ code, message, pos: [offset] }: Found, yaml: string): YamlProblem {
	if (/end with a [\]}]$/.test(message)) {
		const open = lastOpenBracket(yaml.slice(0, offset));
		const [comment] = yaml.slice(open, offset).match(COMMENT) ?? [];
		const advice = comment ? `; "${comment}" is a comment: put text with # in it between quotes` : "";
		return { offset: open, message: `YAML: nothing closes this ${yaml[open]}${advice}` };
	}
	const [, quote] = /^Missing closing (['"])quote$/.exec(message) ?? [];
	if (quote)
		return { offset: yaml.lastIndexOf(quote, offset - 1), message: `YAML: nothing closes this ${quote}` };
	const [, closed] = /(['"])\s*$/.exec(yaml.slice(0, offset)) ?? [];
	if (message === "Unexpected scalar at node end" && closed)
		return {
			offset,
			message: `YAML: the text ends at the ${closed} before this; inside of ${closed}…${closed} write ${closed === "'" ? "''" : '\\"'} for ${closed}`,
		};
	if (code === "DUPLICATE_KEY") {
		const [, quoted, bare] = /^(?:["']([^"']*)|([^:\s]*))/.exec(yaml.slice(offset)) ?? [];
		return { offset, message: `YAML: key "${quoted ?? bare ?? ""}" stands twice` };
	}
	const advice = ADVICE_BY_MESSAGE.find(([said]) => said.test(message))?.[1] ?? ADVICE[code];
	return { offset, message: `YAML: ${lowerFirst(message)}${advice ? `; ${advice}` : ""}` };
}

/** What YAML's parser means, for the mistakes that authors make: by its words, or else by its code. */
const ADVICE_BY_MESSAGE: [said: RegExp, advice: string][] = [
	[/^Comments must be separated/, "put text that starts with # between quotes"],
	[/^Unexpected block-seq-ind on same line/, "begin a list below its key, or write [a, b]"],
	[/^Not a YAML token/, "put text that starts with > or | between quotes"],
];

const ADVICE: Record<string, string> = {
	BLOCK_AS_IMPLICIT_KEY: "a value with a colon in it goes between quotes",
	MULTILINE_IMPLICIT_KEY: "a key is followed by a colon and a space",
	TAB_AS_INDENT: "indent with spaces, not with tabs",
	BAD_SCALAR_START: "put the value between quotes",
	BAD_DQ_ESCAPE: "write \\\\ for a backslash between \"…\", or use '…'",
	UNEXPECTED_TOKEN: "this is not expected here",
};

/** A comment between brackets; also where YAML wants a space before it. */
const COMMENT = /(?<=[\s[{,])#.*/g;

/** Where the last bracket stands that a text leaves open. */
function lastOpenBracket(yaml: string): number {
	const text = yaml.replace(COMMENT, (comment) => " ".repeat(comment.length));
	let closed = 0;
	for (let offset = text.length - 1; offset >= 0; offset--) {
		if ("]}".includes(text[offset] ?? "")) closed++;
		if ("[{".includes(text[offset] ?? "") && closed-- === 0) return offset;
	}
	return 0;
}
