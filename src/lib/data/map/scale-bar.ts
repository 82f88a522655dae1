const STEPS_KM = [0.1, 0.2, 0.4, 0.8, 1, 2, 4, 8, 10, 20, 40, 80, 100, 200];
const SEGMENTS = 4;

/** The longest round distance that fits: how far, and how wide on the screen. */
export function chooseScale(
	metresPerPixel: number,
	maxWidth: number,
): { km: number; width: number } {
	const fits = STEPS_KM.findLast((km) => (km * 1000) / metresPerPixel <= maxWidth) ?? STEPS_KM[0]!;
	return { km: fits, width: (fits * 1000) / metresPerPixel };
}

const german = (km: number, lang: string) => km.toLocaleString(lang);

/** A printed map's scale: four fields, black and white, with numbers. Small enough for the corner. */
export class ScaleBar {
	readonly element = document.createElement('div');
	readonly #bar = document.createElement('div');
	readonly #numbers = Array.from({ length: 3 }, () => document.createElement('span'));

	constructor(maxWidth = 150) {
		this.element.className = 'map-scale';
		this.element.setAttribute('aria-hidden', 'true');
		this.element.style.maxWidth = `${maxWidth}px`;
		this.#bar.className = 'map-scale-bar';
		for (let i = 0; i < SEGMENTS; i++) this.#bar.append(document.createElement('i'));
		const row = document.createElement('div');
		row.className = 'map-scale-numbers';
		row.append(...this.#numbers);
		this.element.append(this.#bar, row);
	}

	show(metresPerPixel: number, lang: string): void {
		const { km, width } = chooseScale(metresPerPixel, 140);
		this.#bar.style.width = `${width}px`;
		const [from, middle, to] = this.#numbers;
		from!.textContent = '0';
		middle!.textContent = german(km / 2, lang);
		to!.textContent = `${german(km, lang)} km`;
	}
}
