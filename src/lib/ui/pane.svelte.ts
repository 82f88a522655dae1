/** Where a bottom sheet rests: a strip, half of the window, nearly all of it. */
export type Stop = 'low' | 'half' | 'full';

const STOPS: Stop[] = ['low', 'half', 'full'];
/** A finger that moved less than this, in px, has tapped. */
const TAP = 6;

/** A sheet that follows the finger and rests at one of three stops. */
export class Pane {
	stop = $state<Stop>('half');
	/** How far the finger has pulled it up from its stop, in px; null while nobody does. */
	pulled = $state<number | null>(null);

	/** The browser sends a click after a pull, too. */
	#wasPulled = false;

	/** One tap: half and full in turn; from the strip up to half. */
	toggle(): void {
		if (this.#wasPulled) {
			this.#wasPulled = false;
			return;
		}
		this.stop = this.stop === 'half' ? 'full' : 'half';
	}

	/** Begins a pull at a handle; `height` is the sheet's height in px, `room` the window's. */
	grab(down: PointerEvent, height: number, room: number): void {
		const handle = down.currentTarget as HTMLElement;
		handle.setPointerCapture(down.pointerId);
		const follow = (move: PointerEvent) => (this.pulled = down.clientY - move.clientY);
		const letGo = (up: PointerEvent) => {
			handle.removeEventListener('pointermove', follow);
			const way = down.clientY - up.clientY;
			this.pulled = null;
			this.#wasPulled = up.type === 'pointerup' && Math.abs(way) > TAP;
			if (this.#wasPulled) this.#rest((height + way) / room, way);
		};
		handle.addEventListener('pointermove', follow);
		handle.addEventListener('pointerup', letGo, { once: true });
		handle.addEventListener('pointercancel', letGo, { once: true });
	}

	/** Rests at the next stop in the direction of the pull, or at the nearest after a long way. */
	#rest(share: number, way: number): void {
		const nearest: Stop = share < 0.3 ? 'low' : share < 0.68 ? 'half' : 'full';
		const next = STOPS[STOPS.indexOf(this.stop) + Math.sign(way)] ?? this.stop;
		this.stop = nearest === this.stop ? next : nearest;
	}
}
