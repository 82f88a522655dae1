/** What stands in forms, by the form's id and the field's name; choices by their value. */
export type KeptForms = Record<string, [name: string, value: string, isChosen: boolean | null][]>;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How long a form that comes later is waited for, in milliseconds. */
const PATIENCE = 15_000;

const fieldsOf = (form: HTMLFormElement) =>
	[...form.elements].filter(
		(one): one is Field =>
			'name' in one && one.name !== '' && !['password', 'file'].includes((one as Field).type),
	);
const isChoice = (field: Field): field is HTMLInputElement =>
	field.type === 'radio' || field.type === 'checkbox';

/** Takes down what somebody typed into the forms marked with `data-keep`, before the page is loaded anew. */
export function keepForms(root: ParentNode): KeptForms {
	const forms = [...root.querySelectorAll<HTMLFormElement>('form[data-keep][id]')];
	return Object.fromEntries(
		forms.map((form) => [
			form.id,
			fieldsOf(form).map((field) => [
				field.name,
				field.value,
				isChoice(field) ? field.checked : null,
			]),
		]),
	);
}

/** Writes it back, also into forms that come a little later. */
export function restoreForms(root: HTMLElement, kept: KeptForms): void {
	const waiting = new Map(Object.entries(kept));
	const fill = () => {
		for (const [id, values] of waiting) {
			const form = root.querySelector<HTMLFormElement>(`form[data-keep]#${CSS.escape(id)}`);
			if (!form) continue;
			waiting.delete(id);
			if (fillForm(form, values)) form.closest('details')?.setAttribute('open', '');
		}
		if (waiting.size === 0) observer.disconnect();
	};
	const observer = new MutationObserver(fill);
	observer.observe(root, { childList: true, subtree: true });
	setTimeout(() => observer.disconnect(), PATIENCE);
	fill();
}

/** Tells whether anything in it is now other than it was. */
function fillForm(form: HTMLFormElement, values: KeptForms[string]): boolean {
	let isOther = false;
	for (const [name, value, isChosen] of values) {
		const field = fieldsOf(form).find(
			(one) => one.name === name && (!isChoice(one) || one.value === value),
		);
		if (!field) continue;
		const before = isChoice(field) ? field.checked : field.value;
		if (isChoice(field)) field.checked = isChosen === true;
		else field.value = value;
		if (before === (isChoice(field) ? field.checked : field.value)) continue;
		isOther = true;
		// whoever holds the value in a state hears of it as if it had been typed
		for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
	}
	return isOther;
}
