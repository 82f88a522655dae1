/** Finding among all places: nobody needs it before they are on the device. */
export { find, hits } from './find.ts';
export { firstSight } from './first-sight.ts';
export { prepare } from './prepare.ts';
export { openByHour, visitAt } from './standings.ts';
export { widerCircle } from './wider-circle.ts';
export { withVisits } from './with-visits.ts';
