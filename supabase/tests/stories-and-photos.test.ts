import { describe } from 'vitest';
import type { Person } from './people.ts';
import { openStage } from './stage.ts';
import { PHOTO, PLACE, STORY } from './world.ts';

const { may, mayNot } = openStage();

const outsiders: Person[] = ['anonymous', 'stranger', 'neighbour', 'ranger', 'issuer'];
const editors: Person[] = ['member', 'owner', 'moderator', 'service'];

describe('stories', () => {
	const read = (id: string) => `select from stories where id = '${id}'`;
	may([...outsiders, ...editors], 'read a story of a published place', read(STORY.told));
	for (const [what, id] of [
		['without consent of the person', STORY.withoutConsent],
		['before the day of consent', STORY.tomorrow],
		['of a draft', STORY.ofDraft],
	]) {
		mayNot(outsiders, `read a story ${what}`, read(id!));
		may(editors, `read a story ${what}`, read(id!));
	}
	mayNot(outsiders, 'read a story of an archived place', [
		`update places set status = 'archived' where id = '${PLACE.shop}'`,
		read(STORY.told),
	]);
	mayNot(outsiders, 'read a story after consent was withdrawn', [
		`update stories set person_consent_on = null where id = '${STORY.told}'`,
		read(STORY.told),
	]);
	may('anonymous', 'read a story that names nobody', [
		`update stories set person_name = null where id = '${STORY.withoutConsent}'`,
		read(STORY.withoutConsent),
	]);

	const named = (name: string) => `select from portrayed_people where '${name}' = any(names)`;
	may('anonymous', 'look for a person who agreed', named('Anna'));
	for (const name of ['Bert', 'Carla'])
		mayNot(
			[...outsiders, 'member', 'moderator'],
			`look for ${name}, who has not agreed`,
			named(name),
		);
	mayNot('anonymous', 'look for a person who took consent back', [
		`update stories set person_consent_on = null where id = '${STORY.told}'`,
		named('Anna'),
	]);
	mayNot('anonymous', 'look for a person of an archived place', [
		`update places set status = 'archived' where id = '${PLACE.shop}'`,
		named('Anna'),
	]);

	const tell = `insert into stories (place_id, title, body, attribution) values ('${PLACE.shop}', '{"de": "T"}', '{"de": "B"}', 'Hof')`;
	may(['member', 'owner', 'moderator', 'service'], 'tell a story of Hof', tell);
	mayNot(outsiders, 'tell a story of Hof', tell, '42501');
	const edit = `update stories set body = '{"de": "Neu"}' where id = '${STORY.told}'`;
	may(editors, 'edit a story of Hof', edit);
	mayNot(outsiders, 'edit a story of Hof', edit);
	const remove = `delete from stories where id = '${STORY.told}'`;
	may(editors, 'take a story of Hof back', remove);
	mayNot(outsiders, 'take a story of Hof back', remove);
	mayNot(
		['member', 'commuter', 'moderator'],
		'move a story to another place',
		`update stories set place_id = '${PLACE.forge}' where id = '${STORY.told}'`,
		'PT403 column_protected',
	);
	mayNot(
		'member',
		'unmark an example',
		`update stories set example = not example where id = '${STORY.told}'`,
		'PT403 column_protected',
	);
});

describe('photos', () => {
	const see = (id: string) => `select from photos where id = '${id}'`;
	may([...outsiders, ...editors], 'see a photo of a published place', see(PHOTO.shown));
	mayNot(outsiders, 'see a photo whose consent is withdrawn', see(PHOTO.withdrawn));
	mayNot(outsiders, 'see a photo of a draft', see(PHOTO.ofDraft));
	may(editors, 'see a photo of a draft', see(PHOTO.ofDraft));
	may(
		'anonymous',
		'see the photo in the catalogue',
		`select from catalogue_places where slug = 'hof-laden' and photo = 'hof-laden/a'`,
	);
	mayNot(['anonymous', 'member', 'service'], 'see a withdrawn photo in the catalogue', [
		`update photos set persons_consent = 'withdrawn'`,
		`select from catalogue_places where photo is not null`,
	]);

	const writers: Person[] = [...outsiders, 'member', 'owner', 'moderator'];
	const add = `insert into photos (place_id, path, widths, width, height, alt, credit, licence)
		values ('${PLACE.shop}', 'hof-laden/c', '{480}', 480, 320, '{"de": "Hof"}', 'Hof', 'CC-BY-4.0')`;
	mayNot(writers, 'add a photo past the media endpoint', add, '42501');
	mayNot(writers, 'change a photo by hand', `update photos set credit = 'ich'`);
	mayNot(writers, 'remove a photo by hand', `delete from photos`);
	may('service', 'add a photo', add);
});

describe('the bucket', () => {
	const writers: Person[] = [...outsiders, 'member', 'owner', 'moderator'];
	mayNot(
		writers,
		'write into it',
		`insert into storage.objects (bucket_id, name) values ('photos', 'hof-laden/c-480.webp')`,
		'42501',
	);
	mayNot(writers, 'replace in it', `update storage.objects set name = 'hof-laden/z-480.webp'`);
	mayNot(writers, 'remove from it', `delete from storage.objects`);
	mayNot(writers, 'list it', `select from storage.objects`);
	mayNot(
		writers,
		'make a bucket of their own',
		`insert into storage.buckets (id, name, public) values ('mine', 'mine', true)`,
		'42501',
	);
	mayNot(writers, 'open the bucket wider', `update storage.buckets set file_size_limit = null`);
	may(
		'service',
		'write into it',
		`insert into storage.objects (bucket_id, name) values ('photos', 'hof-laden/c-480.webp')`,
	);
	may(
		'database',
		'be sure that it is public to read by address',
		`select from storage.buckets where id = 'photos' and public`,
	);
});
