/** Puts the numbers of a data file in the order in which they pack best: what `src/workspace/packed.ts` undoes. */
import {
  AUTOMATA,
  FAR,
  KINDS,
  type Kind,
  LABELS,
  LETTER_BITS,
  lexiconSections,
  NEW,
  NONE,
  PLANES,
  RecentNodes,
  SLOTS,
  unpackData,
} from '../src/workspace/packed.ts';

const PACKERS: Readonly<Record<Kind, (bytes: Uint8Array) => readonly Uint8Array[]>> = {
  plain: (bytes) => [bytes],
  weights: packWeights,
  pairs: packPairs,
  lexicon: packLexicon,
  gazetteer: packGazetteer,
};

/** @throws when the file would not come back byte for byte. */
export function packData(kind: Kind, bytes: Uint8Array): Uint8Array {
  const columns = PACKERS[kind](bytes);
  const packed = Buffer.concat([
    Uint8Array.of(KINDS.indexOf(kind)),
    ...columns.flatMap((column) => [new Uint8Array(Uint32Array.of(column.length).buffer), column]),
  ]);
  if (Buffer.compare(unpackData(packed), bytes) !== 0) throw new Error(`a file of ${kind} does not unpack`);
  return packed;
}

const u32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);

/** By the layout of both tables, how many groups of slots there are: the third number says with how many bits. */
const slotsIn = (bytes: Uint8Array): number => SLOTS << u32(bytes, 8);

function packWeights(bytes: Uint8Array): readonly Uint8Array[] {
  const slots = slotsIn(bytes);
  const head = bytes.subarray(0, bytes.length - 2 * slots);
  const marks = bytes.subarray(head.length, head.length + slots);
  const order = columnsOf(slots);
  const steps = order.map((slot) => stepOf(slot, (at) => marks[at]!));
  const weights = order.filter((slot) => marks[slot] !== 0).map((slot) => bytes[head.length + slots + slot]!);
  return [head, Uint8Array.from(steps, (step) => Math.max(step, 0)), Uint8Array.from(weights)];
}

function packPairs(bytes: Uint8Array): readonly Uint8Array[] {
  const slots = slotsIn(bytes);
  const head = bytes.subarray(0, bytes.length - 2 * slots);
  const view = new DataView(bytes.buffer, bytes.byteOffset + head.length);
  const order = columnsOf(slots);
  const slotAt = (slot: number): number => view.getUint16(2 * slot, true);
  const steps = order.map((slot) => stepOf(slot, (at) => slotAt(at) >>> 4));
  const filled = steps.filter((step) => step !== NONE);
  return [
    head,
    Uint8Array.from(steps, (step) => (step === NONE ? 0 : (step >>> 8) + 1)),
    Uint8Array.from(filled, (step) => step & 0xff),
    Uint8Array.from(order.map(slotAt).filter(Boolean), (slot) => slot & 0xf),
  ];
}

/** The places of all slots: the first of each group, the second of each, and so on. */
function columnsOf(slots: number): number[] {
  const groups = slots / SLOTS;
  return Array.from({ length: slots }, (_, at) => (at % groups) * SLOTS + Math.floor(at / groups));
}

/** How much more the slot's mark is than the one before it in its group; two pairs may have one mark. */
function stepOf(slot: number, markAt: (slot: number) => number): number {
  const mark = markAt(slot);
  if (mark === 0) return NONE;
  return slot % SLOTS === 0 ? mark : mark - markAt(slot - 1);
}

function packLexicon(bytes: Uint8Array): readonly Uint8Array[] {
  const sections = lexiconSections(bytes);
  const head = bytes.subarray(0, Math.min(...sections.map(({ start }) => start)));
  const own = ({ start, length }: { start: number; length: number }): Uint8Array =>
    bytes.subarray(start, start + length);
  const isAutomaton = ({ name }: { name: string }): boolean => AUTOMATA.includes(name);
  const rest = Buffer.concat(sections.filter((section) => !isAutomaton(section)).map(own));
  const automata = sections.filter(isAutomaton).map((section) => packAutomaton(own(section)));
  return [head, rest, ...automata.flat()];
}

function packAutomaton(bytes: Uint8Array): readonly Uint8Array[] {
  // Not `slice`, which of a Node buffer is a view.
  const words = new Uint32Array(new Uint8Array(bytes).buffer);
  const mask = (1 << LETTER_BITS) - 1;
  const nodes = new Map<number, number>();
  for (let at = 1; at < words.length; at += 1 + (words[at]! & mask)) nodes.set(at, nodes.size);
  const [letters, places, far]: [number[], number[], number[]] = [[], [], []];
  const recent = new RecentNodes();
  let newest = 0;
  for (const start of nodes.keys())
    for (const word of words.subarray(start + 1, start + 1 + (words[start]! & mask))) {
      const letter = word & mask;
      const target = nodes.get(word >>> LETTER_BITS)!;
      const place = target === newest + 1 ? NEW : recent.find(letter, target);
      letters.push(letter);
      places.push(place);
      if (place === NEW) newest++;
      else recent.take(letter, place, target);
      if (place === FAR) far.push(target);
    }
  const labels = [...nodes.keys()].map((start) => words[start]! >>> LETTER_BITS);
  return [
    Uint8Array.from([...nodes.keys()], (start) => words[start]! & mask),
    Uint8Array.from(labels, (label) => Number(label > 0)),
    ...[letters, places].map((column) => Uint8Array.from(column)),
    ...[labels.filter(Boolean), far].map(planesOf),
  ];
}

function planesOf(numbers: readonly number[]): Uint8Array {
  const planes = Array.from({ length: PLANES }, (_, plane) => plane);
  return Uint8Array.from(planes.flatMap((plane) => numbers.map((number) => (number >>> (8 * plane)) & 0xff)));
}

function packGazetteer(bytes: Uint8Array): readonly Uint8Array[] {
  // The last section is the tagger's model, at whose end a row of weights stands for each of 2^bits features.
  const [start, length] = [u32(bytes, 56), u32(bytes, 60)];
  const rows = 1 << bytes[start + 5]!;
  const end = start + length;
  const weights = bytes.subarray(end - rows * LABELS, end);
  const byLabel = new Uint8Array(rows * LABELS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++) byLabel[label * rows + row] = weights[row * LABELS + label]!;
  return [bytes.subarray(0, end - rows * LABELS), byLabel, bytes.subarray(end)];
}
