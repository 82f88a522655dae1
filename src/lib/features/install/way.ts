/** How this browser puts a page on the home screen: by a question we may ask, or by hand. */
export type Way = 'offer' | 'ios' | 'firefox';

interface Browser {
	userAgent: string;
	/** An iPad says it is a Mac, but a Mac cannot be touched. */
	maxTouchPoints: number;
}

/** Browsers within other apps (Facebook, Instagram, Line …) cannot do it at all. */
const WITHIN_AN_APP = /FBAN|FBAV|Instagram|Line\/|MicroMessenger|Snapchat|TikTok|GSA\//;

/** The way by hand, where a browser never makes an offer of its own; null where we know none. */
export function wayByHand({ userAgent, maxTouchPoints }: Browser): Exclude<Way, 'offer'> | null {
	if (WITHIN_AN_APP.test(userAgent)) return null;
	if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
	if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'ios';
	return /Android.*Firefox\//.test(userAgent) ? 'firefox' : null;
}
