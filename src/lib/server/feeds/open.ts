/** What anybody may read, from wherever they ask. */
export const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

export const CALENDAR = 'text/calendar; charset=utf-8';
