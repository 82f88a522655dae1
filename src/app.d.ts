import type { Suggestion } from '#core/places/suggest.ts';
import type { Texts } from '#core/places/texts.ts';

declare global {
	namespace App {
		interface Locals {
			/** What the visitor chose: `auto` follows the device. */
			theme: 'auto' | 'light' | 'dark';
		}
		interface Error {
			message: string;
			/** Short reference that also stands in the server's log. */
			id?: string;
			/** Where a place was asked for that is not (or no more) on the map. */
			place?: {
				gone: { name: Texts; reason: string | null } | null;
				/** The address asked for, as words to search with. */
				asked: string;
				suggestions: Suggestion[];
			};
		}
	}
}

export {};
