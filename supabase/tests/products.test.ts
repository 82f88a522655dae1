import { describe } from 'vitest';
import type { Person } from './people.ts';
import { openStage } from './stage.ts';
import { INPUT, PLACE, PRODUCT } from './world.ts';

const { may, mayNot } = openStage();

const outsiders: Person[] = ['anonymous', 'stranger', 'neighbour', 'ranger', 'issuer'];
const editors: Person[] = ['member', 'owner', 'moderator', 'service'];

describe('products', () => {
	may(
		[...outsiders, ...editors],
		'see products of a published place',
		`select from products where id = '${PRODUCT.cheese}'`,
	);
	mayNot(
		outsiders,
		'see products of a draft',
		`select from products where id = '${PRODUCT.ofDraft}'`,
	);
	may(editors, 'see products of a draft', `select from products where id = '${PRODUCT.ofDraft}'`);
	mayNot('anonymous', 'see a category of a draft in the catalogue', [
		`delete from products where id = '${PRODUCT.cheese}'`,
		`select from catalogue_places where categories ? 'dairy'`,
	]);

	const add = (place: string) =>
		`insert into products (place_id, slug, name, category) values ('${place}', 'ei', '{"de": "Ei"}', 'eggs')`;
	may(editors, 'add a product of Hof', add(PLACE.shop));
	mayNot(outsiders, 'add a product of Hof', add(PLACE.shop), '42501');
	mayNot('member', 'add a product of Werk', add(PLACE.forge), '42501');
	const edit = `update products set months = '{5, 6}' where id = '${PRODUCT.cheese}'`;
	may(editors, 'edit a product of Hof', edit);
	mayNot(outsiders, 'edit a product of Hof', edit);
	const remove = `delete from products where id = '${PRODUCT.cheese}'`;
	may(editors, 'remove a product of Hof', remove);
	mayNot(outsiders, 'remove a product of Hof', remove);
	mayNot(
		['member', 'commuter', 'moderator'],
		'move a product to another place',
		`update products set place_id = '${PLACE.forge}' where id = '${PRODUCT.cheese}'`,
		'PT403 column_protected',
	);
});

describe('inputs', () => {
	may(
		[...outsiders, ...editors],
		'see what a product is made of',
		`select from product_inputs where id = '${INPUT.milk}'`,
	);
	mayNot(
		outsiders,
		'see what a product of a draft is made of',
		`select from product_inputs where id = '${INPUT.ofDraft}'`,
	);

	const name = (product: string, from: string) =>
		`insert into product_inputs (product_id, name, from_place) values ('${product}', '{"de": "Lab"}', ${from})`;
	may(editors, 'name an input of Hof', name(PRODUCT.cheese, 'null'));
	mayNot(outsiders, 'name an input of Hof', name(PRODUCT.cheese, 'null'), '42501');
	may(
		'member',
		'name a published place of others as origin',
		name(PRODUCT.cheese, `'${PLACE.forge}'`),
	);
	may('member', 'name an own draft as origin', name(PRODUCT.cheese, `'${PLACE.stable}'`));
	mayNot(
		'member',
		'name a draft of others as origin',
		name(PRODUCT.cheese, `'${PLACE.shed}'`),
		'42501',
	);
	mayNot(
		'member',
		'learn whether a place exists by naming it',
		name(PRODUCT.cheese, 'gen_random_uuid()'),
		'42501',
	);
	mayNot(
		'member',
		'point an input at a draft of others',
		`update product_inputs set from_place = '${PLACE.shed}' where id = '${INPUT.milk}'`,
		'42501',
	);
	const edit = `update product_inputs set position = 2 where id = '${INPUT.milk}'`;
	may(editors, 'change an input of Hof', edit);
	mayNot(outsiders, 'change an input of Hof', edit);
	mayNot(
		['member', 'commuter', 'moderator'],
		'move an input to another product',
		`update product_inputs set product_id = '${PRODUCT.knife}' where id = '${INPUT.milk}'`,
		'PT403 column_protected',
	);
	const remove = `delete from product_inputs where id = '${INPUT.milk}'`;
	may(editors, 'remove an input of Hof', remove);
	mayNot(outsiders, 'remove an input of Hof', remove);
	mayNot(
		'member',
		'remove an input of Werk',
		`delete from product_inputs where id = '${INPUT.steel}'`,
	);
});
