import { expect, it } from 'vitest';
import { networkKind } from './network.ts';

const connection = (facts: object) => Object.assign(new EventTarget(), facts);

it.each([
	['a browser that does not tell', {}, 'unknown'],
	['a type nobody knows', { type: 'other' }, 'unknown'],
	['Wi-Fi', { type: 'wifi' }, 'free'],
	['a cable', { type: 'ethernet' }, 'free'],
	['a phone network', { type: 'cellular' }, 'costly'],
	['a device that is told to save, even over Wi-Fi', { type: 'wifi', saveData: true }, 'costly'],
	['a device that is told to save', { saveData: true }, 'costly'],
])('%s', (_, facts, kind) => expect(networkKind(connection(facts))).toBe(kind));
