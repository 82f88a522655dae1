/**
 * Gathers places off the main thread: at 10,000 of them an index costs more than a frame. And draws the images that a map
 * wants, dozens at once.
 */
import type { ClusterAnswer, ClusterRequest } from './cluster-messages.ts';
import { Gathering } from './gathering.ts';
import { drawImage } from './marker-images.ts';

const gathering = new Gathering();
const answer = (message: ClusterAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ClusterRequest>) => {
	if (data.type === 'load') gathering.load(data.places);
	else if (data.type === 'show') gathering.show(data.chosen);
	else if (data.type === 'stand') gathering.stand(data.standings);
	else if (data.type === 'within')
		answer({ type: 'within', call: data.call, ...gathering.within(data.bounds, data.zoom) });
	else if (data.type === 'draw')
		answer({
			type: 'draw',
			call: data.call,
			images: data.ids.map((id) => drawImage(id, data.look)),
		});
	else answer({ type: 'open', call: data.call, ...gathering.open(data.cluster) });
});
