/** Formatters of Intl, made once for each language and choice of options: fifty rows of a list ask a hundred times. */

/** Keeps what was made for a language and some options. */
export function once<Language extends string, Options, Format>(
	make: (language: Language, options?: Options) => Format,
): (language: Language, options?: Options) => Format {
	const made = new Map<string, Format>();
	return (language, options) => {
		const key = options ? language + JSON.stringify(options) : language;
		let format = made.get(key);
		if (!format) made.set(key, (format = make(language, options)));
		return format;
	};
}

export const numberFormat = once(
	(language: string, options?: Intl.NumberFormatOptions) =>
		new Intl.NumberFormat(language, options),
);

export const dateFormat = once(
	(language: string, options?: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, options),
);
