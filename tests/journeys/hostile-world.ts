/** Places whose every text is one of 500 hostile ones: each field gets to see each of them once. */
import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { fitting, makeInjections } from '../tools/injections.ts';
import { expect } from './fixtures.ts';
import { HOST } from './visiting.ts';

const TEXTS = makeInjections().map(({ text }) => text);

/** So many of the places belong to the host of the demo, receive guests, and get all the slots. */
const RECEIVING = 10;
/** So many slots are called off, so that their guests are told why. */
const CALLED_OFF = 20;

const DAY = 86_400_000;

/** So many labels have hostile texts, for many places each; the next one does not. Every page brings all of them. */
export const HARMLESS_LABEL = 20;
/** So many guests reserve; the note of each has several texts. */
const GUESTS = 125;

/** Takes the number of a field, answers with its text: `text(3, 160)`. */
type Say = (field: number, longest: number, lines?: boolean) => string;

/** Of the place with this number; the one after the last is harmless, and looks as all should. */
export function sayOf(place: number): Say {
	return (field, longest, lines = true) => {
		if (place === HARMLESS) return `Harmlos-${field}-`;
		const text = fitting(TEXTS[(place + field * 37) % TEXTS.length]!, { longest, lines });
		// a name has two letters at least
		return text.trim().length < 2 ? `x${text}x` : text;
	};
}

export const HARMLESS = TEXTS.length;
export const slugOf = (place: number) => `ort-${String(place).padStart(3, '0')}`;
const numbers = Array.from({ length: TEXTS.length + 1 }, (_, number) => number);

const texts = (say: Say, field: number, longest: number) => ({
	de: say(field, longest),
	en: say(field + 1, longest),
	nl: say(field + 2, longest),
});

/**
 * Writes them with the key of the service, as imports and the media endpoint do, and lets guests reserve. Answers with the
 * slots: half of the guests come to the first one.
 */
export async function writeHostileWorld(service: SupabaseClient): Promise<string[]> {
	const insert = async (table: string, rows: Record<string, unknown>[]) => {
		const { error } = await service.from(table).insert(rows);
		expect(error, table).toBeNull();
	};
	const call = async (name: string, values: Record<string, unknown>) => {
		const { error } = await service.rpc(name, values);
		expect(error, name).toBeNull();
	};
	const { data: account } = await service.rpc('account_of', { address: HOST });
	const { data: membership } = await service
		.from('memberships')
		.select('organisation_id')
		.eq('person_id', account as string)
		.single();

	const ids = numbers.map(() => randomUUID());
	const own = numbers.map(() => randomUUID());
	const products = numbers.map(() => randomUUID());
	const labels = numbers.slice(0, HARMLESS_LABEL + 1).map(() => randomUUID());
	const each = (row: (say: Say, number: number) => Record<string, unknown>) =>
		numbers.map((number) => row(sayOf(number), number));

	await insert(
		'organisations',
		each((say, number) => ({
			...{ id: own[number], slug: `hof-${number}`, name: say(60, 200), kind: 'producer' },
			...{ about: texts(say, 61, 2000), website: address(say(64, 400)) },
		})),
	);
	await insert(
		'places',
		each((say, number) => ({
			...{ id: ids[number], slug: slugOf(number), status: 'published' },
			organisation_id: number < RECEIVING ? membership!.organisation_id : own[number],
			...{ kind: 'farm', subkind: 'farm_shop', licence: 'CC-BY-4.0', attribution: say(1, 300) },
			...{ name: { ...texts(say, 2, 160), de: say(0, 160) }, summary: texts(say, 5, 800) },
			...{ easy: texts(say, 8, 4000), house_rules: texts(say, 11, 2000), postcode: '57368' },
			...{ lon: 8 + (number % 25) / 100, lat: 51 + Math.floor(number / 25) / 100, kreis: 'olpe' },
			...{ street: say(14, 160), locality: say(15, 120), municipality: say(16, 120) },
			...{ nature_park: say(17, 120), period: say(18, 80), phone: say(19, 60) },
			...{ email: `${word(say(20, 200))}@x.example`, website: address(say(21, 400)) },
			opening_hours: `Mo-Su 08:00-20:00 "${say(22, 300).replaceAll('"', "'")}"`,
		})),
	);
	await insert(
		'sources',
		each((say, number) => ({
			...{ place_id: ids[number], source: 'osm', external_id: `${number} ${say(23, 180)}` },
			...{ licence: 'ODbL-1.0', attribution: say(24, 300), url: address(say(25, 400)) },
		})),
	);
	await insert(
		'stories',
		each((say, number) => ({
			...{ place_id: ids[number], title: texts(say, 26, 200) },
			body: { de: several(say, 110, number) },
			...{ person_name: say(29, 120), person_role: texts(say, 30, 200) },
			...{ person_consent_on: '2026-01-01', attribution: say(33, 300) },
		})),
	);
	await insert(
		'products',
		each((say, number) => ({
			...{ id: products[number], place_id: ids[number], slug: 'ware', category: 'dairy' },
			name: texts(say, 34, 160),
		})),
	);
	await insert(
		'product_inputs',
		each((say, number) => ({
			...{ product_id: products[number], name: texts(say, 37, 160) },
			...{ from_text: texts(say, 40, 160), lon: 8.1, lat: 51.2 },
		})),
	);
	await insert(
		'closures',
		each((say, number) => ({
			...{ place_id: ids[number], kind: 'closed', reason: texts(say, 43, 300) },
			...{ first_day: dayIn(1), last_day: dayIn(3) },
		})),
	);
	await insert(
		'photos',
		each((say, number) => ({
			...{ place_id: ids[number], path: `${slugOf(number)}/bild`, widths: [480], width: 480 },
			...{ height: 320, alt: texts(say, 46, 400), credit: say(49, 200), licence: 'CC-BY-4.0' },
		})),
	);
	await insert(
		'labels',
		labels.map((id, number) => {
			const say = sayOf(number < HARMLESS_LABEL ? number : HARMLESS);
			const long = (field: number) => ({
				de: several(say, field, number),
				en: say(field + 8, 1000),
			});
			return {
				...{ id, slug: `siegel-${number}`, issuer_id: own[number], name: texts(say, 50, 120) },
				...{ about: long(53), criteria: [{ slug: 'eins', text: long(120) }], complain: long(140) },
				validity_months: 12,
			};
		}),
	);
	await insert(
		'awards',
		each((say, number) => ({
			label_id: labels[number === HARMLESS ? HARMLESS_LABEL : number % HARMLESS_LABEL],
			...{ place_id: ids[number], evidence: say(59, 600) },
			...{ valid_from: dayIn(-10), valid_until: dayIn(100) },
		})),
	);
	await insert(
		'reports',
		each((say, number) => ({
			...{ id: randomUUID(), place_id: ids[number], kind: 'found_closed', visited_on: dayIn(-1) },
			note: say(68, 300),
		})),
	);

	const slots = TEXTS.map(() => randomUUID());
	for (let place = 0; place < RECEIVING; place++)
		await call('publish_series', {
			p: {
				...{ place_id: ids[place], series: null },
				slots: slots
					.map((id, number) => slotOf(id, number))
					.filter((_, number) => number % RECEIVING === place),
			},
		});
	for (let number = 0; number < GUESTS; number++)
		await call('reserve_seats', { p: reservationOf(slots, number) });
	for (let number = 0; number < CALLED_OFF; number++)
		await call('cancel_slots', {
			slot_ids: [slots[number + RECEIVING]],
			reason: texts(sayOf(number), 69, 500),
		});
	await call('message_guests', {
		...{ slot_id: slots[0], id: randomUUID(), subject: sayOf(3)(70, 150, false) },
		body: TEXTS.map((text) => fitting(text))
			.join('\n\n')
			.slice(0, 3000),
	});
	return slots;
}

function slotOf(id: string, number: number): Record<string, unknown> {
	const say = sayOf(number);
	const begins = Date.parse(`${dayIn(2 + (number % 40))}T10:00:00Z`);
	return {
		...{ id, capacity: 500, may_overlap: true, host: say(80, 60, false) },
		...{ starts_at: new Date(begins), ends_at: new Date(begins + 3_600_000) },
		...{ title: texts(say, 81, 120), about: texts(say, 84, 2000), audience: texts(say, 87, 500) },
		...{ house_rules: texts(say, 90, 1000), accessibility: texts(say, 93, 1000) },
		meeting_point: texts(say, 96, 500),
	};
}

function reservationOf(slots: string[], number: number): Record<string, unknown> {
	const say = sayOf(number);
	const token = randomUUID().replaceAll('-', '');
	return {
		...{ id: randomUUID(), token, slot_id: number % 2 ? slots[number] : slots[0], party: 1 },
		...{ name: say(100, 120, false), phone: say(101, 40, false) },
		note: [0, 1, 2, 3].map((quarter) => sayOf(number + quarter * GUESTS)(102, 120)).join('\n'),
		...{ email: `gast-${number}@example.org`, lang: ['de', 'en', 'nl'][number % 3] },
	};
}

/** Several texts in one, as paragraphs. */
function several(say: Say, field: number, number: number): string {
	const lines = number === HARMLESS ? 1 : 7;
	return Array.from({ length: lines }, (_, line) => say(field + line, 130)).join('\n\n');
}

const word = (text: string) => text.replace(/[@\s\u0085]/g, '') || 'x';
const address = (text: string) => `https://x.example/${text.replace(/[\s\u0085]/g, '')}`;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
