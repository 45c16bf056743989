/** With CURVE only the publisher that has the secret half of the key is heard, and what it says is encrypted. */
import { statSync, writeFileSync } from 'node:fs';
import type { Subscription } from 'rxjs';
import { expect, onTestFinished, test } from 'vitest';
import { curveKeyPair, XPublisher } from 'zeromq';
import { run as keys } from '../../src/commands/keys.ts';
import { readConfig } from '../../src/config.ts';
import { readKeyPair, readPublicKey } from '../../src/curve.ts';
import { live } from '../../src/sources/live.ts';
import { eventProviderOptions, publishersOf } from '../../src/sources/zmq.ts';
import { UsageError } from '../../src/usageError.ts';
import { heard } from '../commands/terminal.ts';
import { eventually } from '../publisher.ts';
import { temporaryFile } from '../temporary.ts';

const PATIENCE = { timeout: 10_000 };

/** Publishes `text` again and again, with this secret key or in the clear. */
const publishing = async (text: string, secretKey?: string, address = 'tcp://127.0.0.1:*'): Promise<string> => {
  const socket = new XPublisher({
    linger: 0,
    ...(secretKey === undefined ? {} : { curveServer: true, curveSecretKey: secretKey }),
  });
  await eventually('EADDRINUSE', () => socket.bind(address)); // one that was closed there may take a moment to go
  const timer = setInterval(() => void socket.send(text).catch(() => {}), 20);
  onTestFinished(() => {
    clearInterval(timer);
    socket.close();
  });
  return socket.lastEndpoint ?? '';
};

/** Section [EventProvider] with these keys for these addresses. */
const provider = (curve_server_key: string, curve_key_file: string, ...addresses: readonly string[]) => ({
  zmq_address: addresses.join(', '),
  high_water_mark: eventProviderOptions.high_water_mark.default,
  curve_server_key,
  curve_key_file,
});

const listening = (heard: ReturnType<typeof provider>) => {
  const received = new Set<string>();
  const said: string[] = [];
  const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
  const frame$ = live({ provider: heard, collector: { bind: '', allow_remote: false }, log, pace: () => undefined });
  const subscription: Subscription = frame$.subscribe((frame) => received.add(Buffer.from(frame).toString()));
  onTestFinished(() => subscription.unsubscribe());
  return { received, said };
};

test('an authenticated publisher is heard; one in the clear, and one of another key, get nothing in', async () => {
  const [right, wrong] = [curveKeyPair(), curveKeyPair()];
  const [good, plain, other] = [
    await publishing('good', right.secretKey),
    await publishing('plain'),
    await publishing('other', wrong.secretKey),
  ];
  const { received, said } = listening(provider(right.publicKey, '', plain, other, good));
  await expect.poll(() => [...received], PATIENCE).toEqual(['good']);
  await expect.poll(() => said.filter((line) => !line.includes(good)).length, PATIENCE).toBeGreaterThanOrEqual(2);
  expect([...received]).toEqual(['good']);
  expect(said).toContain(`connected to ${good}, encrypted`);
  expect(said.join('\n')).toMatch(/does not speak ZeroMQ as a publisher does that has CURVE/);
  expect(said.join('\n')).toMatch(/another key than \[EventProvider\] curve_server_key says/);
});

test('each address can have a key of its own', async () => {
  const [one, two] = [curveKeyPair(), curveKeyPair()];
  const addresses = [await publishing('one', one.secretKey), await publishing('two', two.secretKey)];
  const { received } = listening(provider(`${one.publicKey}, ${two.publicKey}`, '', ...addresses));
  await expect.poll(() => [...received].sort(), PATIENCE).toEqual(['one', 'two']);
});

test('a publisher that has its key at last is heard without a restart', async () => {
  const { publicKey, secretKey } = curveKeyPair();
  const clear = new XPublisher({ linger: 0 });
  await clear.bind('tcp://127.0.0.1:*');
  const address = clear.lastEndpoint ?? '';
  const { received, said } = listening(provider(publicKey, '', address));
  await expect.poll(() => said.join('\n'), PATIENCE).toMatch(/does not speak ZeroMQ as a publisher does that has CURVE/);
  await clear.unbind(address);
  clear.close();
  await publishing('late', secretKey, address);
  await expect.poll(() => [...received], PATIENCE).toEqual(['late']);
});

test('without its key an encrypted publisher is not heard', async () => {
  const { secretKey } = curveKeyPair();
  const address = await publishing('secret', secretKey);
  const { received, said } = listening(provider('', '', address));
  await expect.poll(() => said.join('\n'), PATIENCE).toMatch(/or only with CURVE/);
  expect([...received]).toEqual([]);
});

test('`weir keys` makes a pair that its owner alone reads, and that both sides take', async () => {
  const file = temporaryFile('publisher.key');
  const { terminal, out } = heard();
  expect(await keys([file], terminal)).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(out().trim()).toBe(readPublicKey(file, 'x'));
  const pair = readKeyPair(file, 'x');
  expect(out()).not.toContain(pair.secretKey);
  await expect(keys([file], terminal)).rejects.toThrow(/is there already/);

  const address = await publishing('good', pair.secretKey);
  const { received } = listening(provider(file, '', address));
  await expect.poll(() => [...received], PATIENCE).toEqual(['good']);
});

test('a key between double quotes in config.conf is read whole, whatever stands in it', () => {
  const file = temporaryFile('config.conf');
  const key = `#=[]:${'a'.repeat(35)}`;
  writeFileSync(file, `[EventProvider]\ncurve_server_key = "${key}"\n`);
  const [heard] = publishersOf(readConfig(file).section('EventProvider', eventProviderOptions));
  expect(heard?.curve?.serverKey).toBe(key);
});

test('keys that are none, and secrets that others can read, stop the start and name the cure', () => {
  const refused = (curve_server_key: string, curve_key_file = '') => {
    try {
      publishersOf(provider(curve_server_key, curve_key_file, 'tcp://127.0.0.1:1', 'tcp://127.0.0.1:2', 'tcp://127.0.0.1:3'));
      return 'taken';
    } catch (error) {
      return error instanceof UsageError ? error.message : 'another error';
    }
  };
  const open = temporaryFile('open.key');
  writeFileSync(open, 'public-key = "x"\nsecret-key = "y"\n', { mode: 0o644 });
  const { publicKey } = curveKeyPair();
  expect(refused('short')).toMatch(/curve_server_key = short: neither a key \(it has 5 characters\) nor a file/);
  expect(refused(publicKey, open)).toMatch(/others can read this secret. Say chmod 600/);
  expect(refused(publicKey, '/nowhere/x.key')).toMatch(/curve_key_file = \/nowhere\/x.key: ENOENT/);
  expect(refused(`${publicKey},${publicKey}`)).toMatch(/names 2 keys, zmq_address 3 addresses/);
  expect(refused('', open)).toMatch(/it needs curve_server_key/);
});
