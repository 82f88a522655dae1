/** How a link left: through the device's own sharing, by the clipboard, or not at all. */
export type Way = 'shared' | 'copied' | 'none';

/** Gives a link to whom the visitor likes. */
export async function handOver({ title, url }: { title: string; url: string }): Promise<Way> {
	if ('share' in navigator) {
		try {
			await navigator.share({ title, url });
			return 'shared';
		} catch (error) {
			// thought better of it
			if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
			// not allowed here (NotAllowedError): the clipboard may be
			if (!(error instanceof DOMException)) throw error;
		}
	}
	try {
		await navigator.clipboard.writeText(url);
		return 'copied';
	} catch (error) {
		// forbidden (NotAllowedError), or without https there is no clipboard at all (TypeError)
		if (error instanceof DOMException || error instanceof TypeError) return 'none';
		throw error;
	}
}
