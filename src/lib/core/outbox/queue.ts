/** The outbox as a list: each function looks at all its commands and says what changes. */
import { accept, refuse, type Result } from '../result.ts';
import { isUnanswered, type Command, type Draft } from './command.ts';

export interface Change {
	put: Command[];
	/** Ids. */
	remove: string[];
}

/** `gone`: no such command · `on_its_way`: sent, without an answer yet · `arrived`: the server has it. */
export type KeepRefusal = 'gone' | 'on_its_way' | 'arrived';

export const NOTHING: Change = { put: [], remove: [] };
const put = (...commands: Command[]): Change => ({ put: commands, remove: [] });

/** Traces of what arrived stay so long, in milliseconds, and so many of them. */
export const TRACE_FOR = 7 * 24 * 60 * 60 * 1000;
export const TRACES = 20;

const isPending = ({ state }: Command) => state.is === 'waiting' || state.is === 'sending';
const lastTurn = (commands: readonly Command[]) =>
	commands.reduce((last, { turn }) => Math.max(last, turn), 0);

/** Puts a command at the end. One with this id changes nothing: a button pressed twice is pressed once. */
export function enqueue(commands: readonly Command[], draft: Draft, now: number): Change {
	if (commands.some(({ id }) => id === draft.id)) return NOTHING;
	const turn = lastTurn(commands) + 1;
	return put({ ...draft, madeAt: now, turn, state: { is: 'waiting' } });
}

/** What is to be sent now, marked as being sent: what has no answer yet before all that was made later. */
export function begin(commands: readonly Command[]): { change: Change; next: Command | null } {
	const [first] = commands.filter(isPending).toSorted((a, b) => a.turn - b.turn);
	if (!first) return { change: NOTHING, next: null };
	const next: Command = { ...first, state: { is: 'sending' } };
	return { change: first.state.is === 'sending' ? NOTHING : put(next), next };
}

/**
 * What an answer to `sent` means. Without one the command stays `sending`; a late refusal changes nothing
 * of what another tab has settled meanwhile, or of what was said anew since.
 */
export function settle(
	commands: readonly Command[],
	sent: Pick<Command, 'id' | 'turn'>,
	answer: Result<unknown, string>,
	now: number,
): Change {
	const command = commands.find(({ id }) => id === sent.id);
	if (!command || command.state.is === 'done') return NOTHING;
	if (answer.ok)
		return command.kind === 'reserve'
			? { put: [], remove: [command.id] }
			: put({ ...command, state: { is: 'done', at: now } });
	const { code } = answer.refusal;
	const isMeant = command.state.is === 'sending' && command.turn === sent.turn;
	if (isUnanswered(code) || !isMeant) return NOTHING;
	return put({ ...command, state: { is: 'refused', code } });
}

/** Says it otherwise, and sends it again where it was refused. */
export function edit(
	commands: readonly Command[],
	id: string,
	payload: Command['payload'],
): Result<Change, KeepRefusal> {
	const found = inHand(commands, id);
	return found.ok ? accept(put(again(commands, { ...found.value, payload } as Command))) : found;
}

/** Sends what was refused once more, as it is. */
export function resend(commands: readonly Command[], id: string): Result<Change, KeepRefusal> {
	const found = inHand(commands, id);
	return found.ok ? accept(put(again(commands, found.value))) : found;
}

/** Takes a command back that nobody has: what is on its way may have arrived already. */
export function takeBack(commands: readonly Command[], id: string): Result<Change, KeepRefusal> {
	const found = inHand(commands, id);
	return found.ok ? accept({ put: [], remove: [id] }) : found;
}

/** Traces that have been there long enough. */
export function outdated(commands: readonly Command[], now: number): Change {
	const traces = commands
		.flatMap(({ id, turn, state }) => (state.is === 'done' ? [{ id, turn, at: state.at }] : []))
		.toSorted((a, b) => b.turn - a.turn);
	// a clock that was set back makes no trace younger than now
	const remove = traces.filter(({ at }, index) => index >= TRACES || now - at > TRACE_FOR);
	return { put: [], remove: remove.map(({ id }) => id) };
}

/** How many wait for the network, and how many were refused and wait for somebody to look. */
export function tally(commands: readonly Command[]): { waiting: number; refused: number } {
	return {
		waiting: commands.filter(isPending).length,
		refused: commands.filter(({ state }) => state.is === 'refused').length,
	};
}

/** Whether it may be changed or taken back: nobody else has it. */
export function isInHand({ state }: Command): boolean {
	return state.is === 'waiting' || state.is === 'refused';
}

function inHand(commands: readonly Command[], id: string): Result<Command, KeepRefusal> {
	const command = commands.find((one) => one.id === id);
	if (!command) return refuse('gone');
	if (command.state.is === 'sending') return refuse('on_its_way');
	return command.state.is === 'done' ? refuse('arrived') : accept(command);
}

/** Waiting keeps its turn; what was refused goes to the end, where others may have passed it. */
function again(commands: readonly Command[], command: Command): Command {
	if (command.state.is === 'waiting') return command;
	return { ...command, turn: lastTurn(commands) + 1, state: { is: 'waiting' } };
}
