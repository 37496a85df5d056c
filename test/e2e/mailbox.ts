import { createServer, type Socket } from 'node:net';
import type { N8n } from './n8n';
import type { StoredCredential } from './credential';

/** A mail as its reader has it. */
export interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	/** Content of the attached files by their names. */
	readonly files: Readonly<Record<string, string>>;
}

/** A mail server on this machine that keeps what it is given and delivers nothing. */
export interface Mailbox {
	readonly mails: readonly Mail[];
	/** The SMTP credential with which n8n reaches it. */
	readonly credential: StoredCredential;
	close(): Promise<void>;
}

/** Opens a mailbox that this n8n may send to. */
export async function openMailbox({ rest }: N8n): Promise<Mailbox> {
	const mails: Mail[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		talk(socket, (raw) => mails.push(readMail(raw)));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const data = { host: '127.0.0.1', port, secure: false, disableStartTls: true, user: '', password: '', hostName: '' };
	const named = { name: `Mail (caught at ${port})`, type: 'smtp' };
	const { id } = await rest.post<{ readonly id: string }>('/rest/credentials', { ...named, data });
	const close = async (): Promise<void> => {
		for (const socket of sockets) socket.destroy();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	};
	return { mails, credential: { id, ...named }, close };
}

/** Just enough of SMTP (RFC 5321) for one mail after the other. */
function talk(socket: Socket, deliver: (raw: string) => void): void {
	let heard = '';
	let isData = false;
	const say = (line: string): void => void socket.write(`${line}\r\n`);
	say('220 here');
	socket.on('data', (chunk) => {
		heard += chunk.toString('latin1');
		for (;;) {
			const end = isData ? '\r\n.\r\n' : '\r\n';
			const at = heard.indexOf(end);
			if (at < 0) return;
			const said = heard.slice(0, at);
			heard = heard.slice(at + end.length);
			if (isData) deliver(said);
			isData = !isData && /^DATA$/i.test(said);
			say(isData ? '354 go on' : /^QUIT/i.test(said) ? '221 bye' : '250 taken');
		}
	});
}

/** Reads a mail of MIME parts (RFC 2045, 2046): its text, and its attachments by name. */
function readMail(raw: string): Mail {
	const { headers, body } = split(raw.replaceAll('\r\n..', '\r\n.'));
	const parts = partsOf(headers, body);
	const files = parts.flatMap((part) => {
		const name = /filename="?([^";\r\n]+)"?/i.exec(part.headers)?.[1];
		return name === undefined ? [] : [[name, decode(part)] as const];
	});
	const text = parts.find((part) => /content-type: text\/plain/i.test(part.headers) && !/filename=/i.test(part.headers));
	return {
		to: header(headers, 'To'),
		subject: header(headers, 'Subject'),
		text: text === undefined ? '' : decode(text).replaceAll('\r\n', '\n').trim(),
		files: Object.fromEntries(files),
	};
}

interface Part {
	readonly headers: string;
	readonly body: string;
}

/** A part with its headers on one line each. */
function split(raw: string): Part {
	const at = raw.indexOf('\r\n\r\n');
	return { headers: raw.slice(0, at).replace(/\r\n[ \t]+/g, ' '), body: raw.slice(at + 4) };
}

function partsOf(headers: string, body: string): readonly Part[] {
	const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1];
	if (boundary === undefined) return [{ headers, body }];
	return body
		.split(`--${boundary}`)
		.slice(1, -1)
		.map((part) => split(part.replace(/^\r\n/, '')))
		.flatMap((part) => partsOf(part.headers, part.body));
}

function header(headers: string, name: string): string {
	return new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

function decode({ headers, body }: Part): string {
	if (/transfer-encoding: base64/i.test(headers)) return Buffer.from(body, 'base64').toString('utf8');
	if (!/transfer-encoding: quoted-printable/i.test(headers)) return body;
	const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
