/** Preloaded with `--import`: writes down every connection and every look-up of a name. */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

const note = (line: string) => appendFileSync(process.env.NETWORK_LOG!, line + '\n');
note('watching');

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
	note(`connect ${JSON.stringify(args[0])}`);
	return Reflect.apply(connect, this, args) as Socket;
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const)
	for (const home of [dns, dns.promises] as Record<string, unknown>[]) {
		const real = home[name] as (...args: unknown[]) => unknown;
		home[name] = (...args: unknown[]) => {
			// Our own listening address is a look-up, too, but not one that leaves.
			if (args[0] !== '127.0.0.1') note(`${name} ${String(args[0])}`);
			return real(...args);
		};
	}
syncBuiltinESMExports();
