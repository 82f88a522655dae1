import type { Map as LibraryMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Position } from '#core/geo/position.ts';

const LONG_PRESS_MS = 600;
/** A finger that rests wanders a little. */
const WANDER_PX = 8;

/**
 * Tells the point somebody means by a right click or a finger that rests.
 * @returns whether the click that a browser may send after such a press is to be ignored
 */
export function listenForPicks(map: LibraryMap, pick: (at: Position) => void): () => boolean {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let begin: MapTouchEvent['point'] | null = null;
	let hasPicked = false;

	const stop = () => clearTimeout(waiting);
	const tell = ({ lngLat }: MapMouseEvent | MapTouchEvent) => {
		stop();
		// some browsers send `contextmenu` for the very press that has just been told
		if (!hasPicked) pick({ lon: lngLat.lng, lat: lngLat.lat });
		hasPicked = begin !== null;
	};

	map.on('mousedown', () => {
		hasPicked = false;
		begin = null;
	});
	map.on('touchstart', (event) => {
		stop();
		hasPicked = false;
		begin = event.point;
		if (event.points.length === 1) waiting = setTimeout(() => tell(event), LONG_PRESS_MS);
	});
	map.on('touchmove', (event) => {
		if (begin && event.point.dist(begin) > WANDER_PX) stop();
	});
	map.on('touchend', stop);
	map.on('touchcancel', stop);
	map.on('contextmenu', tell);
	map.on('remove', stop);
	return () => hasPicked;
}
