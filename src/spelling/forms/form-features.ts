/**
 * The features of a form where it stands: pairs of what the form is and what stands around it. Each is a 32-bit hash; the
 * model has a weight for those that it knows.
 */
import { mix } from '../facts.ts';
import { type FeatureSet, pair, seed } from '../features.ts';
import { type FormFacts, signFormFacts } from './form-facts.ts';

const EDGE = signFormFacts('^');
/** How far back a verb, a noun or a relative pronoun is looked for. */
const REACH = 30;
const FAR = 4;

const CONTEXTS = 36;

function readSurroundings(words: readonly FormFacts[], at: number, into: Int32Array): void {
  const b1 = words[at - 1] ?? EDGE;
  const b2 = words[at - 2] ?? EDGE;
  const b3 = words[at - 3] ?? EDGE;
  const a1 = words[at + 1] ?? EDGE;
  const a2 = words[at + 2] ?? EDGE;
  const first = Math.max(0, at - REACH);
  let n1 = EDGE;
  let n2 = EDGE;
  let n3 = EDGE;
  let opener = EDGE;
  let governor = EDGE;
  let subject = EDGE;
  let distance = FAR;
  let openerAt = FAR;
  let lastNominal = EDGE;
  for (let place = at - 1; place >= first; place--) {
    const word = words[place]!;
    if (word.isNominal) {
      if (governor === EDGE) {
        if (n1 === EDGE) n1 = word;
        else if (n2 === EDGE) n2 = word;
        else if (n3 === EDGE) n3 = word;
      }
      lastNominal = word;
    } else if (word.verb !== 0) {
      governor = word;
      subject = lastNominal;
      distance = Math.min(FAR, at - place);
      break;
    } else if (word.opens && opener === EDGE) {
      opener = word;
      openerAt = Math.min(FAR, at - place);
    }
  }
  let topic = EDGE;
  for (let place = 0; place < at && place < REACH; place++)
    if (words[place]!.isNominal) {
      topic = words[place]!;
      break;
    }
  let m1 = EDGE;
  let m2 = EDGE;
  let gap = 0;
  for (let place = at + 1; place < words.length && place < at + 8; place++)
    if (words[place]!.isNominal) {
      if (m1 === EDGE) {
        m1 = words[place]!;
        gap = Math.min(3, place - at);
      } else {
        m2 = words[place]!;
        break;
      }
    }
  into[0] = seed(1, b1.folded);
  into[1] = seed(2, a1.folded);
  into[2] = pair(3, b2.folded, b1.folded);
  into[3] = seed(4, b1.reading);
  into[4] = seed(5, a1.reading);
  into[5] = seed(6, b1.entry);
  into[6] = seed(7, a1.entry);
  into[7] = seed(8, b2.entry);
  into[8] = seed(9, governor.entry);
  into[9] = seed(10, n1.form);
  into[10] = seed(11, m1.form);
  into[11] = pair(12, b2.reading, b1.reading);
  into[12] = pair(13, a1.reading, a2.reading);
  into[13] = triple(14, b3.reading, b2.reading, b1.reading);
  into[14] = pair(15, b1.reading, a1.reading);
  into[15] = pair(16, governor.reading, distance);
  into[16] = pair(17, governor.agreement, subject.agreement);
  into[17] = pair(18, governor.entry, b1.reading);
  into[18] = pair(19, n1.agreement, n2.agreement);
  into[19] = triple(20, n1.agreement, n2.agreement, n3.agreement);
  into[20] = pair(21, n1.form, n2.agreement);
  into[21] = pair(22, n2.form, n1.agreement);
  into[22] = pair(23, topic.agreement, governor.agreement);
  into[23] = triple(24, opener.word, openerAt, n1.agreement);
  into[24] = triple(25, opener.word, n1.agreement, n2.agreement);
  into[25] = pair(26, m1.agreement, gap);
  into[26] = pair(27, m1.form, gap);
  into[27] = triple(28, m1.agreement, m2.agreement, gap);
  into[28] = pair(29, b1.folded, a1.reading);
  into[29] = pair(30, b1.reading, a1.folded);
  into[30] = pair(31, governor.entry, a1.reading);
  into[31] = pair(32, b1.word, n1.form);
  into[32] = pair(33, b1.agreement, b2.form);
  into[33] = triple(34, b1.folded, governor.agreement, subject.agreement);
  into[34] = triple(35, b1.agreement, b2.agreement, b3.form);
  into[35] = pair(36, subject.form, governor.agreement);
}

function triple(place: number, first: number, second: number, third: number): number {
  return pair(place, mix(Math.imul(first, 0x01000193) + second), third);
}

const WITH_WORD = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 15, 18, 17];
const WITH_FORM = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 18, 25, 30];
/** Features of the form alone come first. */
const ALONE = 4;
const SIZE = ALONE + WITH_WORD.length + WITH_FORM.length + 2 * CONTEXTS;

function readFeatures(
  { word, reading, form, agreement, lastTwo }: FormFacts,
  around: Int32Array,
  into: Int32Array,
  from = 0,
): void {
  let at = from;
  into[at++] = mix(word + 0x2545f491);
  into[at++] = mix(form + 0x1b873593);
  into[at++] = mix(reading + 0x2c1b3c6d);
  into[at++] = mix(agreement ^ mix(lastTwo + 0x51ed270b));
  for (const place of WITH_WORD) into[at++] = mix(word ^ around[place]!);
  for (const place of WITH_FORM) into[at++] = mix((form + 0x1b873593) ^ around[place]!);
  for (let place = 0; place < CONTEXTS; place++) into[at++] = mix((reading + 0x2c1b3c6d) ^ around[place]!);
  for (let place = 0; place < CONTEXTS; place++)
    into[at++] = mix((mix(agreement ^ lastTwo) + 0x6b79d8a5) ^ around[place]!);
}

export const FORM_FEATURES: FeatureSet<FormFacts> = {
  size: SIZE,
  alone: ALONE,
  contexts: CONTEXTS,
  readSurroundings,
  readFeatures,
};
