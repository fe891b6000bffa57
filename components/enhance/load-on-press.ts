/**
 * Loads the program of a drawing when a visitor points at, focuses or presses one of its buttons. Publishing writes
 * the program's URL to the island root. The program returns a function that runs the action of a button.
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
			// Loading starts the run, so a first press of Play must not pause it.
			if (!isFirst || button.dataset.act !== "play") act(button.dataset.act ?? "");
		} catch {
			playing = undefined;
			const words = figure.querySelector("output");
			if (words) words.textContent = WORDS.programFailed;
		}
	});
}
