import { withBasePath } from "@/components/system/base-path";
import { createElement } from "./create-element";
import { clearRecentSearches, getRecentSearches, isShortcutOn, setShortcut } from "./stored";
import { renderAllPagesLink } from "./views";
import { words } from "./words";

interface Link {
	title: string;
	href: string;
}

/** Constants that publishing defines: suggested pages and common actions. */
declare const SUGGESTIONS: Link[];
declare const ACTIONS: Link[];

/** Renders what the dialog offers before a query: recent searches, useful pages, and actions. */
export function renderStart(): HTMLElement[] {
	const recent = getRecentSearches();
	const link = ({ title, href }: Link) => createElement("a", { href: withBasePath(href) }, title);
	return [
		...(recent.length > 0 ? [renderRecent(recent)] : []),
		renderGroup(words.pages, [...SUGGESTIONS.map(link), renderAllPagesLink(words.everyPageTitle)]),
		renderGroup(words.actions, [...ACTIONS.map(link), ...renderThemeButton(), renderShortcutButton()]),
	];
}

function renderGroup(title: string, items: Node[]): HTMLElement {
	return createElement(
		"section",
		{ className: "start" },
		createElement("h2", {}, title),
		createElement("ul", {}, ...items.map((item) => createElement("li", {}, item))),
	);
}

function renderRecent(queries: string[]): HTMLElement {
	const clear = createElement("button", { type: "button" }, words.clearRecent);
	const buttons = queries.map((query) => createElement("button", { type: "button", value: query }, query));
	const group = renderGroup(words.recent, [...buttons, clear]);
	clear.addEventListener("click", () => {
		clearRecentSearches();
		const next = group.nextElementSibling?.querySelector<HTMLElement>("a, button");
		group.remove();
		next?.focus();
	});
	return group;
}

/** Renders a button that presses the page's own theme button. */
function renderThemeButton(): HTMLButtonElement[] {
	const own = document.querySelector<HTMLButtonElement>("theme-switch button");
	if (!own) return [];
	const label = () => own.ariaLabel ?? words.theme;
	const button = createElement("button", { type: "button" }, label());
	button.addEventListener("click", () => {
		own.click();
		button.textContent = label();
	});
	return [button];
}

function renderShortcutButton(): HTMLButtonElement {
	const button = createElement("button", { type: "button" });
	const show = () => {
		button.textContent = isShortcutOn() ? words.shortcutOn : words.shortcutOff;
		document
			.querySelector("[data-search]")
			?.setAttribute("aria-keyshortcuts", isShortcutOn() ? "/ Control+K" : "Control+K");
	};
	button.addEventListener("click", () => {
		setShortcut(!isShortcutOn());
		show();
	});
	show();
	return button;
}
