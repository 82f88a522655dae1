import * as v from 'valibot';
import type { MemberMail } from '#core/accounts/member-mails.ts';
import { textIn, type Texts } from '#core/places/texts.ts';
import { localizeHref, m, type Locale } from '#i18n';
import { letterAsHtml, letterAsText, type Letter } from './letter.ts';
import { MEMBER_MAIL_DATA, type MemberMailData } from './member-mail-data.ts';
import { inOneLine, paragraphsAsWritten, type Mail } from './write-mail.ts';

/** What differs from one template to the other. */
interface Body {
	subject: string;
	/** What happened, and what now. */
	text: string;
	/** In somebody's own words. */
	note?: string | null;
	facts?: Letter['facts'];
	link?: { label: string; path: string };
}
type Write<Template extends MemberMail> = (
	data: MemberMailData[Template],
	options: { locale: Locale },
) => Body;

const WRITERS: { [Template in MemberMail]: Write<Template> } = {
	invitation: ({ organisation, role, inviter, token }, options) => {
		const name = inOneLine(organisation);
		return {
			subject: m.account_mail_invitation_subject({ organisation: name }, options),
			text: inviter
				? m.account_mail_invitation_text(
						{ inviter: inOneLine(inviter), organisation: name },
						options,
					)
				: m.account_mail_invitation_text_unnamed({ organisation: name }, options),
			facts: [
				{
					label: m.account_mail_role({}, options),
					text:
						role === 'owner'
							? m.account_role_owner({}, options)
							: m.account_role_editor({}, options),
				},
			],
			link: { label: m.account_mail_invitation_link({}, options), path: `/studio/join#${token}` },
		};
	},
	claim_decided: ({ place, slug, organisation, accepted, note }, options) => {
		const values = { place: nameOf(place, options), organisation: inOneLine(organisation) };
		return accepted
			? {
					subject: m.account_mail_claim_accepted_subject(values, options),
					text: m.account_mail_claim_accepted_text(values, options),
					note,
					link: { label: m.account_mail_to_place({}, options), path: `/studio/${slug}` },
				}
			: {
					subject: m.account_mail_claim_rejected_subject(values, options),
					text: m.account_mail_claim_rejected_text(values, options),
					note,
				};
	},
	submission_decided: ({ place, slug, published, note }, options) => {
		const values = { place: nameOf(place, options) };
		return published
			? {
					subject: m.account_mail_published_subject(values, options),
					text: m.account_mail_published_text(values, options),
					note,
					link: { label: m.account_mail_see_place({}, options), path: `/places/${slug}` },
				}
			: {
					subject: m.account_mail_returned_subject(values, options),
					text: m.account_mail_returned_text(values, options),
					note,
					link: { label: m.account_mail_to_place({}, options), path: `/studio/${slug}` },
				};
	},
	moderation_digest: ({ submissions, claims, organisations, reports }, options) => ({
		subject: m.account_mail_digest_subject({}, options),
		text: m.account_mail_digest_text({}, options),
		facts: [
			{ label: m.account_mail_digest_submissions({}, options), count: submissions },
			{ label: m.account_mail_digest_claims({}, options), count: claims },
			{ label: m.account_mail_digest_organisations({}, options), count: organisations },
			{ label: m.account_mail_digest_reports({}, options), count: reports },
		]
			.filter(({ count }) => count > 0)
			.map(({ label, count }) => ({ label, text: String(count) })),
		link: { label: m.account_mail_digest_link({}, options), path: '/studio/moderation' },
	}),
	care_reminder: ({ organisation, places, token }, options) => {
		const values = {
			count: places.length,
			place: nameOf(places[0]!, options),
			organisation: inOneLine(organisation),
		};
		return {
			subject: m.account_mail_care_subject(values, options),
			text: m.account_mail_care_text(values, options),
			facts:
				places.length > 1
					? [{ label: m.account_mail_care_places({}, options), text: someOf(places, options) }]
					: [],
			link: { label: m.account_mail_care_link({}, options), path: `/confirm#${token}` },
		};
	},
	closed_reports: ({ place, slug, reports }, options) => {
		const values = { place: nameOf(place, options), count: reports };
		return {
			subject: m.account_mail_closed_subject(values, options),
			text: m.account_mail_closed_text(values, options),
			link: { label: m.account_mail_to_place({}, options), path: `/studio/${slug}/hours` },
		};
	},
	sign_in_code: ({ code }, options) => ({
		subject: m.account_mail_code_subject({ code }, options),
		text: m.account_mail_code_text({}, options),
		facts: [{ label: m.account_mail_code({}, options), text: code }],
	}),
};

/** So many are named; whoever has more knows which. */
const NAMED = 20;

function someOf(places: readonly Texts[], options: { locale: Locale }): string {
	const names = places.slice(0, NAMED).map((place) => nameOf(place, options));
	return names.join(', ') + (places.length > NAMED ? ' …' : '');
}

/**
 * A mail to somebody with an account, ready to be sent.
 *
 * @param data as the outbox keeps it
 * @throws where that is not what the template needs: the makers were wrong
 */
export function writeMemberMail(
	template: MemberMail,
	locale: Locale,
	data: unknown,
	{ origin }: { origin: string },
): Mail {
	const options = { locale };
	const known = v.parse(MEMBER_MAIL_DATA[template], data);
	const write = WRITERS[template] as Write<MemberMail>;
	const { subject, text, note, facts = [], link } = write(known, options);
	const letter: Letter = {
		language: locale,
		subject,
		greeting: m.mail_hello_nobody({}, options),
		paragraphs: [text, ...paragraphsAsWritten(note ?? '')],
		facts,
		links: link ? [{ label: link.label, url: origin + localizeHref(link.path, options) }] : [],
		goodbye: m.account_mail_bye({}, options),
		signature: m.app_name({}, options),
		footer: m.account_mail_footer({}, options),
	};
	return {
		subject,
		text: letterAsText(letter),
		html: letterAsHtml(letter),
		attachments: [],
	};
}

const nameOf = (texts: Parameters<typeof textIn>[0], { locale }: { locale: Locale }) =>
	inOneLine(textIn(texts, locale).text);
