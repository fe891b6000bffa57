/**
 * What is set in a box otherwise than the server has drawn it, and what is pressed: by a visitor who was faster than the
 * program, or by a browser that keeps forms when a page is loaded again. React takes no notice of it. Puts it back as it
 * was drawn, and gives, for each, what sets it once more, unless it is so by then, and so that React hears of it; then,
 * in the order of time, what presses.
 */
export function collectEarlyInput(box: Element): (() => void)[] {
	return [...setEarly(box), ...pressedEarly(box)];
}

function setEarly(box: Element): (() => void)[] {
	return [
		...[...box.querySelectorAll("select")].map(chosenAgain),
		...[...box.querySelectorAll("input")].map((input) =>
			input.type === "checkbox" ? tickedAgain(input) : enteredAgain(input),
		),
	].filter((again) => again !== undefined);
}

function chosenAgain(select: HTMLSelectElement): (() => void) | undefined {
	const { value } = select;
	const drawn = [...select.options].find(({ defaultSelected }) => defaultSelected);
	if (!drawn || drawn.value === value) return undefined;
	select.value = drawn.value;
	return () => {
		if (select.value === value) return;
		select.value = value;
		select.dispatchEvent(new Event("change", { bubbles: true }));
	};
}

function tickedAgain(input: HTMLInputElement): (() => void) | undefined {
	const { checked, defaultChecked } = input;
	if (checked === defaultChecked) return undefined;
	input.checked = defaultChecked;
	return () => {
		if (input.checked !== checked) input.click();
	};
}

function enteredAgain(input: HTMLInputElement): (() => void) | undefined {
	const { value, valueAsNumber, defaultValue } = input;
	if (value === defaultValue) return undefined;
	input.value = defaultValue;
	return () => {
		if (input.value === value) return;
		// React watches `value` being set by programs, and takes what it has seen so for no news.
		input.valueAsNumber = valueAsNumber;
		input.dispatchEvent(new Event("input", { bubbles: true }));
	};
}

/** Whom components/enhance/load-on-interaction.ts has marked. */
function pressedEarly(box: Element): (() => void)[] {
	return [...box.querySelectorAll<HTMLElement>("[data-pressed]")]
		.sort((one, other) => Number(one.dataset.pressed) - Number(other.dataset.pressed))
		.map((button) => () => {
			delete button.dataset.pressed;
			button.click();
		});
}
