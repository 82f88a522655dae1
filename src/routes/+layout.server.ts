import type { LayoutServerLoad } from './$types';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';

export const load: LayoutServerLoad = async ({ locals }) => {
	const { basemapUrl, demo } = sharedConfig();
	const { mode, url } = await sharedBackend();
	const storage = mode === 'hosted' ? url : '';
	return {
		theme: locals.theme,
		basemapUrl,
		demo,
		/** Public address of the photo bucket. */
		photos: `${storage}/storage/v1/object/public/photos`,
	};
};
