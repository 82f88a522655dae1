import { describe } from 'vitest';
import type { Person } from './people.ts';
import { openStage } from './stage.ts';

const { may, mayNot } = openStage();

const writers: Person[] = ['anonymous', 'stranger', 'neighbour', 'member', 'owner', 'moderator'];

describe('the bucket of base maps', () => {
	const put = `insert into storage.objects (bucket_id, name) values ('basemap', 'region-0.pmtiles')`;
	const lies = [put, `select from storage.objects where bucket_id = 'basemap'`] as const;
	mayNot(writers, 'write into it', put, '42501');
	mayNot(writers, 'list it', lies);
	mayNot(writers, 'replace an archive in it', [put, `update storage.objects set name = 'mine'`]);
	mayNot(writers, 'remove an archive from it', [put, `delete from storage.objects`]);
	mayNot(
		writers,
		'let it take other files',
		`update storage.buckets set allowed_mime_types = null`,
	);
	may('service', 'write into it', put);
	may(
		'database',
		'be sure that it is public to read by address',
		`select from storage.buckets where id = 'basemap' and public`,
	);
});
