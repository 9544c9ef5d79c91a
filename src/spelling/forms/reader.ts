/** Judges the forms of a sentence's words: forms, features, score, witness, odds. */
import type { FormDoubt, FormKind } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { bestOf } from '../decide.ts';
import { loadSpellingModel } from '../model.ts';
import { createScorer, type Scorer } from '../score.ts';
import { oddsByTrees } from '../trees.ts';
import { createFormFacts, type FormFacts, type FormFactsOf, factsOfFormToken } from './form-facts.ts';
import { FORM_FEATURES } from './form-features.ts';
import { createForms, type FormsOf } from './forms.ts';
import { createFormUse, type FormUse, formEvidenceOf } from './judge.ts';
import { witnessOf } from './witness.ts';

/** How far ahead another form is at least for the trees to be asked. */
const LEAST_AHEAD = 0.5;

export interface FormTables {
  readonly lexicon: Lexicon;
  readonly factsOf: FormFactsOf;
  readonly formsOf: FormsOf;
  readonly useOf: (word: string) => FormUse;
}

export function createFormTables(lexicon: Lexicon): FormTables {
  return {
    lexicon,
    factsOf: createFormFacts(lexicon),
    formsOf: createForms(lexicon),
    useOf: createFormUse(lexicon),
  };
}

/** The form that is ahead of a word as written, and what the trees are asked of both. */
export interface Rival {
  readonly kind: FormKind;
  readonly meant: string;
  /** The word by which plain grammar says so too. */
  readonly witness: Token | undefined;
  readonly evidence: readonly number[];
}

/** @param written the word at that place, which the sentence may have in another form. */
export function rivalOf(
  sentence: readonly Token[],
  facts: readonly FormFacts[],
  at: number,
  written: string,
  { lexicon, factsOf, formsOf, useOf }: FormTables,
  score: Scorer<FormFacts>,
): Rival | undefined {
  const forms = formsOf(written);
  if (forms.length === 0) return undefined;
  const best = bestOf(score(facts, at, [factsOf(written), ...forms.map(({ text }) => factsOf(text))]));
  if (best.alone + best.around < LEAST_AHEAD) return undefined;
  const { kind, text: meant } = forms[best.place]!;
  const uses = { written: useOf(written), meant: useOf(meant) };
  const witness = witnessOf(kind, { sentence, at, written, meant, lexicon });
  const evidence = formEvidenceOf(
    kind,
    best,
    written.length,
    uses,
    witness !== undefined,
    sentence,
    at,
    lexicon,
  );
  return { kind, meant, witness, evidence };
}

/**
 * @param bytes the model file; not to be changed afterwards.
 * @returns what `Speller.readForms` does.
 */
export function createFormReader(
  bytes: Uint8Array,
): (sentence: readonly Token[], lexicon: Lexicon) => FormDoubt[] {
  const model = loadSpellingModel(bytes);
  const score = createScorer(model, FORM_FEATURES);
  const tables = new WeakMap<Lexicon, FormTables>();
  return (sentence, lexicon) => {
    let own = tables.get(lexicon);
    if (!own) tables.set(lexicon, (own = createFormTables(lexicon)));
    const { factsOf, formsOf } = own;
    let facts: readonly FormFacts[] | undefined;
    const found: FormDoubt[] = [];
    for (const [at, token] of sentence.entries()) {
      const { kind, bare } = token;
      if (kind !== 'word') continue;
      // Grammar costs less than weights, and seldom speaks for another form.
      const isWitnessed = formsOf(bare).some(({ kind, text }) =>
        witnessOf(kind, { sentence, at, written: bare, meant: text, lexicon }),
      );
      if (!isWitnessed) continue;
      facts ??= sentence.map((token) => factsOfFormToken(token, factsOf));
      const rival = rivalOf(sentence, facts, at, bare, own, score);
      if (!rival?.witness) continue;
      const { meant, witness, evidence } = rival;
      found.push({ token, kind: rival.kind, meant, witness, odds: oddsByTrees(model.judge, evidence) });
    }
    return found;
  };
}
