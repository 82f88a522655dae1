import { isSubkind, KINDS, SUBKIND_NAMES, type Kind, type Subkind } from '../places/kinds.ts';
import { fold } from '../search/fold.ts';

/** Words by which lists call what we call otherwise; folded words or parts of them, the first that fits wins. */
const SYNONYMS: [Subkind, RegExp][] = [
	['milk_vending', /milch(tankstelle|automat)/],
	['vending', /automat|vending/],
	['beekeeping', /imker|bienen|honig/],
	['dairy', /kaserei|molkerei|dairy/],
	['farm_cafe', /hof ?cafe/],
	['market', /wochenmarkt|^markt|marketplace/],
	['farm_shop', /hofladen|bauernladen|direktvermarkt|farm ?shop|farmshop/],
	['riding_petting', /reiter|reithof|streichel/],
	[
		'visitor_centre',
		/info(rmations?)?(punkt|haus|zentrum|stelle)|besucherzentrum|naturparkzentrum|visitor|touristinfo|tourist info/,
	],
	['tower', /turm(?!ruine)|tower/],
	['viewpoint', /aussicht|panorama|blick|viewpoint|scenic/],
	['trail', /wanderweg|lehrpfad|naturpfad|erlebnispfad|themenweg|pfad|rundweg|trail|path/],
	['cave', /hohle|cave|grotte/],
	['gorge', /schlucht|klamm|gorge/],
	['waterfall', /wasserfall|waterfall/],
	['spring', /quelle|spring|brunnen/],
	['river', /fluss|bach|river/],
	['lake', /see$|^see |talsperre|teich|weiher|lake|wasserflache|badestelle/],
	['moor', /moor|bog|sumpf/],
	['heath', /heide|heath/],
	['rock', /fels|klippe|stein(e|bruch)?$|rock|cliff|geotop/],
	['peak', /gipfel|berg$|peak|summit/],
	['forest', /wald|baum|forest|arboretum/],
	[
		'nature_site',
		/natur|nsg|schutzgebiet|biotop|park|nature|landform|landscape|rastplatz|schutzhutte|tafel/,
	],
	['castle', /burg|ruine|castle/],
	['palace', /schloss|palace|herrenhaus/],
	['monastery', /kloster|abtei|monastery/],
	['church', /kirche|kapelle|dom$|church|chapel|placeofworship/],
	['museum', /museum|heimatstube|ausstellung/],
	['mine', /bergwerk|stollen|grube|mine$|bergbau/],
	['mill', /muhle|mill$/],
	['industry', /industrie|hammerwerk|hutte|factory/],
	['half_timbered', /fachwerk/],
	['old_town', /altstadt|ortskern/],
	['heritage', /denkmal|historisch|landmark|monument|kreuz|gedenk|meiler|sehenswurd/],
	['forge', /schmiede|forge/],
	['brewery', /brauerei|brewery/],
	['distillery', /brennerei|destill/],
	['sawmill', /sage(werk|muhle)/],
	['potter', /topfer|keramik/],
	['weaver', /weber/],
	['bakery', /backerei|bakery|backhaus/],
	['butcher', /metzger|fleischer|butcher/],
	['workshop', /werkstatt|handwerk|manufaktur|workshop/],
	['farm', /hof$|bauernhof|^hof|farm$|landwirt/],
];

/** What a list means that says only one of the four kinds. */
const BROADEST: Record<Kind, Subkind> = {
	farm: 'farm',
	workshop: 'workshop',
	heritage: 'heritage',
	nature_site: 'nature_site',
};

/** Words of the page for sub-kinds, in all its languages. */
export type KindWording = Readonly<Partial<Record<Subkind, readonly string[]>>>;

/** The sub-kind that a list calls so: our own code, our own words, else a word that tells. Null where none does. */
export function subkindCalled(text: string, wording: KindWording = {}): Subkind | null {
	const code = text.trim().toLowerCase().replaceAll(' ', '_');
	if (isSubkind(code)) return code;
	const kind = KINDS.find((one) => one === code);
	if (kind) return BROADEST[kind];
	const words = fold(text);
	if (!words) return null;
	const own = SUBKIND_NAMES.find((name) => wording[name]?.some((word) => fold(word) === words));
	return own ?? SYNONYMS.find(([, look]) => look.test(words))?.[0] ?? null;
}
