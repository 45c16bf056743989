/** Which words of a sentence name a tool: this one, or another. */

/** What is known of the names that may occur. */
export interface Mentions {
  readonly own: string;
  /** Names of the other tools of the same list. */
  readonly known: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** A quoted word, a word of several parts, or any other word. */
const TOKEN = /[`'"‘“*]{1,3}([A-Za-z][\w.:-]{1,80})[`'"’”*]{1,3}|(?<![\w/.@-])([A-Za-z][\w-]{1,80})(?![\w@])/g;

/** Verbs that a tool's name follows. */
const CUE =
  /\b(?:call(?:s|ed|ing)?|us(?:e|es|ed|ing)|run(?:s|ning)?|invok(?:e|es|ed|ing)|execut(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|launch(?:es|ed|ing)?|via|through|to|with|from|of|before|after|aliased|checking|named?|says?)\s(?:of\s)?(?:(?:the|a|an|any|other|new|secure|tool|function|command|method|action|mcp)\s){0,4}$/i;
const STRONG_CUE =
  /\b(?:call(?:s|ed|ing)?|invok(?:e|es|ed|ing)|execut(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|run(?:s|ning)?|launch(?:es|ed|ing)?|us(?:e|es|ed|ing)|via)\s(?:(?:the|tool|function|command|method|mcp|of)\s){0,3}$/i;
/** Words before a name that is put to use: “whenever X is called”, “asks for X,”. */
const OCCASION = /\b(?:for|when(?:ever)?|if|once|while|each|every)\s(?:(?:the|a|an|tool|function)\s){0,2}$/i;
const IN_USE =
  /^[`'"’”*]{0,3}(?:\s(?:is|are|gets?|has been)\s(?:used|called|invoked|run|executed|triggered)|\s(?:runs|executes)\b|[,.])/i;
/** What an unquoted identifier must follow to be a tool rather than a parameter. */
const BY_MEANS = /\b(?:with|using|via|through|calls? (?:of|to))\s(?:the\s)?$/i;
/** Verbs that only what can be run follows. */
const RUN_CUE =
  /\b(?:call(?:s|ed|ing)?|invok(?:e|es|ed|ing)|execut(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|run(?:s|ning)?|launch(?:es|ed|ing)?)\s(?:(?:the|tool|function|command|method|mcp)\s){0,3}$/i;
const IS_TOOL = /^[`'"’”*]{0,3}\s(?:tool|function|command|endpoint|API call|calls?\b)/i;
const IS_VALUE =
  /^[`'"’”*]{0,3}\s(?:arg(?:ument)?s?\b|param(?:eter)?s?\b|fields?\b|propert|options?\b|flags?\b|header|attribute|column|key\b|values?\b|library|package|module|model|api\b|sdk|query|type|format|mode|(?:is|are|was|be|being)\s(?:not\s)?(?:set|true|false|specified|provided|supplied|given|omitted|empty|null|undefined|present|enabled|missing|required|optional))/i;
/** “The … tool” that names none. */
const GENERIC =
  /^(?:following|same|other|new|appropriate|right|correct|main|only|first|next|last|mcp|given|relevant|above|best|current|corresponding|previous|respective|matching|specified|selected|desired|actual|specific|latest|original|entire|external|companion|dedicated|preferred|primary|default|command[- ]line|cli|ai|agent)$/i;
/** Brands are written GitHub; identifiers writeFile or write_file. */
const PARTS = /^[a-z][a-z0-9]*[A-Z]|\w_\w/;
const QUOTED_PARTS = /[a-z0-9][A-Z]|\w[_-]\w/;

/** The sentence with this tool written ⟦self⟧ and others ⟦tool⟧, and the others' names. */
export const marked = (read: string, { own, known, parameters }: Mentions): { marked: string; tools: readonly string[] } => {
  // Brackets of our own in the text would pass for marks.
  const text = read.replace(/[⟦⟧]/g, ' ');
  const tools: string[] = [];
  const self = key(own);
  let out = '';
  let last = 0;
  for (const found of text.matchAll(TOKEN)) {
    const name = found[1] ?? found[2] ?? '';
    const quoted = found[1] !== undefined;
    const before = text.slice(Math.max(0, found.index - 48), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 16);
    const what = kindOf(name, quoted, before, after);
    if (what === null) continue;
    if (what === 'tool') tools.push(name);
    out += `${text.slice(last, found.index)}⟦${what}⟧`;
    last = found.index + found[0].length;
  }
  return { marked: (out + text.slice(last)).replace(/\b[Tt]his (?:tool|function|service|command|method)\b/g, '⟦self⟧'), tools };

  function kindOf(name: string, quoted: boolean, before: string, after: string): 'self' | 'tool' | null {
    const compound = (quoted ? QUOTED_PARTS : PARTS).test(name);
    const named = quoted || compound;
    if (key(name) === self && (named || name.includes('-') || IS_TOOL.test(after))) return 'self';
    if (IS_VALUE.test(after)) return null;
    if (parameters.has(name)) return null;
    if (known.has(name) && (named || name.includes('-') || IS_TOOL.test(after))) return 'tool';
    if (named && (IS_TOOL.test(after) || RUN_CUE.test(before) || (compound && STRONG_CUE.test(before)))) return 'tool';
    if (compound && ((quoted ? CUE : BY_MEANS).test(before) || (OCCASION.test(before) && IN_USE.test(after)))) return 'tool';
    if (!quoted && !compound && /\bthe $/i.test(before) && /^ (?:tool|function)\b/i.test(after) && !GENERIC.test(name))
      return 'tool';
    if (name.includes('-') && STRONG_CUE.test(before) && /[A-Z][^-]{0,64}-|-[^-]{0,64}-/.test(name)) return 'tool';
    return null;
  }
};

const key = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
