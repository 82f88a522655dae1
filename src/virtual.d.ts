declare module 'virtual:libraries' {
	import type { Library } from '#server/about/libraries.ts';
	const libraries: Library[];
	export default libraries;
}
