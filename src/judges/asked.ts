/** What is asked of a judge about an event, and how it is asked again of the stored events, should Weir end before the answer. */
import type { Answer, Call, Envelope, Event, Json, JsonObject, Listing, Server, Specification } from '../event.ts';
import { decodeJson, encodeJson } from '../parse/json.ts';
import { specificationsOf } from '../parse/specification.ts';
import { isObject, objectOf } from '../parse/wire.ts';
import type { About, Opened, Pending } from '../pending.ts';
import type { Question } from './judge.ts';

/** One question, and the event that its verdict is about. */
export interface Asked {
  readonly question: Question;
  readonly event: Listing | Answer | Call;
  readonly tool: string;
  /** The call that is judged, where the event is its answer. */
  readonly call?: Call;
  /** Where the judge's pointers lead in that event's `data`. */
  readonly at: (pointer: string) => string;
}

export const questionsOf = (event: Event): readonly Asked[] => {
  switch (event.kind) {
    case 'listing':
      return event.fresh.map((spec) => aboutSpecification(event, spec));
    case 'answer':
      return event.call === undefined ? [] : [aboutCall(event, event.call)];
    case 'unanswered':
      return [aboutCall(event.call, event.call)];
    case 'call':
    case 'message':
    case 'file':
    case 'process':
    case 'other':
      return [];
  }
};

const aboutSpecification = (event: Listing, spec: Specification): Asked => ({
  question: {
    look: 'specification',
    server: event.server.label,
    spec,
    beside: event.tools,
  },
  event,
  tool: spec.tool,
  at: (pointer) => `${entryOf(event, spec.tool)}${pointer}`,
});

/** Where the listing holds a tool; a page's own order, since `tools` may leave out what could not be read. */
const entryOf = (event: Listing, tool: string): string => {
  const { result } = event.message;
  const tools = isObject(result) ? result.tools : undefined;
  const index = Array.isArray(tools) ? tools.findIndex((entry) => isObject(entry) && entry.name === tool) : -1;
  return `${messageOf(event)}/result/tools${index < 0 ? '' : `/${index}`}`;
};

const aboutCall = (event: Answer | Call, call: Call): Asked => ({
  question: {
    look: 'call',
    server: event.server.label,
    spec: call.spec ?? null,
    tool: call.tool,
    arguments: call.arguments,
    result: event.kind === 'answer' ? (event.result ?? event.error) : null,
  },
  event,
  tool: call.tool,
  call,
  at: (pointer) => placeIn(event, pointer),
});

/** Arguments stand in the call; of an answer, which holds none, the whole message is pointed at. */
const placeIn = (event: Answer | Call, pointer: string): string => {
  if (event.kind === 'call') return pointer.startsWith('/arguments') ? `${messageOf(event)}/params${pointer}` : messageOf(event);
  if (!pointer.startsWith('/result')) return messageOf(event);
  return `${messageOf(event)}/${event.result === null ? 'error' : 'result'}${pointer.slice('/result'.length)}`;
};

/** Where an event's message stands in its `data`: alone, or in a batch. */
const messageOf = ({ raw, part }: Answer | Call | Listing): string =>
  Array.isArray(raw.data.message) ? `/message/${part}` : '/message';

/** What tells a question from all others. */
export const aboutOf = ({ event, tool }: Pick<Asked, 'event' | 'tool'>): About => ({ id: event.raw.id, part: event.part, tool });

/** Longest note, in UTF-16 code units: a specification is all that is long in it. */
const MAX_NOTE = 256 * 1024;

/** The question as a note, small since the events themselves are stored; undefined when its specification is too large to be kept. */
export const noteOf = ({ question, event, tool, call }: Asked): Opened | undefined => {
  const asked = call === undefined || call === event ? undefined : indexOf(call);
  const spec = question.look === 'call' ? question.spec : question.spec.hash;
  const text = encodeJson({ server: event.server, message: indexOf(event), asked: asked ?? null, spec } as unknown as Json);
  if (text.length > MAX_NOTE) return undefined;
  return {
    note: 'opened',
    ...aboutOf({ event, tool }),
    cause: asked === undefined ? null : (call?.raw.id ?? null),
    question: text,
  };
};

/** Which message of its event; -1 for the only one. */
const indexOf = ({ raw, message }: Answer | Call | Listing): number =>
  Array.isArray(raw.data.message) ? raw.data.message.indexOf(message) : -1;

/** The question that an earlier run noted; undefined when it cannot be made out any more. */
export const askedAgain = ({ tool, part, question, event: raw, cause }: Pending): Asked | undefined => {
  const note = readNote(question);
  if (note === undefined || tool === null || raw === undefined) return undefined;
  const { server, spec } = note;
  const message = messageAt(raw, note.message);
  if (message === undefined) return undefined;
  const said = { raw, server, part, message, id: '', exchange: '' };
  if (typeof spec === 'string') return specificationAgain(said, spec);
  if (note.asked === null) return unansweredAgain(said, tool, spec);
  const asking = cause && messageAt(cause, note.asked);
  return cause && asking && answerAgain(said, { ...said, raw: cause, message: asking }, tool, spec);
};

type Said = Pick<Call, 'raw' | 'server' | 'part' | 'message' | 'id' | 'exchange'>;

const specificationAgain = (said: Said, hash: string): Asked | undefined => {
  const { tools: listed } = objectOf(said.message, 'result');
  const tools = Array.isArray(listed) ? specificationsOf(listed) : [];
  const spec = tools.find((each) => each.hash === hash);
  const listing = { ...said, kind: 'listing', from: 'server', tools, fresh: [], continues: false, more: false } as const;
  return spec && aboutSpecification(listing, spec);
};

const callOf = (said: Said, tool: string, spec: Specification | null): Call => {
  const given = objectOf(said.message.params, 'arguments');
  const known = spec === null ? {} : { spec };
  return { ...said, kind: 'call', from: 'client', method: 'tools/call', tool, arguments: given, ...known };
};

const unansweredAgain = (said: Said, tool: string, spec: Specification | null): Asked => {
  const call = callOf(said, tool, spec);
  return aboutCall(call, call);
};

const answerAgain = (said: Said, asking: Said, tool: string, spec: Specification | null): Asked => {
  const { result = null, error = null } = said.message;
  const call = callOf(asking, tool, spec);
  return aboutCall({ ...said, kind: 'answer', from: 'server', method: 'tools/call', result, error, call }, call);
};

interface NoteText {
  readonly server: Server;
  /** Which message of its event, and of the call's; -1 for the only one. */
  readonly message: number;
  /** Null where no answer came, and the event is the call. */
  readonly asked: number | null;
  readonly spec: Specification | string | null;
}

/** Weir wrote it; only that it is whole is looked at. */
const readNote = (text: string): NoteText | undefined => {
  const decoded = decodeJson(text);
  return 'value' in decoded && isObject(decoded.value) && isObject(decoded.value.server)
    ? (decoded.value as unknown as NoteText)
    : undefined;
};

const messageAt = ({ data: { message } }: Envelope, index: number): JsonObject | undefined => {
  const found = index < 0 ? message : Array.isArray(message) ? message[index] : undefined;
  return isObject(found) ? found : undefined;
};
