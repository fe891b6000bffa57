/**
 * Keeps on a model's buttons that they were pressed before its program ran, and when. A button counts once: who sees
 * nothing happen presses again.
 */
addEventListener("click", ({ target, timeStamp }) => {
	if (!(target instanceof Element)) return;
	const button = target.closest<HTMLElement>("[data-island]:not([data-answers]) button");
	if (button) button.dataset.pressed ??= String(timeStamp);
});
