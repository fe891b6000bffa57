import { expect, test } from "vitest";
import { getCopyFormat, toCopyableText } from "./copyable-text";

const copied = (language: string, text: string) => toCopyableText(text, getCopyFormat(language));

test.each([
	["prompts", "$ npm ci\n$ npm start\n", "npm ci\nnpm start"],
	["what a command prints", "$ date\nSun Nov 29\n$ pwd\n/home", "date\npwd"],
	["continued lines", "$ npm run \\\n    check\nno problem", "npm run \\\n    check"],
	["second prompts", "$ for a in 1 2; do\n> echo $a\n> done\n1\n2", "for a in 1 2; do\necho $a\ndone"],
	["indented prompts", "  $ ls", "ls"],
	["a script, which has no prompts", "cd a\necho $HOME > b\n> c", "cd a\necho $HOME > b\n> c"],
	["dollars that are no prompts", "$HOME/bin/run\n$(pwd)", "$HOME/bin/run\n$(pwd)"],
])("the commands of a shell session are copied: %s", (_, text, expected) => {
	for (const language of ["sh", "bash", "console", "shellsession"])
		expect(copied(language, text)).toBe(expected);
});

test.each([
	["changed lines", "-const a = 1;\n+const a = 2;\n const b = 3;", "const a = 2;\nconst b = 3;"],
	[
		"heads",
		"diff --git a/x b/x\nindex 83db48f..bf3a5d1 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-old\n+new\n same",
		"new\nsame",
	],
	["indented and empty lines", "   a\n+\tb\n\n c", "  a\n\tb\n\nc"],
	["lines that begin with signs", "+++i;\n+-1", "++i;\n-1"],
	["a file without a last line ending", "-a\n\\ No newline at end of file\n+b", "b"],
])("the code after a diff is copied: %s", (_, text, expected) => {
	expect(copied("diff", text)).toBe(expected);
});

test.each(["ts", "yaml", "text", ""])("the code %j is copied unchanged", (language) => {
	const text = "$ a\n-b\n+c\n d\n";
	expect(copied(language, text)).toBe(text);
});
