/**
 * The process that reads opening hours: the only place where the library is loaded. Its zone is UTC.
 * One text comes, one answer goes; who asks ends it when an answer takes too long.
 */
import { compileText, type HoursTask } from './compile-text.ts';

process.on('message', (task: HoursTask) => process.send!(compileText(task)));
process.send!('ready');
