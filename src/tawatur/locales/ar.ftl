# النصوص بالعربية: المفاتيح نفسها كما في en.ftl، وللعدد صيغه الست.

## Frame
brand = تواتر
brand-title = تواتر: السجلّ، وعلى لسان مَن
skip = إلى المحتوى
loading = جارٍ التحميل
nav-label = أقسام القضية
nav-more = المزيد
nav-overview = نظرة عامة
nav-entries = السجلّ
nav-claims = الأقوال
nav-contradictions = التعارضات
nav-actors = الأطراف
nav-network = الشبكة
nav-relations = العلاقات
nav-sources = المصادر
nav-documents = الوثائق
nav-review = المراجعة
nav-rejections = المستبعَدات
nav-export = تصدير
nav-settings = الإعدادات
nav-help = المساعدة
footer-local = كل ما في هذه الصفحة من جهازك، ولا يخرج منه شيء.
close = إغلاق
all = الكل
all-count = الكل ({ $count })
more = المزيد
fewer = أقل
comma = ،{" "}
and = {" "}و
and-word = مع
pair = { $a } – { $b }
views = طرق العرض
view-list = قائمة
view-timeline = خط الزمن
view-table = جدول
view-chart = رسم
twins = المحتوى نفسه:
print = للطباعة
download = تنزيل
missing-page = لا توجد صفحة بهذا العنوان

## Errors
error-unreachable = البرنامج لا يجيب، ولعله أُغلق في الطرفية.
error-missing = لا تحوي القضية شيئًا بهذا العنوان.
error-answer = لم يستطع البرنامج الإجابة عن هذا الطلب.
error-old = ما تراه أدناه هو آخر جواب وصل.
error-retry = إعادة المحاولة
error-detail = تفاصيل
error-page = تعذّر تحميل هذا الجزء من الصفحة.

## Lists
filters = التصفية
filters-chosen = التصفية الحالية
filters-clear = إزالة التصفية كلها
filter-remove = إزالة هذا الشرط
filter-time = الزمن
filter-from = من
filter-to = إلى
filter-time-wrong = اكتب سنة أو شهرًا أو يومًا: 2024 أو 2024-05 أو 2024-05-03
filter-undated = مع ما لا تاريخ له
facet-status = الحال
facet-type = نوع الفعل
facet-mode = الفعل
facet-actor = الطرف
facet-state = الدولة
facet-doer = الفاعل
facet-recipient = المتلقي
facet-place = المكان
facet-publisher = الناشر
facet-source = على لسان
facet-polarity = الإثبات والنفي
facet-modality = الجهة
facet-stance = الموقف
facet-kind = النوع
facet-q = كلمات
facet-pair = بين
facet-tie = بين دولتين
facet-doc = الوثيقة
facet-from = من
facet-to = إلى
facet-undated = التاريخ
sort = الترتيب
sort-time = بحسب الزمن
sort-time-back = الأحدث أولًا
sort-roots = الأكثر مصادر مستقلة
sort-documents = الأكثر وثائق
sort-newest = الأحدث أولًا
sort-oldest = الأقدم أولًا
sort-entries = الأكثر أحداثًا
sort-claims = الأكثر أقوالًا
sort-name = الاسم
pages = صفحات القائمة
page-previous = السابق
page-next = التالي
page-range = من { $from } إلى { $to }، والمجموع { $total }
walk = التنقل في القائمة
find-name = ابحث عن اسم
find-title = ابحث عن عنوان
find-reason = ابحث عن سبب
empty = لا شيء هنا.
empty-filter = لا شيء يوافق هذه الشروط مجتمعة.
empty-undo = إزالة آخر شرط
count-entries = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
count-claims = { $count ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $count } أقوال
    [many] { $count } قولًا
   *[other] { $count } قول
}
count-contradictions = { $count ->
    [zero] لا تعارض
    [one] تعارض واحد
    [two] تعارضان
    [few] { $count } تعارضات
    [many] { $count } تعارضًا
   *[other] { $count } تعارض
}
count-actors = { $count ->
    [zero] لا أطراف
    [one] طرف واحد
    [two] طرفان
    [few] { $count } أطراف
    [many] { $count } طرفًا
   *[other] { $count } طرف
}
count-documents = { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
count-publishers = { $count ->
    [zero] لا ناشرين
    [one] ناشر واحد
    [two] ناشران
    [few] { $count } ناشرين
    [many] { $count } ناشرًا
   *[other] { $count } ناشر
}
count-sources = { $count ->
    [zero] لا متحدثين
    [one] متحدث واحد
    [two] متحدثان
    [few] { $count } متحدثين
    [many] { $count } متحدثًا
   *[other] { $count } متحدث
}
count-relations = { $count ->
    [zero] لا علاقات
    [one] علاقة واحدة بين دولتين
    [two] علاقتان بين دولتين
    [few] { $count } علاقات بين دولتين
    [many] { $count } علاقة بين دولتين
   *[other] { $count } علاقة بين دولتين
}
count-copies = { $count ->
    [zero] لا نسخ
    [one] مجموعة نسخ واحدة
    [two] مجموعتا نسخ
    [few] { $count } مجموعات نسخ
    [many] { $count } مجموعة نسخ
   *[other] { $count } مجموعة نسخ
}
count-rejections = { $count ->
    [zero] لم يُستبعد شيء
    [one] مستبعَد واحد
    [two] مستبعَدان
    [few] { $count } مستبعَدات
    [many] { $count } مستبعَدًا
   *[other] { $count } مستبعَد
}
count-roots = { $count ->
    [zero] بلا مصدر مسمّى
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
count-years = { $count ->
    [zero] بلا سنوات
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
counts-explained = الوثائق { $documents }، الناشرون { $publishers }، المصادر المستقلة { $roots }

## Columns
column-when = متى
column-entry = الحدث
column-actors = مَن
column-recipients = تجاه مَن
column-place = أين
column-amounts = كم
column-status = الحال
column-documents = الوثائق
column-publishers = الناشرون
column-roots = المصادر المستقلة
column-name = الاسم
column-kind = النوع
column-entries = الأحداث
column-doer = فاعلًا
column-recipient = متلقيًا
column-claims = الأقوال
column-pair = بين
column-year = السنة
column-years = السنوات
column-disputed = متنازع فيه
column-stances = المواقف
column-published = النشر
column-publisher = الناشر
column-tellings = الروايات
column-title = العنوان
column-source = من أين
column-reason = السبب
column-remedy = العلاج
column-type = الفعل
column-coverage = وثائق تتناول السنة
column-flow = ماذا
column-giver = من
column-receiver = إلى

## Dates
when-none = بلا تاريخ
when-about = نحو { $when }
when-maybe = { $when } على الأرجح
when-about-maybe = نحو { $when } على الأرجح
when-since = منذ { $when }
when-until = حتى { $when }
when-span = من { $from } إلى { $to }
when-decade = عقد { $when }
when-century = القرن { $when }
when-before-christ = { $when } ق.م
when-season-21 = ربيع { $when }
when-season-22 = صيف { $when }
when-season-23 = خريف { $when }
when-season-24 = شتاء { $when }

## Amounts
amount-of = { $amount } ({ $unit })
amount-exact = { $low }
amount-about = نحو { $low }
amount-between = من { $low } إلى { $high }
amount-least = { $low } على الأقل
amount-most = { $high } على الأكثر

## Overview
overview-pile = قُرئت { $documents ->
    [zero] وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $documents } وثائق
    [many] { $documents } وثيقة
   *[other] { $documents } وثيقة
} من { $publishers ->
    [zero] ناشرين لم يُسمَّوا
    [one] ناشر واحد
    [two] ناشرَين
    [few] { $publishers } ناشرين
    [many] { $publishers } ناشرًا
   *[other] { $publishers } ناشر
}.
overview-chronicle = وهي تروي { $entries ->
    [zero] أحداثًا
    [one] حدثًا واحدًا
    [two] حدثين
    [few] { $entries } أحداث
    [many] { $entries } حدثًا
   *[other] { $entries } حدث
} بين { $from } و{ $to }، ومع كل حدث: مَن يقوله، ومَن ينفيه، ونصّ الكلام كما ورد.
overview-disputed = أكثر ما يُتنازع فيه
overview-none-disputed = لا شيء متنازع فيه هنا.
overview-newest = أحدث التعارضات
overview-none-clash = لا تتعارض روايتان هنا.
overview-more = وفي القضية أيضًا
years-label = عدد الأحداث في كل سنة
years-peak = أكثر الأحداث في { $year } ({ $count })
years-window = المدة
years-slider = أول سنة في المدة
play = تشغيل
pause = إيقاف

## Chronicle and entry
timeline-label = خط زمن الأحداث
timeline-densest = أكثف مدة
timeline-all = الزمن كله
timeline-undated = { $count ->
    [zero] كل الأحداث مرسومة
    [one] حدث واحد بلا تاريخ غير مرسوم
    [two] حدثان بلا تاريخ غير مرسومين
    [few] { $count } أحداث بلا تاريخ غير مرسومة
    [many] { $count } حدثًا بلا تاريخ غير مرسومة
   *[other] { $count } حدث بلا تاريخ غير مرسومة
}
entry = حدث
entry-was = ضُمّ الحدث الذي كان بذلك العنوان إلى هذا الحدث.
tellings = { $count ->
    [zero] لا روايات
    [one] الرواية الوحيدة
    [two] الروايتان
    [few] الروايات كلها ({ $count })
    [many] الروايات كلها ({ $count })
   *[other] الروايات كلها ({ $count })
}
trail = مَن قال ماذا ومتى
trail-explained = بترتيب النشر: مَن يثبته ومَن ينفيه.
trail-no-denial = بترتيب النشر. لا ينفيه أحد في هذه القضية.
trail-walk = قولًا قولًا
stance-told = يرويه بنفسه
told-negated = مروي على أنه لم يقع
differ = مواضع اختلاف الروايات
differ-none = حيثما ذكرت الروايات تاريخًا أو مكانًا أو عددًا أو أطرافًا فقد اتفقت.
differ-when = متى
differ-place = أين
differ-quantities = كم
differ-actors = مَن
differ-recipients = تجاه مَن
differ-polarity = وقع أم لم يقع
differ-modality = الجهة
unsaid = لم يُذكر
anchor-document = محسوب من يوم النشر
on-whose-word = على لسان
telling-copies = { $count ->
    [zero] ليست لها نسخ
    [one] وثيقة أخرى نسخة منها
    [two] وثيقتان أخريان نسختان منها
    [few] { $count } وثائق أخرى نسخ منها
    [many] { $count } وثيقة أخرى نسخ منها
   *[other] { $count } وثيقة أخرى نسخ منها
}
why = السبب:
why-affirmed = يثبته:
why-denied = ينفيه:
why-told-not = يرويه على أنه لم يقع:
ground-act = الفعل نفسه في الروايتين: { $a }
ground-readings = قد يكون { $a } و{ $b } قراءتين لفعل واحد
ground-kindred = { $a } و{ $b } فعلان متقاربان
ground-parties = الأطراف نفسها: { $a }
ground-doer = الفاعل في كلتيهما { $a }
ground-doer-more = الفاعل في كلتيهما { $a }، وفي إحداهما أيضًا { $b }
ground-doers = الفاعل في إحداهما { $a } وفي الأخرى { $b }
ground-recipient = المتلقي في كلتيهما { $a }
ground-recipient-more = المتلقي في كلتيهما { $a }، وفي إحداهما أيضًا { $b }
ground-recipients = المتلقي في إحداهما { $a } وفي الأخرى { $b }
ground-party = { $a } في كلتيهما
ground-party-more = { $a } في كلتيهما، و{ $b } في إحداهما فقط
ground-sides = { $a } في إحداهما و{ $b } في الأخرى، ولعلهما طرفاه
ground-modality = { $a } في إحداهما و{ $b } في الأخرى
ground-place = المكان في كلتيهما { $a }
ground-when = التاريخ في كلتيهما { $a }
ground-when-meet = يلتقي التاريخان { $a } و{ $b }
ground-when-against = { $a } في إحداهما و{ $b } في الأخرى
ground-when-lent = لا يلتقي التاريخان { $a } و{ $b }، لكن أحدهما مأخوذ من جملة أخرى
ground-when-one = التاريخ في إحداهما { $a }، والأخرى بلا تاريخ
ground-when-none = لا تاريخ في أيّ منهما
ground-words = نصيب الألفاظ المشتركة { $a }
ground-word = بلفظ واحد: { $a }
ground-twice = رُوي مرتين في جملة واحدة
ground-two-words = ترويه جملة واحدة بلفظين
ground-news = ترويهما وثيقة واحدة على أنهما خبرها
ground-possible = كلتاهما على سبيل الاحتمال
ground-copy = الجملة نفسها في نسخة من الوثيقة
why-merged = لماذا عُدّت حدثًا واحدًا
why-single = رواية واحدة، فلم يُضمّ إليها شيء.
why-date = تاريخه:
history = كيف صار إلى هذه الحال:
near = قريب منه ولم يُضمّ إليه
near-explained = أحداث قد تكون هو نفسه، وتُضمّ في المراجعة.
score = الثقة { $share }
copy-citation = نسخ الإحالة
copied = نُسخت
chain-from = عن
towards = تجاه
publisher-unknown = ناشر غير معروف
guessed = معروف بصفته فقط

## Evidence and reader
evidence = الشاهد
evidence-open = عرض النص كما ورد
evidence-source = فتح الوثيقة عنده
evidence-lost = لم يعد النص الذي يشير إليه هذا العنوان موجودًا في الوثيقة.
document = وثيقة
document-about = عن هذه الوثيقة
document-name = الملف
document-url = العنوان
document-format = الصيغة
document-length = عدد المحارف
document-digest = SHA-256
document-guess = قُرئ على أنه { $about }
document-original = كما وردت
layer-events = الأفعال
layer-claims = الأقوال
layer-actor = الأطراف
layer-place = الأماكن
layer-time = الأزمنة
layer-quantity = الأعداد
layer-event = فعل
layer-claim = قول
reader-whole = مع القوائم والإعلانات
reader-original = الملف كما هو
reader-cards = ما قُرئ منها
reader-none = لم يُقرأ منها شيء.
reader-repair = يُقرأ { $reading }
sentences = الجمل

## Claims, contradictions, sources
claims-intro = كل قول: مَن يتكلم، وبأي موقف، وفي أي وثيقة. و«القول» هنا لفظ محايد.
claims-grouped = بحسب الحدث
claims-flat = قائمة واحدة
claims-no-entry = لا يتصل بحدث
claims-no-denial = ليس بين هذه الأقوال نفي.
contradictions-intro = روايتان لا تصحّان معًا، ومع كل منهما كلامها. وما تغيّر مع الزمن ليس تعارضًا.
kind-denies = هذا يثبت وذاك ينفي
kind-polarity = مروي على أنه وقع وعلى أنه لم يقع
kind-number = أعداد متباعدة
kind-date = تواريخ متباعدة
kind-actor = فاعلون مختلفون
kind-state = دولة
kind-person = شخص
kind-organisation = منظمة
kind-bloc = تكتل
kind-group = جماعة
kind-media = إعلام
kind-people = غير مسمَّين
sources-intro = على لسان مَن تقوم القضية: كل متحدث تنقل عنه وثيقة.
publishers-intro = مَن نشر الوثائق.
copies-intro = الوثائق التي أصلها واحد، أو مقاطع منها، صوت واحد لا أصوات.
tab-speakers = المتحدثون
tab-publishers = الناشرون
tab-copies = النسخ
copies = النسخ
copy-document = وثائق متطابقة
copy-passage = مقطع مشترك
copy-origin = مصدر واحد ينقل عنه الجميع
actor-doer = فاعلًا { $count }
actor-recipient = متلقيًا { $count }
actor-partners = أطراف يتعامل معها
actor-says = ماذا يقول
actor-forms = كيف يُكتب

## Network and relations
cooperation = التعاون
conflict = الصراع
level-state = الدول
level-actor = الأطراف
network-level = المستوى
network-label = شبكة مَن يتعامل مع مَن
network-hidden = { $count ->
    [zero] الكل مرسوم
    [one] واحد أقل ورودًا غير مرسوم
    [two] اثنان أقل ورودًا غير مرسومين
    [few] { $count } أقل ورودًا غير مرسومة
    [many] { $count } أقل ورودًا غير مرسومة
   *[other] { $count } أقل ورودًا غير مرسومة
}
network-table = الشبكة نفسها في جدول
relations-intro = كل دولتين وما يُروى عنهما: يُوزن التعاون والصراع ولا يُطرح أحدهما من الآخر.
relation-title = { $a } و{ $b }
relation-label = التعاون والصراع في كل سنة
relation-few = وثائق أقل من أن تُحكم
relation-explained = التعاون فوق الخط والصراع تحته، ويوزن الفعل بنوعه وبعدد المصادر المستقلة التي ترويه. والسنوات التي لا تتناولها وثيقة فراغ لا سلام.
phases = المراحل
phase-evidence = { $count ->
    [zero] بلا روايات
    [one] تقوم على رواية واحدة
    [two] تقوم على روايتين
    [few] تقوم على { $count } روايات
    [many] تقوم على { $count } رواية
   *[other] تقوم على { $count } رواية
}
tone-cooperation = تعاون
tone-cooling = فتور
tone-conflict = صراع
tone-mixed = بين بين
flows = ما انتقل بينهما
flows-none = لا يُروى انتقال شيء بينهما.
flow-row = { $kind }: من { $giver } إلى { $receiver }
flow-arms = سلاح
flow-supplies = إمدادات
flow-troops = قوات
flow-training = تدريب
flow-economic = مال
flow-humanitarian = إغاثة
flow-technology = تكنولوجيا
flow-trade = تجارة
flow-intelligence = معلومات استخبارية
flow-diplomatic = زيارات ورسائل

## Search
search-label = بحث
search-for = بحث: { $query }
search-hint = في كلمات الأحداث والأقوال والجمل والأسماء؛ وصور الحرف الواحد في الكتابة سواء.
search-parsed = بُحث عن
search-none = لم يُعثر على شيء.
search-none-hint = ينبغي أن ترد الكلمات كلها معًا: جرّب كلمات أقل أو صيغة أخرى.
at-least = أكثر من { $count }

## Review
review-intro = حيث تشكّ الآلة يحكم إنسان. يُحفظ الحكم في القضية، ولا يغيّر سواه، ويمكن الرجوع عنه.
queue-merges = حدث واحد أم حدثان؟
queue-dates = تواريخ متباعدة
queue-clashes = روايات متعارضة
queue-means-merges = روايتان قد تكونان عن حدث واحد، والأقرب إلى الحدّ أولًا.
queue-means-dates = روايات حدث واحد تباعدت تواريخها: أهي عن الحدث نفسه؟
queue-means-clashes = روايات حدث واحد تعارضت: أهي عن الحدث نفسه؟
queue-open = { $count ->
    [zero] لم يبق شيء
    [one] بقي واحد
    [two] بقي اثنان
    [few] بقي { $count }
    [many] بقي { $count }
   *[other] بقي { $count }
}
queue-done = { $count ->
    [zero] لم يُحكم في شيء
    [one] حُكم في واحد
    [two] حُكم في اثنين
    [few] حُكم في { $count }
    [many] حُكم في { $count }
   *[other] حُكم في { $count }
}
queue-unsure = مع ما تُرك على الشك
queue-empty = لم يبق هنا شيء.
pair-together = هما الآن حدث واحد
pair-apart = هما الآن حدثان
verdict-same = حدث واحد
verdict-different = حدثان مختلفان
verdict-unsure = غير متيقن
judged = حُفظ: { $verdict }.
undone = رُجع عنه.
judged-by = حَكَم { $by }
judgements = الأحكام حتى الآن
judgements-none = لم يحكم أحد في شيء بعد.
rebuilding = يُعاد بناء السجلّ.
rejections-intro = ما رُفض أو تُرك، وأين، ولماذا: لا يختفي شيء بلا كلمة.

## Export
export-whole = القضية كلها
export-lists = كل قائمة وحدها
export-explained = لكل قائمة محتواها نفسه لبرامج أخرى، والروابط في صفحة القائمة تحفظ تصفيتها.
export-bom = CSV للجداول

## Settings
settings-intro = تُحفظ في هذا المتصفح فقط.
settings-sample = هكذا تبدو:
setting-language = اللغة
setting-language-ar = العربية
setting-language-en = English
setting-digits = الأرقام
setting-digits-latn = 1234
setting-digits-arab = ١٢٣٤
setting-months = أسماء الشهور
setting-months-common = أكتوبر
setting-months-levant = تشرين الأول
setting-calendar = التقويم
setting-calendar-gregorian = ميلادي
setting-calendar-both = ميلادي، ومعه اليوم الهجري
setting-theme = الألوان
setting-theme-auto = كالنظام
setting-theme-light = فاتحة
setting-theme-dark = داكنة
setting-axis = اتجاه الزمن
setting-axis-auto = كاتجاه اللغة
setting-axis-rtl = من اليمين إلى اليسار
setting-axis-ltr = من اليسار إلى اليمين
setting-shortcuts = المفاتيح المفردة
setting-shortcuts-on = تعمل
setting-shortcuts-off = متوقفة
setting-judge = اسمك، يُحفظ مع أحكامك

## Help and keys
help-intro = كل جملة منقولة تفتح نصها في وثيقتها. وكل تصفية محفوظة في عنوان الصفحة: فالرابط إحالة.
help-statuses = أحوال الأحداث
help-dates = التواريخ كما رُويت
help-keys = المفاتيح
status-means-confirmed = يقوله صاحب الشأن نفسه، ولا يُقصد أكثر من ذلك.
status-means-corroborated = يرويه مصدران مستقلان أو أكثر ولا ينفيه أحد.
status-means-reported = يرويه مصدر واحد.
status-means-disputed = يثبته مصدر وينفيه مصدر.
status-means-denied = منفيّ، ولا يثبته مصدر مسمّى.
status-means-retracted = تراجع عنه من رواه، ولا يرويه غيره.
keys-on = المفاتيح المفردة تعمل، وتسكن أثناء الكتابة.
keys-off = المفاتيح المفردة متوقفة.
keys-everywhere = في هذه الصفحة
keys-lists = في القوائم
keys-evidence = الأقوال والشواهد
keys-review = في المراجعة
keys-timeline = على خط الزمن حين يكون محدَّدًا
key-search = بحث
key-help = هذه الصفحة
key-next = التالي
key-previous = السابق
key-open = فتح
key-view = قائمة، خط الزمن، جدول
key-close = إغلاق
key-source = فتح الوثيقة عند الجملة
key-claim-next = القول التالي
key-claim-previous = القول السابق
key-copy = نسخ الإحالة
key-undo = رجوع
key-skip = لاحقًا
key-zoom-in = زمن أقل
key-zoom-out = زمن أكثر
key-zoom-all = الزمن كله
key-pan = الحدث المجاور على الشاشة
key-first = الأول
key-last = الأخير

## Without the built page
unbuilt-title = لم تُبنَ صفحة القراءة
unbuilt-how = ثُبِّت البرنامج من غير واجهته. شغِّل هذا الأمر في مجلد المشروع من غير TAWATUR_SKIP_UI، ثم ابدأ من جديد:
unbuilt-until = وحتى ذلك الحين:
