/**
 * Loads the program of a drawing once a visitor presses one of its buttons, or is about to. Publishing has put the
 * program's address on the root; the program gives a function that does what a button names.
 */
interface Program {
	play: (root: HTMLElement) => (act: string) => void;
}

const figure = document.querySelector<HTMLElement>("[data-island]");
let playing: Promise<(act: string) => void> | undefined;

const load = (from: HTMLElement): Promise<Program> => import(from.dataset.island ?? "");

if (figure) {
	for (const sign of ["pointerover", "focusin"])
		figure.addEventListener(sign, () => void load(figure).catch(() => {}), { once: true });
	figure.addEventListener("click", async ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>("[data-act]") : null;
		if (!button) return;
		try {
			const isFirst = playing === undefined;
			playing ??= load(figure).then(({ play }) => play(figure));
			const act = await playing;
			// The first press starts time, and so does the button that stops it later.
			if (!isFirst || button.dataset.act !== "play") act(button.dataset.act ?? "");
		} catch {
			playing = undefined;
			const words = figure.querySelector("output");
			if (words) words.textContent = "The program could not be loaded. Press again.";
		}
	});
}
