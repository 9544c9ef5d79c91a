import { latin } from '../../../src/rules/spelling/latin.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: latin,
  hits: [
    { text: 'استخدم الفريق كلمة recieve في الرسالة.', fixed: 'استخدم الفريق كلمة receive في الرسالة.' },
    { text: 'ما يسمى goverment بالإنجليزية.', fixed: 'ما يسمى government بالإنجليزية.' },
    { text: 'عبارة climat change في العنوان.', fixed: 'عبارة climate change في العنوان.' },
  ],
  misses: [
    'عبارة climate change في العنوان.',
    'قال Haddad لوكالة Reuters إن GDP ارتفع.',
    'زر الموقع www.exampel.com أو راسل info@exampel.org.',
    'هاتف iPhone ومعالج x86.',
    'الوسم #انتخابات والحساب @desk.',
  ],
});
