import type { SystemView } from "@/components/system/define-view";
import { findUnknownNames } from "@/lib/content/prose/system-names";

/**
 * Requires that a system has the names that a component uses. `npm run check` reports them before a build; the
 * development server shows the error in place of the text.
 *
 * @throws RangeError with every problem
 */
export function requireNames(
	component: string,
	attributes: Readonly<Record<string, string | undefined>>,
	{ stories, dials, answers }: Pick<SystemView, "stories" | "dials" | "answers">,
): void {
	const names = {
		stories: [...stories],
		dials: dials.map(({ choices, ...dial }) => ({ ...dial, ...(choices && { choices: [...choices] }) })),
		answers: [...answers],
	};
	const problems = findUnknownNames(attributes, names);
	if (problems.length > 0)
		throw new RangeError(`<${component}>: ${problems.map(({ message }) => message).join("; ")}`);
}
