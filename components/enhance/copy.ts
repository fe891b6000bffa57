/** A button that copies the text of the `pre` in the same figure. */
class CopyButton extends HTMLElement {
	connectedCallback() {
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = "Copy";
		button.addEventListener("click", async () => {
			const text = this.closest("figure")?.querySelector("pre")?.textContent ?? "";
			button.textContent = await navigator.clipboard.writeText(text).then(
				() => "Copied",
				() => "Select and copy by hand",
			);
			setTimeout(() => {
				button.textContent = "Copy";
			}, 2000);
		});
		this.replaceChildren(button);
		this.role = "status";
	}
}

customElements.define("copy-button", CopyButton);
