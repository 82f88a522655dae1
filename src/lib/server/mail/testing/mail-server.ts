import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a mail server was handed. */
export interface Delivered {
	from: string;
	to: string[];
	content: string;
}

/** As much of a mail server as a test needs (RFC 5321). `answers` replaces what it says to a command, by its first word. */
export async function openMailServer(answers: Record<string, string> = {}) {
	const delivered: Delivered[] = [];
	const server = createServer((socket) => talk(socket, delivered, answers));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		delivered,
		close: () => new Promise((closed) => server.close(closed)),
	};
}

function talk(socket: Socket, delivered: Delivered[], answers: Record<string, string>) {
	const say = (line: string) => socket.write(`${line}\r\n`);
	let mail: Delivered = { from: '', to: [], content: '' };
	let isContent = false;
	let rest = '';
	const obey = (line: string) => {
		if (isContent && line !== '.') {
			mail.content += `${line.replace(/^\./, '')}\r\n`;
			return;
		}
		const command = isContent ? '.' : line.split(/[ :]/, 1)[0]!.toUpperCase();
		const address = /<(.*)>/.exec(line)?.[1] ?? '';
		isContent = false;
		if (answers[command]) return say(answers[command]);
		if (command === 'MAIL') mail = { from: address, to: [], content: '' };
		if (command === 'RCPT') mail.to.push(address);
		if (command === '.') delivered.push(mail);
		if (command === 'DATA') isContent = true;
		if (command === 'QUIT') return socket.end('221 bye\r\n');
		say(command === 'DATA' ? '354 go on' : '250 fine');
	};
	socket.on('data', (bytes) => {
		const lines = (rest + bytes.toString('utf8')).split('\r\n');
		rest = lines.pop()!;
		for (const line of lines) obey(line);
	});
	socket.on('error', () => socket.destroy());
	say('220 here');
}
