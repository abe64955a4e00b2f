import {once} from 'node:events';
import type {AddressInfo, Server, Socket} from 'node:net';
import {buffer} from 'node:stream/consumers';
import type {TestContext} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {readEml} from '../../../demo/collector/mail/eml.ts';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  from: string;
  to: string[];
  messageId: string;
  subject: string;
  text: string;
  /** Header lines, unfolded; names in lower case. */
  headers: Record<string, string>;
  /** The whole message. */
  raw: string;
}

/** What a server does out of the ordinary; a number is an SMTP reply code. */
export interface Behaviour {
  /** Set: nobody may send without it. */
  password?: string;
  recipient?: (address: string) => number | undefined;
  /** Asked when the whole message has arrived; `cut` ends the connection without an answer. */
  message?: (mail: ReceivedMail, cut: () => void) => number | undefined | Promise<number | undefined>;
}

export interface MailServer {
  url: string;
  port: number;
  /** All messages that arrived whole, taken or not. */
  mails: ReceivedMail[];
  /** Everything that clients wrote, line by line. */
  lines(): string[];
  /** Resolves with the nth message (from 1) once it has arrived. */
  mail(n: number): Promise<ReceivedMail>;
  dropConnections(): void;
  close(): Promise<void>;
}

/** A real SMTP server on this machine. */
export async function startMailServer(t: TestContext, behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const waiting = new Map<number, (mail: ReceivedMail) => void>();
  const sockets = new Set<Socket>();
  const dropConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'], authOptional: behaviour.password === undefined, closeTimeout: 1,
    onAuth: ({password}, _session, done) => {
      if (password === behaviour.password) done(null, {user: 'sender'});
      else done(new Error('Wrong password'));
    },
    onRcptTo: ({address}, _session, done) => { done(refusal(behaviour.recipient?.(address))); },
    onData: (stream, {envelope}, done) => {
      void buffer(stream).then(async (bytes) => {
        const mail = received(bytes, envelope.rcptTo.map(({address}) => address));
        mails.push(mail);
        waiting.get(mails.length)?.(mail);
        const answers = new Set([done]);
        const code = await behaviour.message?.(mail, () => {
          answers.clear();
          dropConnections();
        });
        for (const answer of answers) answer(refusal(code));
      });
    },
  });
  // A client that goes away in the middle is what some tests are about.
  smtp.on('error', () => undefined);
  const server: Server = smtp.listen(port, '127.0.0.1');
  let written = '';
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('data', (chunk) => { written += chunk.toString(); });
    socket.on('close', () => sockets.delete(socket));
  });
  await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    const closed = new Promise<void>((resolve) => { smtp.close(resolve); });
    dropConnections();
    await closed;
  };
  t.after(close);
  return {
    url: `smtp://127.0.0.1:${bound}`, port: bound, mails, dropConnections, close,
    lines: () => written.split('\r\n'),
    mail: (n) => {
      const mail = mails[n - 1];
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.set(n, resolve));
    },
  };
}

function refusal(responseCode: number | undefined): Error | null {
  return responseCode === undefined ? null : Object.assign(new Error('Not taken'), {responseCode});
}

function received(bytes: Buffer, to: string[]): ReceivedMail {
  const raw = bytes.toString('utf8');
  const lines = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n(?=[ \t])/g, '').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const {from, subject, text} = readEml(bytes);
  return {from, to, subject, text, headers, raw, messageId: headers['message-id'] ?? ''};
}
