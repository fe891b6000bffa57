/** What a visitor can choose; "system" is the absence of a choice. */
const choices = ["system", "light", "dark"] as const;
type Choice = (typeof choices)[number];

const root = document.documentElement;

/** A button that goes through system, light and dark. Without script there is none, and the system's theme holds. */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		const button = document.createElement("button");
		button.type = "button";
		button.addEventListener("click", () => {
			choose(choices[(choices.indexOf(current()) + 1) % choices.length] ?? "system");
			show(button);
		});
		show(button);
		this.replaceChildren(button);
	}
}

function current(): Choice {
	return choices.find((choice) => choice === root.dataset.theme) ?? "system";
}

function choose(choice: Choice) {
	if (choice === "system") delete root.dataset.theme;
	else root.dataset.theme = choice;
	try {
		if (choice === "system") localStorage.removeItem("theme");
		else localStorage.setItem("theme", choice);
	} catch {
		// Storage may be forbidden: the choice then lasts as long as the page.
	}
}

function show(button: HTMLButtonElement) {
	button.textContent = current();
	button.ariaLabel = `Theme: ${current()}`;
	button.title = "Theme: system, light or dark";
}

customElements.define("theme-switch", ThemeSwitch);
