/** Shows a reader's guess beside the model's result. */
for (const box of document.querySelectorAll<HTMLElement>("[data-predict]"))
	box.addEventListener("input", ({ target }) => {
		const guess = box.querySelector<HTMLElement>("[data-guess]");
		const bar = guess?.querySelector("[data-bar]");
		const name = guess?.querySelector("span");
		if (!(target instanceof HTMLInputElement) || !guess || !bar || !name) return;
		const words = target.dataset.words?.split("|") ?? [];
		const step =
			target.type === "range"
				? Math.round((target.valueAsNumber - Number(target.min)) / Number(target.step))
				: 0;
		const said = words[step] ?? target.value;
		const output = box.querySelector("output");
		if (output) output.textContent = said;
		if (target.type === "range") target.ariaValueText = said;
		bar.setAttribute("width", target.value);
		name.textContent = WORDS.yourGuess + said;
		guess.hidden = false;
	});
