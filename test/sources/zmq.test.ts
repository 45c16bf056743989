import { lastValueFrom, type Subscription } from 'rxjs';
import { expect, onTestFinished, test } from 'vitest';
import { zmq } from '../../src/sources/zmq.ts';
import { UsageError } from '../../src/usageError.ts';
import { publisher } from '../publisher.ts';
import { temporaryFile } from '../temporary.ts';

const PATIENCE = { timeout: 10_000 };

/** A subscription under way: what it received, as text, and what it said. */
const subscribe = (...addresses: readonly string[]) => {
  const received: string[] = [];
  const said: string[] = [];
  const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
  const subscription: Subscription = zmq({ addresses, highWaterMark: 1000, log }).subscribe((frame) =>
    received.push(Buffer.from(frame).toString()),
  );
  onTestFinished(() => subscription.unsubscribe());
  return { received, said, subscription };
};

const publishing = async (address?: string) => {
  const open = await publisher(address);
  onTestFinished(() => open.close());
  return open;
};

test('the payload is a message of one part, and the last part behind a topic', async () => {
  const observer = await publishing();
  const { received } = subscribe(observer.address);
  await observer.joined();
  await observer.send('topic', '{"a":1}');
  await observer.send('[{"a":2},{"a":3}]');
  await observer.send('a', 'b', '{}');
  await observer.send('topic', '');
  await expect.poll(() => received, PATIENCE).toEqual(['{"a":1}', '[{"a":2},{"a":3}]', '{}', '']);
});

test('two publishers are heard at once, over TCP and IPC', async () => {
  const [one, other] = [await publishing(), await publishing(`ipc://${temporaryFile('observer')}`)];
  const { received } = subscribe(one.address, other.address);
  await Promise.all([one.joined(), other.joined()]);
  await Promise.all([one.send('one'), other.send('other')]);
  await expect.poll(() => received.toSorted(), PATIENCE).toEqual(['one', 'other']);
});

test('it says when a publisher comes and goes, and loses nothing that is sent after one came again', async () => {
  const first = await publisher();
  const { received, said } = subscribe(first.address);
  await first.joined();
  await first.send('before');
  await expect.poll(() => received, PATIENCE).toEqual(['before']);
  expect(said).toEqual([`connected to ${first.address}`]);
  first.close();
  await expect.poll(() => said, PATIENCE).toEqual([`connected to ${first.address}`, `lost ${first.address}; reconnecting`]);

  const second = await publishing(first.address);
  await second.joined();
  const sent = Array.from({ length: 500 }, (_, index) => `after ${index}`);
  for (const text of sent) await second.send(text);
  await expect.poll(() => received, PATIENCE).toEqual(['before', ...sent]);
  expect(said.at(-1)).toBe(`connected to ${first.address}`);
});

test('unsubscribing closes the socket', async () => {
  const observer = await publishing();
  const { subscription } = subscribe(observer.address);
  await observer.joined();
  subscription.unsubscribe();
  await observer.left();
});

test.for([
  'nonsense',
  'tcp://',
  'http://localhost:5555',
  'tcp://localhost:port',
])('%s is refused, named with the key and the cure', async (address) => {
  const log = { info: () => {}, warn: () => {} };
  const ended = lastValueFrom(zmq({ addresses: [address], highWaterMark: 1, log }));
  await expect(ended).rejects.toThrow(UsageError);
  await expect(ended).rejects.toThrow(`[EventProvider] zmq_address: cannot connect to "${address}"`);
});
