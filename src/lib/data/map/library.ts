/** The only file that imports the map library at run time: it sets up worker, style sheet and archives. */
import { addProtocol, AttributionControl, Map as LibraryMap, setWorkerUrl } from 'maplibre-gl';
// Without the worker's address the build passes and the map stays blank.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { FileSource, PMTiles, Protocol } from 'pmtiles';
import sansUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifUrl from '@fontsource-variable/vollkorn/files/vollkorn-latin-wght-normal.woff2?url';
import { SANS_FAMILY, SERIF_FAMILY } from '../tiles/fonts.ts';

setWorkerUrl(workerUrl);

export const archives = new Protocol({ metadata: true });
addProtocol('pmtiles', archives.tile);

// The same files as the page's own fonts: nothing is fetched twice.
document.fonts.add(new FontFace(SERIF_FAMILY, `url(${serifUrl})`, { weight: '400 900' }));
document.fonts.add(new FontFace(SANS_FAMILY, `url(${sansUrl})`, { weight: '200 900' }));

export { AttributionControl, FileSource, LibraryMap, PMTiles };
