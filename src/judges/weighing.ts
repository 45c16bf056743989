/** The model's opinion and the embedded judge's verdict, made one. */
import type { Rubric } from '../event.ts';
import type { Question, Verdict } from './judge.ts';
import { type Opinion, rubricOfOpinion, signalsOfOpinion } from './opinion.ts';

/** Every specification, and the calls of which the embedded judge is not sure: something is amiss, but not enough for more than a low alert. */
export const isOpen = (question: Question, { rubric }: Verdict): boolean =>
  question.look === 'specification' || (rubric.Score >= 60 && rubric.Score < 95);

/** The model decides, except that it cannot raise what a rule has lowered: it may have been talked over, a rule cannot. */
export const weighed = (mine: Verdict, opinion: Opinion, origin: Rubric['Origin']): Verdict => {
  const rubric = rubricOfOpinion(opinion, origin);
  const [worst] = mine.signals;
  if (worst !== undefined && rubric.Score >= mine.rubric.Score) {
    const capped = { ...mine, rubric: { ...mine.rubric, Origin: origin } };
    return rubric.Score === mine.rubric.Score ? capped : noted(capped, `${worst.rule} caps the model's score of ${rubric.Score}`);
  }
  return { rubric, signals: [...signalsOfOpinion(opinion), ...mine.signals] };
};

/** A verdict with what kept a better judge from it. */
export const noted = (verdict: Verdict, note: string): Verdict => ({ ...verdict, rubric: { ...verdict.rubric, Note: note } });
