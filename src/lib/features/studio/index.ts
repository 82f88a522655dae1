/** The studio: where hosts look after their places. Only its own pages come in here, so it is never part of the first. */
export { default as CarePage } from './care/CarePage.svelte';
export { default as AccountPage } from './account/AccountPage.svelte';
export { default as ModerationPage } from './moderation/ModerationPage.svelte';
export { default as JoinPage } from './organisation/JoinPage.svelte';
export { default as OrganisationGate } from './organisation/OrganisationGate.svelte';
export { default as OrganisationPage } from './organisation/OrganisationPage.svelte';
export { default as RegisterPage } from './organisation/RegisterPage.svelte';
export { default as DayPage } from './DayPage.svelte';
export { default as AgendaPage } from './AgendaPage.svelte';
export { default as HoursPage } from './hours/HoursPage.svelte';
export { default as ImportPage } from './import/ImportPage.svelte';
export { default as MailsPage } from './MailsPage.svelte';
export { default as PlaceGate } from './PlaceGate.svelte';
export { default as PlacesPage } from './PlacesPage.svelte';
export { default as PublishPage } from './PublishPage.svelte';
export { default as StudioFrame } from './StudioFrame.svelte';
export { provideStudio, Studio } from './studio.svelte.ts';
