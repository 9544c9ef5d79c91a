/**
 * Words of everyday speech that stray into a draft, with what standard Arabic says instead. Those that are words of
 * the standard language or of names too (زي, كمان, وين, دول) are left out.
 */
const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    اللي: 'الذي/التي/الذين',
    إللي: 'الذي/التي/الذين',
    مش: 'ليس/لا',
    موش: 'ليس/لا',
    ليش: 'لماذا',
    إيه: 'ماذا',
    ايه: 'ماذا',
    ايش: 'ماذا',
    شنو: 'ماذا',
    امتى: 'متى',
    إمتى: 'متى',
    ازاي: 'كيف',
    إزاي: 'كيف',
    شلون: 'كيف',
    كده: 'هكذا',
    كدا: 'هكذا',
    كدة: 'هكذا',
    هيك: 'هكذا',
    عشان: 'لأن/من أجل',
    علشان: 'لأن/من أجل',
    دلوقتي: 'الآن',
    هلق: 'الآن',
    لسه: 'ما زال',
    لسة: 'ما زال',
    ده: 'هذا',
    احنا: 'نحن',
    إحنا: 'نحن',
    انتو: 'أنتم',
    إنتو: 'أنتم',
    برضو: 'أيضًا',
    برضه: 'أيضًا',
    عايز: 'يريد',
    عاوز: 'يريد',
    مفيش: 'لا يوجد',
    مافيش: 'لا يوجد',
    بتاع: 'الخاص بـ',
    ياريت: 'ليت',
    شويه: 'قليلًا',
    شوية: 'قليلًا',
    هدول: 'هؤلاء',
    هذول: 'هؤلاء',
  }),
);

/** @returns the standard words, best first; undefined for a word of no dialect. */
export function meaningsOfDialect(word: string): readonly string[] | undefined {
  return MEANINGS.get(word)?.split('/');
}
