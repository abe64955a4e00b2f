/** A server of the benchmark as a process of its own, so that neither the driver nor the other server uses its processor time. */
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a server is asked, and what it answers. */
export type Question = { ask: 'processor-time' } | { ask: 'answer-like'; copies: Copy[] };
export type Reply = { url: string } | { processorTime: number } | { done: true };

/** An answer of the collector that the bare server gives too, byte for byte. */
export interface Copy { path: string; headers: Record<string, string>; body: string }

export interface ServerProcess {
  url: string;
  /** Milliseconds of processor time that it has used since its start. */
  processorTime: () => Promise<number>;
  answerLike: (copies: Copy[]) => Promise<void>;
  close: () => Promise<void>;
}

/** @param options of Node, such as --cpu-prof */
export const startServer = async (file: string, env: Record<string, string>, options: string[] = []): Promise<ServerProcess> => {
  const child = fork(new URL(file, import.meta.url), {
    env: { ...process.env, ...env }, execArgv: ['--disable-warning=ExperimentalWarning', ...options], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const reply = (): Promise<Reply> => new Promise((resolve, reject) => {
    child.once('message', resolve);
    void gone.then(() => { reject(new Error(`${file} stopped.`)); });
  });
  const ask = (question: Question): Promise<Reply> => {
    child.send(question);
    return reply();
  };
  const first = await reply();
  return {
    url: 'url' in first ? first.url : '',
    processorTime: async () => {
      const answer = await ask({ ask: 'processor-time' });
      return 'processorTime' in answer ? answer.processorTime : 0;
    },
    answerLike: async (copies) => { await ask({ ask: 'answer-like', copies }); },
    close: async () => {
      child.disconnect();
      await gone;
    },
  };
};

/** The other end: says where the server listens, answers questions, and stops when the driver does. */
export const serveDriver = (url: string, stop: () => Promise<void>, answerLike: (copies: Copy[]) => void = () => undefined): void => {
  const reply = (message: Reply): void => { process.send?.(message); };
  process.on('message', (question: Question) => {
    if (question.ask === 'answer-like') {
      answerLike(question.copies);
      reply({ done: true });
    } else {
      const { user, system } = process.cpuUsage();
      reply({ processorTime: (user + system) / 1000 });
    }
  });
  process.once('disconnect', () => void stop().then(() => process.exit(0)));
  reply({ url });
};
