import { LONGEST_TAG, MOST_TAGS } from './limits.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isObject } from './read-geojson.ts';

/** OpenStreetMap tags. A Map, so that a key called `__proto__` is just a key. */
export type Tags = ReadonlyMap<string, string>;

const KEY = /^[^\s"\\]{1,255}$/;
const NO_TAG = new Set(['id', '__proto__', 'constructor', 'prototype']);

/**
 * The tags among a feature's properties: texts, numbers and truth values. The exporter's own marks
 * (`@…`, `_…`) are no tags.
 */
export function readTags(properties: unknown): Result<Tags, 'too_many_tags' | 'tag_too_long'> {
	const tags = new Map<string, string>();
	for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
		if (!KEY.test(key) || NO_TAG.has(key) || /^[@_]/.test(key)) continue;
		if (!['string', 'number', 'boolean'].includes(typeof value)) continue;
		const text = String(value).trim();
		if (text === '') continue;
		if (text.length > LONGEST_TAG) return refuse('tag_too_long', { at: key });
		tags.set(key, text);
	}
	if (tags.size > MOST_TAGS) return refuse('too_many_tags', { values: { most: MOST_TAGS } });
	return accept(tags);
}

/** The value of the first of these keys that is there. */
export function firstOf(tags: Tags, ...keys: string[]): string | null {
	for (const key of keys) {
		const value = tags.get(key);
		if (value) return value;
	}
	return null;
}

/** `milk;eggs, bread` → its items, lower case, words joined by `_`. */
export function listOf(value: string | null | undefined): string[] {
	return (value ?? '')
		.split(/[;,]/)
		.map((item) => item.trim().toLowerCase().replace(/\s+/g, '_'))
		.filter(Boolean);
}
