import { toCopyableText } from "./copyable-text";

/** Shows its button, which copies the code of its figure: commands without prompts, or the code after a diff. */
class CopyButton extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector("button");
		if (!button) return;
		button.hidden = false;
		button.addEventListener("click", async () => {
			const pre = this.closest("figure")?.querySelector("pre");
			const text = toCopyableText(pre?.textContent ?? "", pre?.dataset.copying);
			button.textContent = await navigator.clipboard.writeText(text).then(
				() => WORDS.copied,
				() => WORDS.copyFailed,
			);
			setTimeout(() => {
				button.textContent = WORDS.copy;
			}, 2000);
		});
	}
}

// A page may include this script twice, for its text and for its citation.
if (!customElements.get("copy-button")) customElements.define("copy-button", CopyButton);
