/** Languages of shell sessions, in which "$ " precedes a command. */
const SHELLS = ["bash", "console", "sh", "shell", "shellscript", "shellsession", "terminal", "zsh"];

/** How the text of a code block is copied; undefined to copy it as shown. */
export type Copying = "diff" | "shell" | undefined;

export function getCopyFormat(language: string | undefined): Copying {
	if (language === "diff" || language === "patch") return "diff";
	return SHELLS.includes(language ?? "") ? "shell" : undefined;
}

/** Returns the text to paste: commands without prompts, or the code after a diff. */
export function toCopyableText(text: string, copying: string | undefined): string {
	if (copying === "shell") return getCommands(text);
	return copying === "diff" ? applyDiff(text) : text;
}

const PROMPT = /^\s*\$ /;

/** Returns the commands of a session: lines with a prompt and their continuations. A block without prompts is a script. */
function getCommands(text: string): string {
	const lines = text.split("\n");
	if (!lines.some((line) => PROMPT.test(line))) return text;
	const typed: string[] = [];
	let isTyped = false;
	for (const line of lines) {
		const isContinued: boolean = isTyped && /\\$/.test(typed.at(-1) ?? "");
		const isNext: boolean = isTyped && line.startsWith("> ");
		isTyped = PROMPT.test(line) || isNext || isContinued;
		if (isTyped) typed.push(line.replace(isNext ? /^> / : PROMPT, ""));
	}
	return typed.join("\n");
}

/** Lines of a diff that are not code: file names, hunks, modes (POSIX diff -u, git diff). */
const HEADER =
	/^(?:@@ |diff |index [0-9a-f]|new file |deleted file |similarity |rename |old mode|new mode|\\ )/;

/** Returns the code after a diff: added and unchanged lines, without their signs. */
function applyDiff(text: string): string {
	const lines = text.split("\n");
	const isName = (index: number) =>
		Boolean(lines[index]?.startsWith("+++ ") && lines[index - 1]?.startsWith("--- "));
	return lines
		.filter((line, index) => !line.startsWith("-") && !HEADER.test(line) && !isName(index))
		.map((line) => line.replace(/^[+ ]/, ""))
		.join("\n");
}
