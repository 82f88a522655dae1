import type { IControl } from 'maplibre-gl';

const STEPS_KM = [0.1, 0.2, 0.4, 0.8, 1, 2, 4, 8, 10, 20, 40, 80, 100, 200];
const SEGMENTS = 4;
const MAX_WIDTH_PX = 140;

/** The longest round distance that fits: how far, and how wide on the screen. */
export function chooseScale(
	metresPerPixel: number,
	maxWidth: number,
): { km: number; width: number } {
	const fits = STEPS_KM.findLast((km) => (km * 1000) / metresPerPixel <= maxWidth) ?? STEPS_KM[0]!;
	return { km: fits, width: (fits * 1000) / metresPerPixel };
}

/** A printed map's scale: four fields, black and white, with numbers. A control of the map library. */
export class ScaleBar implements IControl {
	readonly #element = document.createElement('div');
	readonly #bar = document.createElement('div');
	readonly #numbers = Array.from({ length: 3 }, () => document.createElement('span'));

	constructor() {
		this.#element.className = 'maplibregl-ctrl map-scale';
		this.#element.setAttribute('aria-hidden', 'true');
		this.#bar.className = 'map-scale-bar';
		for (let i = 0; i < SEGMENTS; i++) this.#bar.append(document.createElement('i'));
		const row = document.createElement('div');
		row.className = 'map-scale-numbers';
		row.append(...this.#numbers);
		this.#element.append(this.#bar, row);
	}

	onAdd(): HTMLElement {
		return this.#element;
	}

	onRemove(): void {
		this.#element.remove();
	}

	show(metresPerPixel: number, lang: string): void {
		const { km, width } = chooseScale(metresPerPixel, MAX_WIDTH_PX);
		this.#bar.style.width = `${width}px`;
		const [from, middle, to] = this.#numbers;
		from!.textContent = '0';
		middle!.textContent = decimal(km / 2, lang);
		to!.textContent = `${decimal(km, lang)} km`;
	}
}

/** For these few numbers Intl would say the same, but take a phone half a tenth of a second to begin. */
const decimal = (value: number, lang: string) =>
	lang === 'en' ? String(value) : String(value).replace('.', ',');
