/** The SDK's client over a process whose every byte is kept. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateMessageRequestSchema, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

/** What went over a process' streams, and how it ended. */
export interface Recording {
  readonly sent: string;
  readonly received: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

class RecordingTransport implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onerror?: (error: Error) => void;
  onclose?: () => void;
  readonly ended: Promise<Recording>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #sent: string[] = [];

  constructor(command: readonly string[], env: NodeJS.ProcessEnv) {
    const [program = '', ...args] = command;
    this.#child = spawn(program, args, { env });
    const received: Buffer[] = [];
    const stderr: Buffer[] = [];
    const buffer = new ReadBuffer();
    this.#child.stdout.on('data', (chunk: Buffer) => {
      received.push(chunk);
      buffer.append(chunk);
      for (let message = buffer.readMessage(); message !== null; message = buffer.readMessage()) this.onmessage?.(message);
    });
    this.#child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    this.#child.stdin.on('error', (error) => this.onerror?.(error));
    this.ended = new Promise((resolve) =>
      this.#child.on('close', (code, signal) => {
        this.onclose?.();
        const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('latin1');
        resolve({ sent: this.#sent.join(''), received: text(received), stderr: text(stderr), code, signal });
      }),
    );
  }

  async start(): Promise<void> {}

  async send(message: JSONRPCMessage): Promise<void> {
    const line = serializeMessage(message);
    this.#sent.push(line);
    this.#child.stdin.write(line);
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.ended;
  }
}

/** Runs `script` against the server that `command` starts; gives all that was said. */
export const session = async (
  command: readonly string[],
  script: (client: Client) => Promise<unknown>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Recording> => {
  const transport = new RecordingTransport(command, env);
  const client = new Client({ name: 'tester', version: '1' }, { capabilities: { sampling: {} } });
  client.setRequestHandler(CreateMessageRequestSchema, async () => ({
    role: 'assistant' as const,
    content: { type: 'text' as const, text: 'sampled' },
    model: 'none',
  }));
  await client.connect(transport);
  await script(client);
  await client.close();
  return transport.ended;
};
