import * as v from 'valibot';
import type { MemberMail } from '#core/accounts/member-mails.ts';
import { texts } from '#core/visits/index.ts';

const text = v.pipe(v.string(), v.regex(/\S/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = { place: texts, slug: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)) };

/** What the outbox keeps of each until it is sent. */
export const MEMBER_MAIL_DATA = {
	invitation: v.object({
		organisation: text,
		role: v.picklist(['owner', 'editor']),
		/** Who invites; null where they have left meanwhile. */
		inviter: v.nullable(text),
		/** Lets one person in, once. */
		token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
	}),
	claim_decided: v.object({
		...place,
		organisation: text,
		accepted: v.boolean(),
		note: v.nullable(v.string()),
	}),
	submission_decided: v.object({ ...place, published: v.boolean(), note: v.nullable(v.string()) }),
	moderation_digest: v.object({
		submissions: count,
		claims: count,
		organisations: count,
		reports: count,
	}),
	care_reminder: v.object({
		organisation: text,
		/** What is asked about: one letter for all. */
		places: v.pipe(v.array(texts), v.minLength(1)),
		/** Confirms their hours, and nothing else. */
		token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
	}),
	closed_reports: v.object({ ...place, reports: count }),
	sign_in_code: v.object({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
} satisfies Record<MemberMail, v.GenericSchema>;

export type MemberMailData = {
	[Template in MemberMail]: v.InferOutput<(typeof MEMBER_MAIL_DATA)[Template]>;
};
