import { lowerFirst } from "./explain";

/** A syntax error in YAML: its offset, and a message for the author. */
interface YamlProblem {
	offset: number;
	message: string;
}

/** An error as YAML's parser reports it. */
interface Found {
	code: string;
	message: string;
	pos: [number, number];
}

/** Further errors in one text are consequences of the first ones. */
const MAX_PROBLEMS = 50;

/** Explains the errors of YAML's parser in words that an author understands. */
export function explainYaml(all: Found[], yaml: string): YamlProblem[] {
	const found = all.slice(0, MAX_PROBLEMS);
	const uneven = found.findIndex(
		({ code }, index) =>
			code === "BLOCK_AS_IMPLICIT_KEY" && found[index + 1]?.code === "MULTILINE_IMPLICIT_KEY",
	);
	if (uneven < 0) return found.map((one) => explainOne(one, yaml));
	// The errors after it are consequences.
	const [, end = 0] = found[uneven + 1]?.pos ?? [];
	return [
		...found.slice(0, uneven).map((one) => explainOne(one, yaml)),
		{
			offset: end - 1,
			message: "YAML: this line is not aligned with the lines it belongs to: indent them equally",
		},
	];
}

function explainOne({ code, message, pos: [offset] }: Found, yaml: string): YamlProblem {
	if (/end with a [\]}]$/.test(message)) {
		const open = lastOpenBracket(yaml.slice(0, offset));
		const [comment] = yaml.slice(open, offset).match(COMMENT) ?? [];
		const advice = comment ? `; "${comment}" is a comment: put text with # in it between quotes` : "";
		return { offset: open, message: `YAML: this ${yaml[open]} is not closed${advice}` };
	}
	const [, quote] = /^Missing closing (['"])quote$/.exec(message) ?? [];
	if (quote)
		return { offset: yaml.lastIndexOf(quote, offset - 1), message: `YAML: this ${quote} is not closed` };
	const [, closed] = /(['"])\s*$/.exec(yaml.slice(0, offset)) ?? [];
	if (message === "Unexpected scalar at node end" && closed)
		return {
			offset,
			message: `YAML: the text ends at the ${closed} before this; inside of ${closed}…${closed} write ${closed === "'" ? "''" : '\\"'} for ${closed}`,
		};
	if (code === "DUPLICATE_KEY") {
		const [, quoted, bare] = /^(?:["']([^"']*)|([^:\s]*))/.exec(yaml.slice(offset)) ?? [];
		return { offset, message: `YAML: key "${quoted ?? bare ?? ""}" appears twice` };
	}
	const advice = ADVICE_BY_MESSAGE.find(([said]) => said.test(message))?.[1] ?? ADVICE[code];
	return { offset, message: `YAML: ${lowerFirst(message)}${advice ? `; ${advice}` : ""}` };
}

/** Advice on common errors by the parser's message, or else by its code. */
const ADVICE_BY_MESSAGE: [said: RegExp, advice: string][] = [
	[/^Comments must be separated/, "put text that starts with # between quotes"],
	[/^Unexpected block-seq-ind on same line/, "begin a list below its key, or write [a, b]"],
	[/^Not a YAML token/, "put text that starts with > or | between quotes"],
];

const ADVICE: Record<string, string> = {
	BLOCK_AS_IMPLICIT_KEY: "put a value with a colon in quotes",
	MULTILINE_IMPLICIT_KEY: "a key is followed by a colon and a space",
	TAB_AS_INDENT: "indent with spaces, not with tabs",
	BAD_SCALAR_START: "put the value between quotes",
	BAD_DQ_ESCAPE: "write \\\\ for a backslash between \"…\", or use '…'",
	UNEXPECTED_TOKEN: "this is not expected here",
};

/** A comment between brackets, also where the space before it is missing. */
const COMMENT = /(?<=[\s[{,])#.*/g;

/** Returns the offset of the last bracket that is not closed. */
function lastOpenBracket(yaml: string): number {
	const text = yaml.replace(COMMENT, (comment) => " ".repeat(comment.length));
	let closed = 0;
	for (let offset = text.length - 1; offset >= 0; offset--) {
		if ("]}".includes(text[offset] ?? "")) closed++;
		if ("[{".includes(text[offset] ?? "") && closed-- === 0) return offset;
	}
	return 0;
}
