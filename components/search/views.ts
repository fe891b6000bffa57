import { withBasePath } from "@/components/system/base-path";
import type { Hit } from "@/lib/search/excerpt";
import { createElement } from "./create-element";
import { words } from "./words";

/** Renders a hit as one link: its title, its kind, and the text around the match. */
export function renderHit({ href, title, section, kind, language, excerpt }: Hit): HTMLLIElement {
	const own = language === undefined ? {} : { lang: language, dir: "auto" };
	const name = createElement("span", { className: "title", ...own }, title);
	if (section) name.append(createElement("span", { className: "section" }, ` › ${section}`));
	const around = createElement(
		"span",
		{ className: "excerpt", ...own },
		...excerpt.map(({ text, isMarked }) => (isMarked ? createElement("mark", {}, text) : text)),
	);
	return createElement(
		"li",
		{},
		createElement(
			"a",
			{ href: withBasePath(href) },
			name,
			createElement("span", { className: "group" }, kind),
			around,
		),
	);
}

/** Renders a line of text beside or in place of results. */
export const renderMessage = (...parts: (Node | string)[]) =>
	createElement("p", { className: "words" }, ...parts);

export const renderAllPagesLink = (text = words.everyPage) =>
	createElement("a", { href: withBasePath("/search") }, text);

/** Renders the choice of one kind of page, or all, and calls back on each change. */
export function renderKindFilter(titles: string[], onChange: () => void) {
	const choice = (value: string, text: string) => {
		const input = createElement("input", { type: "radio", name: "kind", value, checked: value === "" });
		const count = createElement("span", { className: "count" });
		return { value, input, count, label: createElement("label", {}, input, text, count) };
	};
	const choices = [choice("", words.all), ...titles.map((title) => choice(title, title))];
	const legend = createElement("legend", {}, words.kind);
	const element = createElement("fieldset", { hidden: true }, legend, ...choices.map(({ label }) => label));
	element.addEventListener("change", onChange);
	return {
		element,
		get value() {
			return choices.find(({ input }) => input.checked)?.value || undefined;
		},
		/** Shows how many pages of each kind match, and only kinds that do or that are chosen. */
		show(counts: ReadonlyMap<string, number>) {
			const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
			element.hidden = all === 0;
			for (const { value, input, count, label } of choices) {
				const matching = value === "" ? all : (counts.get(value) ?? 0);
				count.textContent = ` ${matching}`;
				label.hidden = matching === 0 && !input.checked;
			}
		},
	};
}
