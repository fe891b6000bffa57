import { root } from "./root";

/** The available themes; "auto" follows the system. */
const choices = ["auto", "light", "dark"];
const labels = [WORDS.auto, WORDS.light, WORDS.dark];

/**
 * Shows its button, which cycles through the themes. Without JavaScript, the button stays hidden and the system's
 * theme applies.
 */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector("button");
		if (!button) return;
		button.addEventListener("click", () => {
			choose((current() + 1) % choices.length);
			show(button);
		});
		show(button);
	}
}

/** Returns the index of the current theme. */
const current = () => Math.max(0, choices.indexOf(root.dataset.theme ?? ""));

function choose(choice: number) {
	const theme = choices[choice] ?? "";
	if (choice) root.dataset.theme = theme;
	else delete root.dataset.theme;
	try {
		if (choice) localStorage.setItem("theme", theme);
		else localStorage.removeItem("theme");
	} catch {
		// Storage may be blocked. Then the choice lasts as long as the page.
	}
}

function show(button: HTMLButtonElement) {
	button.hidden = false;
	button.textContent = labels[current()] ?? "";
	button.ariaLabel = WORDS.theme + button.textContent;
}

customElements.define("theme-switch", ThemeSwitch);
