/**
 * Collects what a visitor has set and pressed in a box before its program ran, of which React takes no notice. Puts every
 * control back as the server has rendered it, and returns functions that set each one once more, so that React hears of
 * it, unless it is so by then; then those that press, in the order of time. What a browser has put back, where a page is
 * come back to or loaded again, is no input: the address alone says what the page shows.
 */
export function collectEarlyInput(box: Element): (() => void)[] {
	return [...setEarly(box), ...pressedEarly(box)];
}

function setEarly(box: Element): (() => void)[] {
	const controls = [...box.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input")];
	return controls.flatMap((control) => {
		const { entered } = control.dataset;
		delete control.dataset.entered;
		putBack(control);
		return entered === undefined ? [] : [() => enterAgain(control, entered)];
	});
}

function putBack(control: HTMLInputElement | HTMLSelectElement): void {
	if (control instanceof HTMLSelectElement) {
		const rendered = [...control.options].find(({ defaultSelected }) => defaultSelected);
		if (rendered) control.value = rendered.value;
	} else if (control.type === "checkbox") control.checked = control.defaultChecked;
	else control.value = control.defaultValue;
}

/** @param entered the value, or whether a box is ticked */
function enterAgain(control: HTMLInputElement | HTMLSelectElement, entered: string): void {
	if (control.type === "checkbox") {
		if (control instanceof HTMLInputElement && String(control.checked) !== entered) control.click();
		return;
	}
	if (control.value === entered) return;
	// React watches `value` being set by programs, and takes what it has seen so for no news.
	if (control instanceof HTMLInputElement) control.valueAsNumber = Number(entered);
	else control.value = entered;
	const heard = control instanceof HTMLInputElement ? "input" : "change";
	control.dispatchEvent(new Event(heard, { bubbles: true }));
}

/** Those that components/enhance/load-on-interaction.ts has marked. */
function pressedEarly(box: Element): (() => void)[] {
	return [...box.querySelectorAll<HTMLElement | SVGElement>("[data-pressed]")]
		.sort((one, other) => Number(one.dataset.pressed) - Number(other.dataset.pressed))
		.map((button) => () => {
			delete button.dataset.pressed;
			button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
		});
}
