/** The studio: where hosts look after their places. Only its own pages come in here, so it is never part of the first. */
export { default as CarePage } from './care/CarePage.svelte';
export { default as DayPage } from './DayPage.svelte';
export { default as AgendaPage } from './AgendaPage.svelte';
export { default as MailsPage } from './MailsPage.svelte';
export { default as OrganisationGate } from './OrganisationGate.svelte';
export { default as PhotosPage } from './photos/PhotosPage.svelte';
export { default as PlaceGate } from './PlaceGate.svelte';
export { default as PlacesPage } from './PlacesPage.svelte';
export { default as PublishPage } from './PublishPage.svelte';
export { default as StudioFrame } from './StudioFrame.svelte';
export { provideStudio, Studio } from './studio.svelte.ts';
