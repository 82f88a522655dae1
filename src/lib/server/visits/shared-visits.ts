import { readVisitSlots } from '#data/supabase/visits.ts';
import { m } from '#i18n';
import { mailOutbox } from '#server/mail/outbox.ts';
import { Postman } from '#server/mail/postman.ts';
import { prepareMail, senderOf } from '#server/mail/prepare.ts';
import { MailFolder, smtpTransport } from '#server/mail/transport.ts';
import { beforeBackendCloses, sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import type { GuestDoor } from './answer-guest.ts';
import { VisitClock } from './clock.ts';
import { Forgetting } from './forget.ts';
import { LiveSlots } from './live-slots.ts';

interface Service {
	postman: Postman;
	forgetting: Forgetting;
}
interface Home {
	slots?: LiveSlots;
	service?: Promise<Service>;
}

/** One per process: hot reload and the bundled server make this module more than once. */
const HOME = Symbol.for('schatzkarte.visits');
const home: Home = ((globalThis as { [HOME]?: Home })[HOME] ??= {});

/** How long a mail in hand may take when the app stops, in milliseconds. */
const LAST_MAIL = 5_000;

/** The slots everybody may see, of this process. */
export function sharedSlots(): LiveSlots {
	return (home.slots ??= new LiveSlots({
		read: async () => readVisitSlots((await sharedBackend()).anonymous()),
	}));
}

/** Somebody wrote: slots are asked for anew, and there may be mails. */
export function nudgeVisits(): void {
	home.slots?.nudge();
	void home.service?.then(
		({ postman }) => postman.nudge(),
		() => {}, // whoever started it has heard of it
	);
}

/** Somebody has deleted their account: what else holds them lets go of them. */
export function forgetAccount(): void {
	home.service
		?.then(({ forgetting }) => forgetting.account())
		.catch(() => console.error('Accounts: mails of a deleted account could not be deleted yet'));
}

/** The time by which visits are judged, in milliseconds since 1970. */
export function visitNow(): number {
	return (sharedConfig().now ?? new Date()).getTime();
}

/** Through which guests come in. */
export async function guestDoor(): Promise<GuestDoor> {
	const backend = await sharedBackend();
	return {
		client: backend.anonymous(),
		service: backend.service(),
		written({ act, reservation }) {
			if (act === 'look') return;
			nudgeVisits();
			if (act !== 'forget') return;
			home.service
				?.then(({ forgetting }) => forgetting.guest(reservation.id))
				// the next round finds it
				.catch(() => console.error('Visits: mails of a guest could not be deleted yet'));
		},
	};
}

/** Starts clock and postman of this process, if they do not run yet. They stop before the backend closes. */
export function startVisits(): Promise<unknown> {
	home.service ??= start().catch((error: unknown) => {
		delete home.service;
		throw error;
	});
	return home.service;
}

async function start(): Promise<Service> {
	const config = sharedConfig();
	const backend = await sharedBackend();
	const service = backend.service();
	const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : new MailFolder(config.dataDir);
	const frame = { origin: config.origin, from: senderOf(config, m.app_name({}, { locale: 'de' })) };
	const postman = new Postman(mailOutbox(service), transport, {
		write: (mail) => prepareMail(mail, { ...frame, now: visitNow() }),
	});
	const { dataDir } = config;
	const embedded = config.backend.mode === 'embedded' ? backend.embedded : null;
	const now = () => new Date(visitNow());
	const forgetting = new Forgetting({ service, dataDir, embedded, now });
	const clock = new VisitClock({
		service,
		now: config.now,
		changed: nudgeVisits,
		forget: (erased) => forgetting.round(erased),
	});
	clock.start();
	postman.start();
	beforeBackendCloses(async () => {
		delete home.service;
		delete home.slots;
		await clock.stop();
		await Promise.race([
			postman.stop(),
			new Promise((done) => setTimeout(done, LAST_MAIL).unref()),
		]);
		transport.close();
	});
	return { postman, forgetting };
}
