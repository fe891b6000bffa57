import { make } from "./create-element";
import type { Hit } from "./engine";

/** What was found, as one link: the title, the kind, and the words around. */
export function hit({ href, title, section, group, excerpt }: Hit): HTMLLIElement {
	const name = make("span", { className: "title" }, title);
	if (section) name.append(make("span", { className: "section" }, ` › ${section}`));
	const around = make(
		"span",
		{ className: "excerpt" },
		...excerpt.map(({ text, marked }) => (marked ? make("mark", {}, text) : text)),
	);
	return make("li", {}, make("a", { href }, name, make("span", { className: "group" }, group), around));
}

/** A line of words in place of results. */
export const words = (...parts: (Node | string)[]) => make("p", { className: "words" }, ...parts);

export const everyPage = () => make("a", { href: "/search" }, "every page, by kind");

/** The choice of one kind of page, or all; `chosen` hears of each choice. */
export function kinds(titles: string[], chosen: () => void) {
	const choice = (value: string, text: string) => {
		const input = make("input", { type: "radio", name: "kind", value, checked: value === "" });
		const count = make("span", { className: "count" });
		return { value, input, count, label: make("label", {}, input, text, count) };
	};
	const choices = [choice("", "All"), ...titles.map((title) => choice(title, title))];
	const legend = make("legend", {}, "Kind of page");
	const element = make("fieldset", { hidden: true }, legend, ...choices.map(({ label }) => label));
	element.addEventListener("change", chosen);
	return {
		element,
		get value() {
			return choices.find(({ input }) => input.checked)?.value || undefined;
		},
		/** Shows how many pages of each kind match, and only kinds that do or that are chosen. */
		show(counts: Record<string, number>) {
			const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
			element.hidden = all === 0;
			for (const { value, input, count, label } of choices) {
				const matching = value === "" ? all : (counts[value] ?? 0);
				count.textContent = ` ${matching}`;
				label.hidden = matching === 0 && !input.checked;
			}
		},
	};
}
