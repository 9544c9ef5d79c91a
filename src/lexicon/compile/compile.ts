/**
 * Compiles a Hunspell dictionary and the project's own lists into the file of `format.ts`. Pure: strings in, bytes out,
 * and the same strings always give the same bytes.
 */
import { type Sections, writeSections } from '../format.ts';
import { type Frequencies, packCounts, packTotals, type SurfaceCount, type WordCount } from '../frequency.ts';
import { packClass, packEnding } from '../grammar.ts';
import { describeEntry, describeTail } from './describe.ts';
import { Expander, type Tail, type TailFamily } from './expand.ts';
import { type AffixFile, type DictionaryEntry, parseAffixFile, parseDictionary } from './hunspell.ts';
import { IdTable, LabelSets, TextPool } from './intern.ts';
import { KnownGrammar } from './known.ts';
import { countLemmas } from './lemmas.ts';
import {
  completeDuals,
  completeNisbaPlurals,
  completeNisbas,
  conjugateLike,
  missingEntries,
  ownEntries,
  parseWordList,
} from './own-words.ts';
import { compilePrefixes, prefixMasks } from './prefixes.ts';
import { type Path, StateRegister } from './states.ts';

export interface LexiconSources {
  /** Hunspell's two files. */
  readonly affixes: string;
  readonly dictionary: string;
  /** The project's own word lists, see `parseWordList`. */
  readonly words?: readonly string[];
  /** Verbs with the verb each conjugates like, see `conjugateLike`. */
  readonly verbs?: string;
  /** Grammar tables, see `KnownGrammar`. */
  readonly closedWords?: string;
  readonly nominals?: string;
  /** How often each surface form is written. */
  readonly frequencies?: Frequencies;
}

const UNCOUNTED: Frequencies = { totals: { press: 0, speech: 0, discount: 0 }, forms: new Map() };

export function compileLexicon(sources: LexiconSources): Uint8Array<ArrayBuffer> {
  const affixes = completeNisbaPlurals(parseAffixFile(sources.affixes));
  const ayaspell = parseDictionary(sources.dictionary, affixes);
  const known = new KnownGrammar(sources.closedWords ?? '', sources.nominals ?? '');
  const entries = [
    ...ayaspell,
    ...missingEntries(known, ayaspell, affixes),
    ...completeDuals(ayaspell),
    ...completeNisbas(ayaspell),
    ...conjugateLike(sources.verbs ?? '', ayaspell),
    ...ownEntries((sources.words ?? []).flatMap(parseWordList), affixes),
  ];
  const frequencies = sources.frequencies ?? UNCOUNTED;
  const alphabet = alphabetOf(entries, affixes, frequencies.forms);
  const text = new TextPool();
  const expander = new Expander(affixes);
  const expanded = entries.map((entry) => ({ entry, family: expander.family(entry) }));
  const bodies = compileBodies(expanded, affixes, alphabet);
  const readings = compileReadings(expanded, alphabet, bodies.bodyLabel, text, known);
  const sections: Sections = {
    alphabet: alphabet.units,
    prefixes: compilePrefixes(affixes, text),
    bodies: bodies.nodes,
    bodyFlags: bodies.flags,
    ...readings,
    ...compileCounts(new Map(), alphabet),
    totals: packTotals(frequencies.totals),
    text: text.units(),
  };
  const counts = countLemmas(writeSections(sections), frequencies);
  return writeSections({ ...sections, ...compileCounts(counts, alphabet) });
}

interface ExpandedEntry {
  readonly entry: DictionaryEntry;
  readonly family: TailFamily;
}

interface CompilerAlphabet {
  readonly units: Uint16Array;
  encode(letter: string): number;
}

function alphabetOf(
  entries: readonly DictionaryEntry[],
  affixes: AffixFile,
  forms: ReadonlyMap<string, SurfaceCount>,
): CompilerAlphabet {
  const used = new Set<string>();
  for (const { word } of entries) for (const letter of word) used.add(letter);
  for (const rules of [...affixes.prefixes.values(), ...affixes.suffixes.values()]) {
    for (const rule of rules) for (const letter of rule.append) used.add(letter);
  }
  for (const word of forms.keys()) for (const letter of word) used.add(letter);
  const letters = [...used].sort();
  const codes = new Map(letters.map((letter, index) => [letter, index + 1]));
  return {
    units: Uint16Array.from([0, ...letters.map((letter) => letter.charCodeAt(0))]),
    encode: (letter) => codes.get(letter)!,
  };
}

/** The automaton of bodies: whatever may come after a prefix. Its labels say which prefixes may come before it. */
function compileBodies(
  entries: readonly ExpandedEntry[],
  affixes: AffixFile,
  alphabet: CompilerAlphabet,
): { nodes: Uint32Array; flags: Uint32Array; bodyLabel: (tail: Tail) => number } {
  const masks = prefixMasks(affixes);
  const prefixSets = new LabelSets();
  const labelOf = (tail: Tail) => prefixSets.of(tail.prefixes.map((flag) => masks.numberOf(flag)));
  const states = new StateRegister(alphabet.encode, (labels) => prefixSets.union(labels));
  const paths = headPaths(entries, (family) => {
    return tailAutomata(family.tails, states, (tail) => states.final(labelOf(tail)));
  });
  // Labels are numbered in the order of first use below, the body's own before those that only endings use.
  const flags: number[] = [0, 0];
  const numbers = new IdTable<number>(1);
  const number = (label: number) => {
    const known = numbers.size;
    const id = numbers.of(label);
    if (numbers.size > known) flags.push(...masks.pack(prefixSets.members(label)));
    return id;
  };
  const { nodes } = states.pack([states.build(paths)], number);
  const bodyLabel = (tail: Tail) => number(labelOf(tail));
  return {
    nodes,
    get flags() {
      return Uint32Array.from(flags);
    },
    bodyLabel,
  };
}

/** Builds a family's tails grouped by how much they cut off the entry. */
function tailAutomata(
  tails: readonly Tail[],
  states: StateRegister,
  finalOf: (tail: Tail) => number,
): ReadonlyMap<number, number> {
  const byCut = new Map<number, Path[]>();
  for (const tail of tails) {
    const path = { text: tail.text, state: finalOf(tail) };
    const group = byCut.get(tail.cut);
    if (group === undefined) byCut.set(tail.cut, [path]);
    else group.push(path);
  }
  return new Map([...byCut].map(([cut, paths]) => [cut, states.build(paths)]));
}

function headPaths(
  entries: readonly ExpandedEntry[],
  automataOf: (family: TailFamily) => ReadonlyMap<number, number>,
): Path[] {
  const built = new Map<string, ReadonlyMap<number, number>>();
  const paths: Path[] = [];
  for (const { entry, family } of entries) {
    let automata = built.get(family.key);
    if (automata === undefined) {
      automata = automataOf(family);
      built.set(family.key, automata);
    }
    for (const [cut, state] of automata) {
      paths.push({ text: entry.word.slice(0, entry.word.length - cut), state });
    }
  }
  return paths;
}

/** The automata analysis walks: heads of entries, and after each what its entry may end in. */
function compileReadings(
  entries: readonly ExpandedEntry[],
  alphabet: CompilerAlphabet,
  bodyLabel: (tail: Tail) => number,
  text: TextPool,
  known: KnownGrammar,
): Pick<
  Sections,
  'heads' | 'itemSets' | 'items' | 'tails' | 'endingSets' | 'endings' | 'classes' | 'lemmaRules'
> {
  const endings = new IdTable<number>(0);
  const endingSets = new LabelSets();
  const tailStates = new StateRegister(alphabet.encode, (labels) => endingSets.union(labels));
  const classes = new IdTable<number>(0);
  const lemmaRules = new IdTable<string>(0);
  const itemIds = new IdTable<string>(0);
  const itemSets = new LabelSets();
  const headStates = new StateRegister(alphabet.encode, (labels) => itemSets.union(labels));
  const families = new Map<string, ReadonlyMap<number, number>>();
  const paths: Path[] = [];
  for (const { entry, family } of entries) {
    let automata = families.get(family.key);
    if (automata === undefined) {
      automata = tailAutomata(family.tails, tailStates, (tail) => {
        const packed = packEnding({ ...describeTail(tail, entry), bodyLabel: bodyLabel(tail) });
        return tailStates.final(endingSets.of([endings.of(packed >>> 0)]));
      });
      families.set(family.key, automata);
    }
    for (const { class: entryClass, lemma } of describeEntry(entry, known)) {
      const classId = classes.of(packClass(entryClass));
      const ruleId = lemmaRules.of(lemmaRule(entry.word, lemma));
      for (const [cut, state] of automata) {
        const restored = entry.word.slice(entry.word.length - cut);
        const item = itemIds.of([state, cut === 0 ? '' : restored, classId, ruleId].join(' '));
        const label = itemSets.of([item]);
        paths.push({ text: entry.word.slice(0, entry.word.length - cut), state: headStates.final(label) });
      }
    }
  }
  const headRoot = headStates.build(paths);
  const roots = [...new Set(itemIds.keys().map((key) => Number(key.split(' ')[0])))];
  const setsInUse = new IdTable<number>(1);
  const heads = headStates.pack([headRoot], (label) => setsInUse.of(label)).nodes;
  const endingSetsInUse = new IdTable<number>(1);
  const tails = tailStates.pack(roots, (label) => endingSetsInUse.of(label));
  return {
    heads,
    itemSets: itemSets.flatten(setsInUse.keys()),
    items: Uint32Array.from(
      itemIds.keys().flatMap((key) => {
        const [state, restored, classId, ruleId] = key.split(' ');
        return [tails.places.get(Number(state))!, text.place(restored!), Number(classId), Number(ruleId)];
      }),
    ),
    tails: tails.nodes,
    endingSets: endingSets.flatten(endingSetsInUse.keys()),
    endings: Uint32Array.from(endings.keys()),
    classes: Uint32Array.from(classes.keys()),
    lemmaRules: Uint32Array.from(
      lemmaRules.keys().flatMap((key) => {
        const [front, prepend, end, append] = key.split(' ');
        return [Number(front), text.place(prepend!), Number(end), text.place(append!)];
      }),
    ),
  };
}

/** How to make the lemma of the entry's word: letters cut and put at its front, cut and put at its end. */
function lemmaRule(word: string, lemma: string): string {
  let best = { word: 0, lemma: 0, length: 0 };
  for (let inWord = 0; inWord < word.length; inWord++) {
    for (let inLemma = 0; inLemma < lemma.length; inLemma++) {
      let length = 0;
      while (word[inWord + length] !== undefined && word[inWord + length] === lemma[inLemma + length])
        length++;
      if (length > best.length) best = { word: inWord, lemma: inLemma, length };
    }
  }
  const front = best.word;
  const end = word.length - best.word - best.length;
  return [front, lemma.slice(0, best.lemma), end, lemma.slice(best.lemma + best.length)].join(' ');
}

function compileCounts(
  counts: ReadonlyMap<string, WordCount>,
  alphabet: CompilerAlphabet,
): Pick<Sections, 'frequencies' | 'counts'> {
  const labels = new IdTable<number>(1);
  const states = new StateRegister(alphabet.encode, (ended) => ended[0]!);
  const paths = [...counts].map(([word, count]) => ({
    text: word,
    state: states.final(labels.of(packCounts(count))),
  }));
  const { nodes } = states.pack([states.build(paths)], (label) => label);
  return { frequencies: nodes, counts: Uint32Array.of(0, ...labels.keys()) };
}
