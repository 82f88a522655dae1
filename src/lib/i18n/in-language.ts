/** Stands in for what Paraglide writes into each message to choose its language: said once, for all of them. */
import { getLocale, type Locale } from './paraglide/runtime.js';

type Say = (inputs: Record<string, unknown>) => string;

/** One message of its three languages, in the order of the compiler's list. */
export const inLanguage =
	(
		de: Say,
		en: Say,
		nl: Say,
	): ((inputs?: Parameters<Say>[0], options?: { locale?: Locale }) => string) =>
	(inputs = {}, options = {}) => {
		const locale = options.locale ?? getLocale();
		return (locale === 'de' ? de : locale === 'en' ? en : nl)(inputs);
	};
