export { Install, provideInstall, useInstall } from './install.svelte.ts';
