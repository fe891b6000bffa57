/**
 * What is set in a box otherwise than the server has drawn it: by a visitor who was faster than the program, or by a
 * browser that keeps forms when a page is loaded again. React takes no notice of it. Gives, for each, what sets it once
 * more, so that React hears of it.
 */
export function setEarly(box: Element): (() => void)[] {
	const selects = [...box.querySelectorAll("select")].filter(
		({ selectedOptions: [option] }) => option && !option.defaultSelected,
	);
	const inputs = [...box.querySelectorAll("input")].filter(
		({ type, value, defaultValue, checked, defaultChecked }) =>
			type === "checkbox" ? checked !== defaultChecked : value !== defaultValue,
	);
	return [...selects.map(chosenAgain), ...inputs.map(enteredAgain)];
}

function chosenAgain(select: HTMLSelectElement): () => void {
	const { value } = select;
	return () => {
		select.value = value;
		select.dispatchEvent(new Event("change", { bubbles: true }));
	};
}

/** React hears of a change where it has last seen another value: it sees `value` and `checked` set, not the rest. */
function enteredAgain(input: HTMLInputElement): () => void {
	const { checked, valueAsNumber } = input;
	if (input.type === "checkbox") {
		return () => {
			input.checked = !checked;
			input.click();
		};
	}
	return () => {
		input.value = input.defaultValue;
		input.valueAsNumber = valueAsNumber;
		input.dispatchEvent(new Event("input", { bubbles: true }));
	};
}
