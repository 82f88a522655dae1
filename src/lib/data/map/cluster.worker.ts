/** Gathers places off the main thread: at 10,000 of them an index costs more than a frame. */
import type { ClusterAnswer, ClusterRequest } from './cluster-messages.ts';
import { Clusters, type MapPlace } from './clusters.ts';

let places: readonly MapPlace[] = [];
let clusters = new Clusters(places);
const answer = (message: ClusterAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ClusterRequest>) => {
	if (data.type === 'load') places = data.places;
	else if (data.type === 'show')
		clusters = new Clusters(Array.from(data.chosen, (i) => places[i]!));
	else if (data.type === 'within')
		answer({ type: 'within', call: data.call, marks: clusters.within(data.bounds, data.zoom) });
	else answer({ type: 'open', call: data.call, ...clusters.open(data.cluster) });
});
