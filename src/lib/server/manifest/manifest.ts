import { onSite } from '#base';
import { localizeHref, m, type Locale } from '#i18n';
import {
	ANY_ICONS,
	MASKABLE_ICONS,
	MONOCHROME_ICON,
	OPEN_NOW_ICON,
	SAVED_ICON,
	type AppIcon,
} from './icons.ts';
import { SCREENSHOTS } from './screenshots.ts';

/** `--surface` and `--paper` of tokens.css. A manifest knows one theme; pages name both by `<meta>`. */
const SURFACE = '#ffffff';
const PAPER = '#f4f5f0';

/**
 * What a device needs to know to put the app on its home screen (W3C Web App Manifest), in one language.
 *
 * `id` is the same in all of them: it is one app, whichever language it was installed in. `start_url` is the home page
 * of that language, because without network nobody is there to lead on from `/`.
 */
export function writeManifest(locale: Locale) {
	const address = (path: string) => localizeHref(path, { locale });
	return {
		id: onSite('/'),
		scope: onSite('/'),
		start_url: address('/'),
		lang: locale,
		dir: 'ltr',
		name: m.app_name({}, { locale }),
		short_name: m.app_short({}, { locale }),
		description: m.app_claim({}, { locale }),
		categories: ['travel', 'food', 'navigation'],
		display: 'standalone',
		display_override: ['standalone', 'minimal-ui'],
		theme_color: SURFACE,
		background_color: PAPER,
		icons: [
			{ src: onSite('/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
			...ANY_ICONS.map((icon) => describe(icon, 'any')),
			...MASKABLE_ICONS.map((icon) => describe(icon, 'maskable')),
			describe(MONOCHROME_ICON, 'monochrome'),
		],
		screenshots: SCREENSHOTS.map(({ src, of, form, width, height }) => ({
			src: onSite(src),
			sizes: `${width}x${height}`,
			type: 'image/webp',
			form_factor: form,
			label: { finder: m.install_shot_finder, place: m.install_shot_place }[of]({}, { locale }),
		})),
		shortcuts: [
			{
				name: m.install_open_now({}, { locale }),
				description: m.install_open_now_text({}, { locale }),
				// open places stand first by themselves; so sorted, those that stay open longest lead
				url: address('/?sort=opening'),
				icons: [describe(OPEN_NOW_ICON, 'any')],
			},
			{
				name: m.install_saved({}, { locale }),
				description: m.install_saved_text({}, { locale }),
				url: address('/saved'),
				icons: [describe(SAVED_ICON, 'any')],
			},
		],
		share_target: {
			action: address('/share'),
			method: 'GET',
			enctype: 'application/x-www-form-urlencoded',
			params: { title: 'title', text: 'text', url: 'url' },
		},
	};
}

function describe({ src, size }: AppIcon, purpose: 'any' | 'maskable' | 'monochrome') {
	return { src: onSite(src), sizes: `${size}x${size}`, type: 'image/png', purpose };
}
