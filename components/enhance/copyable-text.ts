/** Languages of sessions in a shell, in which "$ " stands before what is typed. */
const SHELLS = ["bash", "console", "sh", "shell", "shellscript", "shellsession", "terminal", "zsh"];

/** How a block's text is copied; undefined for as it is shown. */
export type Copying = "diff" | "shell" | undefined;

export function getCopying(language: string | undefined): Copying {
	if (language === "diff" || language === "patch") return "diff";
	return SHELLS.includes(language ?? "") ? "shell" : undefined;
}

/** The text that somebody who copies a block wants to paste: commands without prompts, code as a diff leaves it. */
export function toCopyableText(text: string, copying: string | undefined): string {
	if (copying === "shell") return getCommands(text);
	return copying === "diff" ? applyDiff(text) : text;
}

const PROMPT = /^\s*\$ /;

/** What is typed in a session: lines after a prompt, and those that continue them. A block without prompts is a script. */
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

/** Lines of a diff that are no code: names of files, places, modes (POSIX diff -u, git diff). */
const ABOUT =
	/^(?:@@ |diff |index [0-9a-f]|new file |deleted file |similarity |rename |old mode|new mode|\\ )/;

/** The code after a diff: added lines and those that stay, without signs. */
function applyDiff(text: string): string {
	const lines = text.split("\n");
	const isName = (index: number) =>
		Boolean(lines[index]?.startsWith("+++ ") && lines[index - 1]?.startsWith("--- "));
	return lines
		.filter((line, index) => !line.startsWith("-") && !ABOUT.test(line) && !isName(index))
		.map((line) => line.replace(/^[+ ]/, ""))
		.join("\n");
}
