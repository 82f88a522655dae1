/** What a visitor sends, kept until the server has it. */
export { backOff } from './back-off.ts';
export {
	command,
	isUnanswered,
	type Command,
	type CommandState,
	type Draft,
	type ReportCommand,
	type ReserveCommand,
	type Unanswered,
} from './command.ts';
export {
	begin,
	edit,
	enqueue,
	isInHand,
	outdated,
	resend,
	settle,
	takeBack,
	tally,
	type Change,
	type KeepRefusal,
} from './queue.ts';
