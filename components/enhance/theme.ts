/** The available themes; "auto" follows the system. */
const choices = ["auto", "light", "dark"] as const;
type Choice = (typeof choices)[number];
const labels = [WORDS.auto, WORDS.light, WORDS.dark];

const root = document.documentElement;

/**
 * Shows its button, which cycles through the themes. Without JavaScript, the button stays hidden and the system's
 * theme applies.
 */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector("button");
		if (!button) return;
		button.addEventListener("click", () => {
			choose(choices[(choices.indexOf(current()) + 1) % choices.length] ?? "auto");
			show(button);
		});
		show(button);
	}
}

function current(): Choice {
	return choices.find((choice) => choice === root.dataset.theme) ?? "auto";
}

function choose(choice: Choice) {
	if (choice === "auto") delete root.dataset.theme;
	else root.dataset.theme = choice;
	try {
		if (choice === "auto") localStorage.removeItem("theme");
		else localStorage.setItem("theme", choice);
	} catch {
		// Storage may be blocked. Then the choice lasts as long as the page.
	}
}

function show(button: HTMLButtonElement) {
	button.hidden = false;
	button.textContent = labels[choices.indexOf(current())] ?? "";
	button.ariaLabel = WORDS.theme + button.textContent;
}

customElements.define("theme-switch", ThemeSwitch);
