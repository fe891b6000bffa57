import { toCopyableText } from "./copyable-text";

/** Shows its button, which copies the text of the `pre` in the same figure, of a shell session or diff what is to be used. */
class CopyButton extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector("button");
		if (!button) return;
		button.hidden = false;
		button.addEventListener("click", async () => {
			const pre = this.closest("figure")?.querySelector("pre");
			const text = toCopyableText(pre?.textContent ?? "", pre?.dataset.copying);
			button.textContent = await navigator.clipboard.writeText(text).then(
				() => "Copied",
				() => "Copy failed: select the text",
			);
			setTimeout(() => {
				button.textContent = "Copy";
			}, 2000);
		});
	}
}

// A page comes with this once for its text, and once for its citation.
if (!customElements.get("copy-button")) customElements.define("copy-button", CopyButton);
