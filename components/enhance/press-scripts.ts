import { createLoader, getScripts } from "./load-script";

/** Loads a script of another company, such as comments, in place of the button that a reader presses. */
const loadScript = createLoader("press-scripts");

for (const box of document.querySelectorAll<HTMLElement>("[data-press-script]")) {
	const found = getScripts("press").find(({ src }) => src === box.dataset.pressScript);
	const button = box.querySelector("button");
	const status = box.querySelector("output");
	button?.addEventListener("click", () => {
		if (!found || !status) return;
		button.disabled = true;
		status.textContent = WORDS.loading;
		const script = loadScript(found, box);
		script.addEventListener("load", () => {
			button.remove();
			status.textContent = "";
		});
		script.addEventListener("error", () => {
			script.remove();
			button.disabled = false;
			status.textContent = WORDS.noAnswer.replace("{host}", new URL(found.src).host);
		});
	});
}
