import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const grammarUrl = new URL('../../syntaxes/arabic-press.tmLanguage.json', import.meta.url);
let loaded: Promise<IGrammar> | undefined;

async function load(): Promise<IGrammar> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(await readFile(grammarUrl, 'utf8'), grammarUrl.pathname),
  });
  const grammar = await registry.loadGrammar('text.arabic-press');
  if (!grammar) throw new Error('no grammar');
  return grammar;
}

/** Every stretch of the text with the scope, in order. */
async function stretches(text: string, scope: string): Promise<string[]> {
  loaded ??= load();
  const grammar = await loaded;
  let state = textmate.INITIAL;
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let last = -1;
    for (const { startIndex, endIndex, scopes } of tokens) {
      if (!scopes.some((each) => each.startsWith(scope))) continue;
      const piece = line.slice(startIndex, endIndex);
      if (last === startIndex) found.push((found.pop() ?? '') + piece);
      else found.push(piece);
      last = endIndex;
    }
  }
  return found;
}

describe('headline', () => {
  it('is the first line without a full stop', async () => {
    expect(await stretches('وفد يزور الورش\n\nزار الوفد الورش\n', 'markup.heading')).toEqual([
      'وفد يزور الورش',
    ]);
  });

  it.each(['زار الوفد الورش في المدينة.', 'التفاصيل:', ''])('is not «%s»', async (line) => {
    expect(await stretches(`${line}\nثم غادر`, 'markup.heading')).toEqual([]);
  });
});

describe('dateline', () => {
  it.each([
    ['القاهرة - بدأت أمس أعمال المؤتمر.', ['القاهرة']],
    ['الرياض (واس) – افتتح الأمير المعرض.', ['الرياض']],
    ['شرم الشيخ، 12 مارس — التقى الوزيران.', ['شرم الشيخ']],
  ])('%s', async (line, places) => {
    expect(await stretches(`عنوان\n${line}`, 'entity.name.tag.place')).toEqual(places);
  });

  it.each([
    'قال الوزير إن العمل مستمر - رغم الصعوبات - في الموقع.',
    'الفريق الأول-الثاني يلعبان',
    'وأضاف أن المشروع الجديد - يبدأ غدًا',
  ])('is not in «%s»', async (line) => {
    expect(await stretches(`عنوان\n${line}`, 'entity.name.tag.place')).toEqual([]);
  });
});

describe('quotations', () => {
  it.each([
    ['قال: «العمل مستمر» ثم غادر', ['«العمل مستمر»']],
    ['قال: “العمل مستمر” ثم غادر', ['“العمل مستمر”']],
    ['قال: "العمل مستمر" ثم غادر', ['"العمل مستمر"']],
  ])('%s', async (line, quotations) => {
    expect(await stretches(`عنوان\n${line}`, 'string.quoted')).toEqual(quotations);
  });

  it('that is never closed ends with its line', async () => {
    const text = 'عنوان\nقال: «العمل مستمر\nوغادر المكان';
    expect(await stretches(text, 'string.quoted')).toEqual(['«العمل مستمر']);
  });
});

describe('titles', () => {
  it.each([
    ['والدكتور كريم', ['الدكتور']],
    ['للمهندسة ليلى', ['لمهندسة']],
    ['سعادة السفير', ['سعادة', 'السفير']],
    ['د. كريم', ['د.']],
    ['أ.د. كريم', ['أ.د.']],
  ])('%s', async (line, titles) => {
    expect((await stretches(`عنوان\n${line}`, 'entity.name.type.title')).map((each) => each.trim())).toEqual(
      titles,
    );
  });

  it.each(['قدم سعادة عرضًا', 'الدكتورات حضرن', 'فريق الأبحاث', 'عدد. وبعد ذلك'])(
    'are none in «%s»',
    async (line) => {
      expect(await stretches(`عنوان\n${line}`, 'entity.name.type.title')).toEqual([]);
    },
  );
});

describe('numbers', () => {
  it('of all digit systems, with their separators and per cent', async () => {
    const line = 'بلغ 1,200.5 و٢٤٫٥٪ و۱۲ في 12/4/2025';
    expect(await stretches(`عنوان\n${line}`, 'constant.numeric')).toEqual([
      '1,200.5',
      '٢٤٫٥٪',
      '۱۲',
      '12/4/2025',
    ]);
  });
});
