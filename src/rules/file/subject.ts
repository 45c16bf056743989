/** What the rules of SensitiveFile judge: one path that a process touched, and the place that it leads to. */
import type { FileEvent } from '../../event.ts';
import { systemPath } from '../../parse/path.ts';
import { mayLead, placeOf } from '../path/place.ts';
import type { Place } from '../path/places.ts';
import { isOwner } from './owner.ts';

export interface TouchedFile {
  readonly path: string;
  readonly place: Place;
  /** JSON pointer into the event's `data`. */
  readonly field: string;
}

/** Of a longer path the front and the end are read. */
const MAX_PATH = 4096;

/** The sensitive files of an event that are not the process' own, one a field. */
export const touchedFiles = (event: FileEvent): readonly TouchedFile[] => {
  const file = touched(event, event.path, ['filePath', 'file_path', 'path', 'fileName']);
  if (event.oldPath === null && event.newPath === null) return file;
  const others = [
    ...touched(event, event.oldPath, ['oldPath', 'old_path']),
    ...touched(event, event.newPath, ['newPath', 'new_path']),
  ];
  return [...file, ...others.filter((other) => other.path !== event.path)];
};

const touched = (event: FileEvent, text: string | null, fields: readonly string[]): readonly TouchedFile[] => {
  if (text === null) return [];
  const bounded = text.length > MAX_PATH ? `${text.slice(0, MAX_PATH / 2)}/${text.slice(-MAX_PATH / 2)}` : text;
  if (!mayLead(bounded)) return [];
  const path = systemPath(bounded);
  const place = placeOf(path);
  return place === undefined || isOwner(event.pname, place, path) ? [] : [{ path: text, place, field: pointerTo(event, fields) }];
};

/** The field among `names`, in the order in which they are read, that the event has. */
const pointerTo = (event: FileEvent, names: readonly string[]): string =>
  `/${names.find((name) => typeof event.raw.data[name] === 'string' && Object.hasOwn(event.raw.data, name)) ?? names[0]}`;
