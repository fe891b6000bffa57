import { createElement } from "./create-element";
import type { Hit } from "./engine";

/** What was found, as one link: the title, the kind, and the words around. */
export function renderHit({ href, title, section, group, excerpt }: Hit): HTMLLIElement {
	const name = createElement("span", { className: "title" }, title);
	if (section) name.append(createElement("span", { className: "section" }, ` › ${section}`));
	const around = createElement(
		"span",
		{ className: "excerpt" },
		...excerpt.map(({ text, marked }) => (marked ? createElement("mark", {}, text) : text)),
	);
	return createElement(
		"li",
		{},
		createElement("a", { href }, name, createElement("span", { className: "group" }, group), around),
	);
}

/** A line of words in place of results. */
export const renderMessage = (...parts: (Node | string)[]) =>
	createElement("p", { className: "words" }, ...parts);

export const renderAllPagesLink = () => createElement("a", { href: "/search" }, "every page, by kind");

/** The choice of one kind of page, or all; `chosen` hears of each choice. */
export function renderKindFilter(titles: string[], chosen: () => void) {
	const choice = (value: string, text: string) => {
		const input = createElement("input", { type: "radio", name: "kind", value, checked: value === "" });
		const count = createElement("span", { className: "count" });
		return { value, input, count, label: createElement("label", {}, input, text, count) };
	};
	const choices = [choice("", "All"), ...titles.map((title) => choice(title, title))];
	const legend = createElement("legend", {}, "Kind of page");
	const element = createElement("fieldset", { hidden: true }, legend, ...choices.map(({ label }) => label));
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
