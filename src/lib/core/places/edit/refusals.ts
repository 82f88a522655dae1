/** Why the server refuses what somebody does to a place. */
export const EDIT_REFUSALS = [
	'edit_unfit',
	'field_unknown',
	'field_unfit',
	'field_protected',
	'publish_not_allowed',
	'status_unreachable',
	'version_not_found',
	'version_not_undoable',
	'slug_taken',
] as const;
export type EditRefusal = (typeof EDIT_REFUSALS)[number];
