// Made of dictionaries/errors.tsv by tools/build-errors.ts; edit that file.
export const rows = `
شئ	شيء	always	hamza-seat
الشئ	الشيء	always	hamza-seat
شيئ	شيء	always	hamza-seat
برئ	بريء	always	hamza-seat
بطئ	بطيء/بطء	near-always	hamza-seat
جرئ	جريء	always	hamza-seat
كفئ	كفء	near-always	hamza-seat
عبئ	عبء	near-always	hamza-seat
دفئ	دفء	near-always	hamza-seat
رؤس	رؤوس	always	hamza-seat
الإحساء	الأحساء	always	hamza-seat
تسائل	تساءل	always	hamza-seat
تسائلت	تساءلت	always	hamza-seat
تفائل	تفاؤل/تفاءل	always	hamza-seat
هيأة	هيئة	near-always	hamza-seat
جزئ	جزء	near-always	hamza-seat
بدئ	بدء	style	hamza-seat
ضوئ	ضوء	always	hamza-seat
امرءة	امرأة	always	hamza-seat
إمرأة	امرأة	always	hamza-seat
مكه	مكة	always	taa-marbuta
غزه	غزة	near-always	taa-marbuta
واحده	واحدة	near-always	taa-marbuta
هذة	هذه	always	taa-marbuta
لدية	لديه	near-always	taa-marbuta
نفسة	نفسه	always	taa-marbuta
أنة	أنه	near-always	taa-marbuta
إنة	إنه	always	taa-marbuta
انة	أنه	near-always	taa-marbuta
لأنة	لأنه	always	taa-marbuta
بأنة	بأنه	always	taa-marbuta
فية	فيه	near-always	taa-marbuta
إلية	إليه	near-always	taa-marbuta
عنة	عنه	near-always	taa-marbuta
بة	به	near-always	taa-marbuta
لة	له	near-always	taa-marbuta
اللة	الله	always	taa-marbuta
وجة	وجه	near-always	taa-marbuta
مياة	مياه	always	taa-marbuta
المياة	المياه	always	taa-marbuta
ثمانيه	ثمانية/ثماني	near-always	taa-marbuta
ذو القعده	ذو القعدة	always	taa-marbuta
حتي	حتى	always	yaa
مصطفي	مصطفى	near-always	yaa
موسي	موسى	near-always	yaa
عيسي	عيسى	near-always	yaa
مستشفي	مستشفى	near-always	yaa
المستشفي	المستشفى	always	yaa
أخري	أخرى	near-always	yaa
لقى	لقي	near-always	yaa
نسى	نسي	near-always	yaa
خشى	خشي	near-always	yaa
حظى	حظي	near-always	yaa
رضى الله عنه	رضي الله عنه	always	yaa
رضى الله عنها	رضي الله عنها	always	yaa
رضى الله عنهم	رضي الله عنهم	always	yaa
رضى الله عنهما	رضي الله عنهما	always	yaa
لدي الوزارة	لدى الوزارة	always	yaa
لدي الحكومة	لدى الحكومة	always	yaa
مرضي السكر	مرضى السكر	always	yaa
مرضي السرطان	مرضى السرطان	always	yaa
قتلي وجرحي	قتلى وجرحى	always	yaa
إنشاء الله	إن شاء الله	always	expression
انشاء الله	إن شاء الله	always	expression
ان شاء الله	إن شاء الله	always	expression
انشاءالله	إن شاء الله	always	expression
إنشاءالله	إن شاء الله	always	expression
أنشاءالله	إن شاء الله	always	expression
أنشاء الله	إن شاء الله	always	expression
أن شاء الله	إن شاء الله	always	expression
ان شاءالله	إن شاء الله	always	expression
إن شاءالله	إن شاء الله	always	expression
أن شاءالله	إن شاء الله	always	expression
ماشاءالله	ما شاء الله	always	expression
مشاءالله	ما شاء الله	always	expression
مشاء الله	ما شاء الله	always	expression
سبحن الله	سبحان الله	always	expression
إنشالله	إن شاء الله	always	expression
انشالله	إن شاء الله	always	expression
انا لله	إنا لله	always	expression
وانا لله	وإنا لله	always	expression
وانا إليه راجعون	وإنا إليه راجعون	always	expression
وانا اليه راجعون	وإنا إليه راجعون	always	expression
اللهم امين	اللهم آمين	always	expression
امين يا رب	آمين يا رب	always	expression
امين يارب	آمين يا رب	always	expression
امين يا رب العالمين	آمين يا رب العالمين	always	expression
ما ادراك	ما أدراك	always	expression
وما ادراك	وما أدراك	always	expression
ما ادراكم	ما أدراكم	always	expression
وما ادراكم	وما أدراكم	always	expression
شاءالله	شاء الله	always	expression
ماشاء الله	ما شاء الله	always	expression
الحمدلله	الحمد لله	always	expression
ماهو	ما هو	always	joined
ماهي	ما هي	always	joined
وماهو	وما هو	always	joined
لاشك	لا شك	always	joined
لايوجد	لا يوجد	always	joined
لايمكن	لا يمكن	always	joined
لايزال	لا يزال	always	joined
لاتزال	لا تزال	always	joined
لايجوز	لا يجوز	always	joined
يارب	يا رب	always	joined
عن ما	عمّا	near-always	joined
من ما	ممّا	near-always	joined
في ما بعد	فيما بعد	style	joined
تشرين ثاني	تشرين الثاني	style	month
تشرين أول	تشرين الأول	style	month
كانون ثاني	كانون الثاني	style	month
كانون أول	كانون الأول	style	month
ربيع ثاني	ربيع الآخر	always	month
جمادى الأول	جمادى الأولى	always	month
جمادى الثاني	جمادى الآخرة	always	month
كانو	كانوا	always	fariqa
قالو	قالوا	always	fariqa
ليسو	ليسوا	always	fariqa
أكدو	أكدوا	always	fariqa
أصبحو	أصبحوا	always	fariqa
شاركو	شاركوا	always	fariqa
حضرو	حضروا	always	fariqa
أرجوا	أرجو	near-always	fariqa
نرجوا	نرجو	always	fariqa
ارجوا	أرجو	near-always	fariqa
أدعوا	أدعو	near-always	fariqa
ندعوا	ندعو	always	fariqa
تدعوا الوزارة	تدعو الوزارة	always	fariqa
يدعوا إلى	يدعو إلى	near-always	fariqa
يبدوا أن	يبدو أن	always	fariqa
تبدوا	تبدو	near-always	fariqa
يشكوا من	يشكو من	near-always	fariqa
لاعبوا الفريق	لاعبو الفريق	always	fariqa
لاعبوا المنتخب	لاعبو المنتخب	always	fariqa
مسؤولوا	مسؤولو	always	fariqa
مهندسوا	مهندسو	always	fariqa
موظفوا	موظفو	always	fariqa
ممثلوا	ممثلو	always	fariqa
منظموا	منظمو	always	fariqa
مندوبوا	مندوبو	always	fariqa
مديروا	مديرو	always	fariqa
معلموا	معلمو	always	fariqa
مراسلوا	مراسلو	always	fariqa
المنضمة الدولية	المنظمة الدولية	always	letter
المنضمة العربية	المنظمة العربية	always	letter
منضمات	منظمات	always	letter
نضرا	نظرًا	near-always	letter
بغظ النظر	بغض النظر	always	letter
حضر التجول	حظر التجول	near-always	letter
حضر التجوال	حظر التجوال	near-always	letter
حضر السفر	حظر السفر	near-always	letter
حضر جوي	حظر جوي	always	letter
محظر الجلسة	محضر الجلسة	always	letter
محظر الضبط	محضر الضبط	always	letter
تظافر الجهود	تضافر الجهود	near-always	letter
بتظافر	بتضافر	near-always	letter
هدا	هذا	near-always	letter
هده	هذه	near-always	letter
دلك	ذلك	near-always	letter
مادا	ماذا	near-always	letter
هاذا	هذا	always	letter
اللدي	الذي	always	letter
لا باس	لا بأس	near-always	hamza-seat
سئوال	سؤال	always	hamza-seat
مند	منذ	near-always	letter
هاذه	هذه	always	letter
هاده	هذه	always	letter
انتي	أنت	near-always	letter
إنتي	أنت	near-always	letter
أنتي	أنت	style	letter
انتى	أنت	near-always	letter
لكى	لكي	always	yaa
فضيع	فظيع	near-always	letter
فضيعة	فظيعة	near-always	letter
عضيم	عظيم	always	letter
مالذي	ما الذي	always	joined
مالذى	ما الذي	always	joined
ذالك	ذلك	always	letter
كذالك	كذلك	always	letter
لذالك	لذلك	always	letter
لاكن	لكن	always	letter
ولاكن	ولكن	always	letter
اللذي	الذي	always	letter
اللتي	التي	always	letter
هاكذا	هكذا	always	letter
هكذى	هكذا	always	letter
لاكنه	لكنه	always	letter
لاكنها	لكنها	always	letter
لاكنهم	لكنهم	always	letter
هولاء	هؤلاء	near-always	hamza-seat
ايظا	أيضا	always	letter
أيظا	أيضا	always	letter
اكتر	أكثر	always	letter
أكتر	أكثر	always	letter
كتير	كثير	always	letter
نفاذ الكمية	نفاد الكمية	near-always	letter
نفاذ المخزون	نفاد المخزون	near-always	letter
نفاذ الوقت	نفاد الوقت	near-always	letter
نفاذ الوقود	نفاد الوقود	near-always	letter
نفاذ صلاحية التأشيرة	نفاد صلاحية التأشيرة	near-always	letter
نفذت التذاكر	نفدت التذاكر	near-always	letter
نفذ صبره	نفد صبره	near-always	letter
نفذ الوقود	نفد الوقود	near-always	letter
استنفاذ	استنفاد	near-always	letter
استنفذ	استنفد	near-always	letter
استنفذت	استنفدت	near-always	letter
ملفت للنظر	لافت للنظر	near-always	derivation
ملفت للانتباه	لافت للانتباه	near-always	derivation
المتوفي	المتوفى	near-always	derivation
متوفي	متوفى	near-always	derivation
المتوفيين	المتوفين	style	derivation
ملغي	ملغى	near-always	derivation
معفي من	معفى من	near-always	derivation
معفيين	معفين	near-always	derivation
مستثني	مستثنى	near-always	derivation
الغير شرعي	غير الشرعي	always	ghayr
الغير شرعية	غير الشرعية	always	ghayr
الغير قانونية	غير القانونية	always	ghayr
الغير قانوني	غير القانوني	always	ghayr
الغير مباشر	غير المباشر	always	ghayr
الغير مباشرة	غير المباشرة	always	ghayr
الغير مصرح	غير المصرح	always	ghayr
الغير قادرين	غير القادرين	always	ghayr
الغير حكومية	غير الحكومية	always	ghayr
الغير رسمية	غير الرسمية	always	ghayr
الغير معلن	غير المعلن	always	ghayr
الغير مسبوق	غير المسبوق	always	ghayr
الغير مسبوقة	غير المسبوقة	always	ghayr
من المسؤولون	من المسؤولين	always	genitive
من المواطنون	من المواطنين	always	genitive
على المواطنون	على المواطنين	always	genitive
إلى المسافرون	إلى المسافرين	always	genitive
مع المشاركون	مع المشاركين	always	genitive
من المشاركون	من المشاركين	always	genitive
من اللاعبون	من اللاعبين	always	genitive
بين الجانبان	بين الجانبين	always	genitive
بين الطرفان	بين الطرفين	always	genitive
بين البلدان الشقيقان	بين البلدين الشقيقين	always	genitive
إن المسؤولون	إن المسؤولين	always	accusative
أن المسؤولون	أن المسؤولين	always	accusative
أن المواطنون	أن المواطنين	always	accusative
إن المشاركون	إن المشاركين	always	accusative
أن الطرفان	أن الطرفين	always	accusative
أن الجانبان	أن الجانبين	always	accusative
كلا الدولتين	كلتا الدولتين	near-always	agreement
كلا المدينتين	كلتا المدينتين	near-always	agreement
كلا الجهتين	كلتا الجهتين	near-always	agreement
كلا المؤسستين	كلتا المؤسستين	near-always	agreement
كلا الحالتين	كلتا الحالتين	near-always	agreement
كلتا البلدين	كلا البلدين	near-always	agreement
كلتا الجانبين	كلا الجانبين	near-always	agreement
لم يكون	لم يكن	always	jussive
لم تكون	لم تكن	always	jussive
لم يقول	لم يقل	always	jussive
لم تقول	لم تقل	always	jussive
استنادا على	استنادًا إلى	near-always	preposition
بدلا عن	بدلًا من	near-always	preposition
عوضا من	عوضًا عن	style	preposition
أكد بأن	أكد أن	near-always	preposition
أكدت بأن	أكدت أن	near-always	preposition
يعتقد بأن	يعتقد أن	near-always	preposition
أعلن بأن	أعلن أن	near-always	preposition
زعم بأن	زعم أن	near-always	preposition
سوف لن	لن	near-always	redundant
سوف لا	لن	near-always	redundant
كما وأن	كما أن	near-always	redundant
كما وأنه	كما أنه	near-always	redundant
لا بد وأن	لا بد أن	near-always	redundant
لابد وأن	لا بد أن	near-always	redundant
فقط لا غير	فقط	style	redundant
أنترنيت	إنترنت	style	loan
أنترنات	إنترنت	style	loan
`;
