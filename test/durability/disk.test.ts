/** A disk that is full: nothing that was read is lost or stored twice, and nobody has to do more than make room. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DISKS, type Disk } from './disk.ts';
import { until } from './running.ts';
import { BATCH_SIZE, expectWhole, linesOf, watching } from './watching.ts';

const onDisk = async (make: () => Disk) => {
  const disk = make();
  onTestFinished(() => disk.leave());
  return { disk, at: await watching(disk.folder, disk.env) };
};

describe.each(DISKS)('when %s', (_, make) => {
  test('what was read is kept, reading stops, and all goes on by itself when there is room again', async () => {
    const { disk, at } = await onDisk(make);
    const weir = await at.startRecording();
    await at.send(300);
    await until(() => at.stored() === 300, 'all is stored while there is room');

    disk.fill();
    const sending = at.send(5000);
    await until(() => weir.said.err.includes('the disk is full'), 'it says so');
    await pause(100); // what had come before it said so is read
    const [read, stored] = [at.read(), at.stored()];
    await pause(1200); // an attempt more, which fails, too
    expect([at.read(), at.stored()]).toEqual([read, stored]);
    expect(read - stored).toBeGreaterThan(0);
    expect(read - stored).toBeLessThanOrEqual(BATCH_SIZE);
    expect(at.sent()).toBeLessThan(5300); // the publisher waits

    disk.free();
    await sending;
    await until(() => at.stored() === 5300, 'all is stored');
    weir.kill('SIGTERM');
    expect(await weir.ended).toBe(0);
    expect(linesOf(weir, /database/)).toEqual([
      'weir: database data/events.db: the disk is full. Make room: what was read is kept, no more is read, and Weir tries again by itself',
      'weir: database data/events.db: it can be written again; nothing was lost',
    ]);
    expectWhole(at, 5300);
  });
});

describe.each(DISKS.slice(-1))('when %s', (_, make) => {
  test('a stop gives up within some seconds, says what is lost, and leaves a whole database', async () => {
    const { disk, at } = await onDisk(make);
    const weir = await at.startRecording();
    await at.send(50);
    await until(() => at.stored() === 50, 'all is stored while there is room');
    disk.fill();
    at.send(5000);
    await until(() => weir.said.err.includes('the disk is full'), 'it says so');
    await pause(100); // what had come before it said so is read
    const [read, stored] = [at.read(), at.stored()];

    const asked = performance.now();
    weir.kill('SIGTERM');
    expect(await weir.ended).toBe(1);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(linesOf(weir, /Read and not stored/)).toEqual([
      `weir: database data/events.db: the disk is full. Read and not stored: ${read - stored} events.`,
    ]);
    disk.free();
    expectWhole(at, stored);
  });
});
