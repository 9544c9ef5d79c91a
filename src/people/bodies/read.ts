/**
 * Names of bodies, laws, programmes and the like, by their first word: «صندوق دعم مشروعات …», «اللجنة الوطنية التنسيقية
 * لمكافحة …», «برنامج «تكافل وكرامة»». Where such a name ends is read from the construct: it goes on while a noun still
 * waits for its genitive, with definite adjectives, with و and لـ of the same shape.
 */
import {
  bySentence,
  moveBy,
  offsetWithin,
  type TextStructure,
  type Token,
  tokensIn,
} from '../../text/index.ts';
import { type BodyClass, type BodyParts, type Head, headOf, type NameWord, nameWords } from './name-words.ts';

export interface Body {
  /** The first word without particles and article: صندوق. */
  readonly head: string;
  readonly class: BodyClass;
  /** The words as they stand, bare; the first without particles before its article. */
  readonly words: readonly string[];
  /** The token of each word. */
  readonly tokens: readonly Token[];
  /** The index of its sentence. */
  readonly sentence: number;
  /** The words after the head are in quotation marks: برنامج «…». */
  readonly isQuoted: boolean;
  /**
   * A noun or adjective with its article, a proper name or quotation marks close it: صندوق التنمية. Of «صندوق دعم» or
   * «لجنة تحقيق» one cannot tell that it is a name.
   */
  readonly isClosed: boolean;
  /** Behind the particles of the first word. */
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 12;

/** In order of their first words; a name may hold another: «إدارة صندوق دعم الحرف». */
export function readBodies({ sentences }: TextStructure, parts: BodyParts): Body[] {
  const wordOf = nameWords(parts);
  return sentences.flatMap((sentence) => bodiesIn(sentence, wordOf));
}

const bodiesIn = bySentence<Body, (bare: string) => NameWord>(
  ({ tokens, index }, wordOf) => {
    const bodies: Body[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const head = tokens[at]!.kind === 'word' ? headOf(tokens[at]!.bare) : undefined;
      const body = head && new BodyReader(tokens, at, head, wordOf).read(index);
      if (body) bodies.push(body);
    }
    return bodies;
  },
  (body, by, { tokens, index }) => ({
    ...moveBy(body, by),
    sentence: index,
    tokens: tokensIn(tokens, body.tokens, by),
  }),
);

/** Words that end a name wherever they stand. */
const STOPS = new Set(
  (
    'في فى من عن إلى الى على مع أن إن ان الذي التي الذين اللذين اللتين هذا هذه ذلك تلك خلال بعد قبل بين حتى أو ثم كما منذ ' +
    'حول ضد دون عبر أمام لكن حيث إذ وقد قد لم لن لا ما كان كانت هو هي هم أنه أنها إنه إنها عند لدى نحو بأن وأن أي كل بعض ' +
    'غدا أمس اليوم وفق بحسب حسب مساء صباح وفي ومن وعلى وإلى أيضا فيما بينما التى الذى لأن كي لكي سواء غدًا أمام وراء تحت فوق لعام لعامي لسنة لمدة لأول'
  ).split(' '),
);
/** «مجلس إدارة الشركة», «هيئة تدريس»: what a body is made of, not a body's name. */
const ORGANS = new Set(['إدارة', 'ادارة', 'أمناء', 'امناء', 'تدريس', 'دفاع', 'محلفين']);

const OPEN_QUOTES: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '”': '“' };
const LONGEST_QUOTED = 6;

class BodyReader {
  readonly #tokens: readonly Token[];
  readonly #first: number;
  readonly #head: Head;
  readonly #wordOf: (bare: string) => NameWord;
  readonly #own: Token[];
  /** A noun that waits for its genitive. */
  #open: boolean;
  #isClosed = false;
  /** «مركز للتأهيل المهني»: any such centre. */
  #isOfKind = false;
  /** Behind the title of somebody whom the body is named after: مستشفى الملك. */
  #inPerson = false;
  /** The name has its لـ: «المجلس الأعلى للقوات المسلحة لتجنب …» ends before a second one. */
  #hasPurpose = false;

  constructor(tokens: readonly Token[], first: number, head: Head, wordOf: (bare: string) => NameWord) {
    this.#tokens = tokens;
    this.#first = first;
    this.#head = head;
    this.#wordOf = wordOf;
    this.#own = [tokens[first]!];
    this.#open = !head.definite;
  }

  read(sentence: number): Body | undefined {
    const { stem, definite, front, class: kind } = this.#head;
    const quoted = this.#readQuoted();
    if (!quoted) this.#readWords();
    const tokens = quoted?.words ?? this.#own;
    if (tokens.length < 2) return undefined;
    const words = tokens.map(({ bare }) => bare);
    words[0] = (definite ? 'ال' : '') + stem;
    return {
      head: stem,
      class: kind,
      words,
      tokens,
      sentence,
      isQuoted: quoted !== undefined,
      isClosed: quoted !== undefined || (this.#isClosed && !this.#isOfKind),
      start: offsetWithin(tokens[0]!, front),
      end: quoted?.end ?? tokens.at(-1)!.end,
    };
  }

  /** برنامج «تكافل وكرامة»: all that the marks hold, where it is short enough for a name. */
  #readQuoted(): { words: Token[]; end: number } | undefined {
    const tokens = this.#tokens;
    const at = this.#first + 1;
    const close = OPEN_QUOTES[tokens[at]?.text ?? ''];
    if (close === undefined) return undefined;
    const words = [tokens[this.#first]!];
    for (let next = at + 1; next < tokens.length && next - at <= LONGEST_QUOTED + 1; next++) {
      const token = tokens[next]!;
      if (token.text === close) return words.length > 1 ? { words, end: token.end } : undefined;
      if (token.kind !== 'word') return undefined;
      words.push(token);
    }
    return undefined;
  }

  #readWords(): void {
    const tokens = this.#tokens;
    for (let at = this.#first + 1; at < tokens.length && this.#own.length < MOST_WORDS; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word' || STOPS.has(token.bare) || token.start - tokens[at - 1]!.end > 2) break;
      const word = this.#wordOf(token.bare);
      if (!this.#goesOn(token, word)) break;
      this.#own.push(token);
    }
    // «برنامج تكافل وكرامة»: the name is the pair.
    this.#isClosed ||= this.#own.length === 3 && this.#isPair();
    // A name does not end in the middle of a construct that و opened and no noun closed: «صندوق الحرف ودعم …».
    while (this.#own.length > 1 && this.#isDangling()) this.#own.pop();
  }

  #isDangling(): boolean {
    const { and, definite } = this.#wordOf(this.#own.at(-1)!.bare);
    return and && !definite && !(this.#own.length === 3 && this.#isPair());
  }

  #isPair(): boolean {
    if (!this.#open || (this.#head.class !== 'programme' && this.#head.class !== 'body')) return false;
    const { and, definite, verb } = this.#wordOf(this.#own[2]!.bare);
    return and && !definite && !verb;
  }

  #goesOn({ bare }: Token, word: NameWord): boolean {
    const isFirst = this.#own.length === 1;
    if (this.#inPerson) {
      this.#inPerson = !word.and && word.before === '' && (word.person || word.title);
      if (this.#inPerson) return true;
    }
    if (word.before === 'other' || word.pronoun || this.#isSomebody(bare, word)) return false;
    if (bare === 'غير') return !isFirst;
    if (word.before === 'ل' && !word.and && !isFirst) {
      if (this.#hasPurpose) return false;
      this.#hasPurpose = true;
    }
    if (word.definite) {
      if (!this.#takesDefinite(word, isFirst)) return false;
      this.#inPerson = this.#open && word.title;
      this.#open = false;
      // «الوزارة للعمل»: hardly a name.
      this.#isClosed ||= !(isFirst && word.before === 'ل');
      return true;
    }
    if (word.verb && !(word.known && this.#open && word.before === 'ل')) return false;
    if (isFirst && (this.#head.definite ? word.before !== 'ل' : ORGANS.has(word.stem))) return false;
    // «هيئة دولية», «شركة كبرى»: any body of the kind.
    if (isFirst && word.adjective && !word.and && /(?:ي|ية|ى)$/.test(word.stem)) return false;
    if (!this.#open && !this.#opensAgain(word)) return false;
    this.#open = !word.proper;
    this.#isClosed ||= word.proper;
    return true;
  }

  /** A noun with its article closes the construct; after it come adjectives, و and لـ. */
  #takesDefinite(word: NameWord, isFirst: boolean): boolean {
    if (this.#open) {
      this.#isOfKind = isFirst && word.before === 'ل';
      return true;
    }
    if (word.before === 'ل') return true;
    if (word.and) return !isFirst;
    if (!word.adjective) return false;
    return !(isFirst && this.#head.definite) || this.#agrees(word.stem);
  }

  /** الهيئة العامة, المجلس الأعلى: after a definite head comes its adjective or nothing of the name. */
  #agrees(adjective: string): boolean {
    const isFeminine = this.#head.stem.endsWith('ة') || this.#head.stem === 'دار';
    return /(?:ة|ى|اء|يا)$/.test(adjective) ? isFeminine || !adjective.endsWith('ة') : !isFeminine;
  }

  /** لمكافحة, ومنع: a noun after a particle carries a closed name on. */
  #opensAgain({ known, before, and }: NameWord): boolean {
    return known && (before === 'ل' || and);
  }

  /** «لجنة الزراعة ووزير الري», «هيئة الطيران للوزارة»: with another body or an office another phrase begins. */
  #isSomebody(bare: string, { title, and, before, opensPhrase, adjective }: NameWord): boolean {
    if (this.#own.length === 1 && !this.#head.definite) return false;
    const isJoined = and || before === 'ل';
    if (title && (isJoined || !this.#open)) return true;
    // «القروية والبلدية»: a second adjective, although a town hall is called so too.
    if (and && adjective && this.#own.length > 1 && this.#wordOf(this.#own.at(-1)!.bare).adjective)
      return false;
    return isJoined && (opensPhrase || headOf(bare) !== undefined);
  }
}
