/**
 * Collects input made before hydration, which React ignores. Resets each control to its server-rendered state.
 * Returns functions that replay first the changes, then the button presses in chronological order. Values that the
 * browser restored on reload or on going back are not input; only the URL determines the state.
 */
export function collectEarlyInput(box: Element): (() => void)[] {
	return [...collectChanges(box), ...collectPresses(box)];
}

function collectChanges(box: Element): (() => void)[] {
	const controls = [...box.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input")];
	return controls.flatMap((control) => {
		const { entered } = control.dataset;
		delete control.dataset.entered;
		resetControl(control);
		return entered === undefined ? [] : [() => replayChange(control, entered)];
	});
}

function resetControl(control: HTMLInputElement | HTMLSelectElement): void {
	if (control instanceof HTMLSelectElement) {
		const rendered = [...control.options].find(({ defaultSelected }) => defaultSelected);
		if (rendered) control.value = rendered.value;
	} else if (control.type === "checkbox") control.checked = control.defaultChecked;
	else control.value = control.defaultValue;
}

/**
 * Sets a control and fires its event, unless it already has the value.
 *
 * @param entered the value, or whether a checkbox is checked
 */
function replayChange(control: HTMLInputElement | HTMLSelectElement, entered: string): void {
	if (control.type === "checkbox") {
		if (control instanceof HTMLInputElement && String(control.checked) !== entered) control.click();
		return;
	}
	if (control.value === entered) return;
	// React tracks programmatic changes of `value` and would ignore the event.
	if (control instanceof HTMLInputElement) control.valueAsNumber = Number(entered);
	else control.value = entered;
	const heard = control instanceof HTMLInputElement ? "input" : "change";
	control.dispatchEvent(new Event(heard, { bubbles: true }));
}

/** Returns the presses that components/enhance/load-on-interaction.ts marked. */
function collectPresses(box: Element): (() => void)[] {
	return [...box.querySelectorAll<HTMLElement | SVGElement>("[data-pressed]")]
		.sort((one, other) => Number(one.dataset.pressed) - Number(other.dataset.pressed))
		.map((button) => () => {
			delete button.dataset.pressed;
			button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
		});
}
