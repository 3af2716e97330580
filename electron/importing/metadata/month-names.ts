/** Names of the Gregorian months by language, January first; forms of one month parted by spaces, words of one name by `_`. */
const GREGORIAN: readonly string[] = [
  // English
  'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
  // German
  'januar jänner jän, februar feber, märz mär mrz, april, mai, juni, juli, august, september, oktober okt, november, dezember dez',
  // French
  'janvier janv, février févr fév fevrier, mars, avril avr, mai, juin, juillet juil, août aout, septembre, octobre, novembre, décembre déc decembre',
  // Spanish
  'enero ene, febrero, marzo, abril abr, mayo, junio, julio, agosto ago, septiembre setiembre, octubre, noviembre, diciembre dic',
  // Russian
  'января январь янв, февраля февраль фев, марта март мар, апреля апрель апр, мая май, июня июнь июн, июля июль июл, августа август авг, сентября сентябрь сен, октября октябрь окт, ноября ноябрь ноя, декабря декабрь дек',
  // Persian
  'ژانویه, فوریه, مارس, آوریل, مه می, ژوئن, ژوئیه جولای, اوت آگوست, سپتامبر, اکتبر, نوامبر, دسامبر',
  // Arabic, as in Egypt
  'يناير, فبراير, مارس, أبريل إبريل ابريل, مايو, يونيو, يوليو, أغسطس اغسطس, سبتمبر, أكتوبر اكتوبر, نوفمبر, ديسمبر',
  // Arabic, as in the Levant and Iraq
  'كانون_الثاني, شباط, آذار اذار, نيسان, أيار ايار, حزيران, تموز, آب, أيلول ايلول, تشرين_الأول, تشرين_الثاني, كانون_الأول',
  // Italian
  'gennaio gen, febbraio feb, marzo, aprile, maggio mag, giugno giu, luglio lug, agosto ago, settembre set, ottobre ott, novembre, dicembre dic',
  // Portuguese
  'janeiro, fevereiro fev, março, abril, maio, junho, julho, agosto, setembro, outubro out, novembro, dezembro dez',
  // Dutch
  'januari, februari, maart mrt, april, mei, juni, juli, augustus, september, oktober, november, december',
  // Swedish, Danish, Norwegian
  'januari januar, februari februar, mars marts, april, maj mai, juni, juli, augusti august, september, oktober, november, december desember',
  // Icelandic
  'janúar, febrúar, mars, apríl, maí, júní, júlí, ágúst, september, október, nóvember, desember',
  // Polish (its November is in the list of {@link IN_DOUBT})
  'stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, , grudnia',
  // Czech
  'ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince',
  // Croatian (its October is in the list of {@link IN_DOUBT})
  'siječnja siječanj, veljače veljača, ožujka ožujak, travnja travanj, svibnja svibanj, lipnja lipanj, srpnja srpanj, kolovoza kolovoz, rujna rujan, , studenoga studenog studeni, prosinca prosinac',
  // Turkish
  'ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık',
  // Ukrainian
  'січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня',
  // Hausa, whose words take an ending before the year
  'janairu janairun, fabrairu fabrairun faburairu faburairun, maris, afrilu afrilun, mayu mayun, yuni yunin, yuli yulin, agusta agustan agustar, satumba satumban satumbar, oktoba oktoban oktobar, nuwamba nuwamban nuwambar, disamba disamban disambar',
  // Swahili
  'januari, februari, machi, aprili, mei, juni, julai, agosti, septemba, oktoba, novemba, desemba',
  // Somali
  'janaayo jannaayo janaweri, febraayo feebraayo febarweri, maarso maarij, abriil abril, maajo meey, juun juunyo, luulyo luuliyo julaay, agoosto ogosto agosto, sebtembar sebteembar setembar, oktoobar oktobar, nofembar nofember noofembar noofeembar, desembar diseembar disembar',
  // Kurdish in Latin letters
  'rêbendan çile, reşemî sibat şibat, adar, nîsan avrêl, gulan, hezîran pûşper, tîrmeh tîrmehê, tebax gelawêj, îlon rezber, cotmeh, mijdar sermawez, kanûn berfanbar',
  // Kurdish in Arabic letters, some with an ending before the year
  'کانوونی_دووەم کانوونی_دووەمی کانوونی_دووه‌م کانوونی_دووه‌می, شوبات شوباتی, ئازار ئازاری, نیسان نیسانی, ئایار ئایاری, حوزەیران حوزەیرانی حوزه‌یران حوزه‌یرانی, تەمموز تەمموزی ته‌مموز ته‌مموزی تەممووز تەممووزی ته‌ممووز ته‌ممووزی تەموز تەموزی ته‌موز ته‌موزی, ئاب ئابی, ئەیلوول ئەیلوولی ئه‌یلوول ئه‌یلوولی ئەیلول ئەیلولی ئه‌یلول ئه‌یلولی, تشرینی_یەکەم تشرینی_یەکەمی تشرینی_یه‌که‌م تشرینی_یه‌که‌می, تشرینی_دووەم تشرینی_دووەمی تشرینی_دووه‌م تشرینی_دووه‌می, کانوونی_یەکەم کانوونی_یەکەمی کانوونی_یه‌که‌م کانوونی_یه‌که‌می',
  // Amharic, for months of the Gregorian calendar
  'ጃንዋሪ ጃንዩወሪ ጃንዩዋሪ, ፌብሩዋሪ ፌብሩወሪ ፌብሯሪ, ማርች, ኤፕሪል አፕሪል, ሜይ, ጁን, ጁላይ, ኦገስት, ሴፕቴምበር, ኦክቶበር, ኖቬምበር ኖቨምበር, ዲሴምበር',
];

/** Persian (Jalali) months, Farvardin first. */
const JALALI = 'فروردین, اردیبهشت, خرداد, تیر, مرداد امرداد, شهریور, مهر, آبان ابان, آذر, دی, بهمن, اسفند';

/**
 * `listopada` is October in Croatian, which writes a dot behind the day (`2. listopada`), and November in Polish, which writes none.
 */
export const IN_DOUBT: Readonly<Record<string, { readonly dotted: number; readonly bare: number }>> = {
  listopada: { dotted: 10, bare: 11 },
};

function byName(lists: readonly string[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const list of lists) {
    list.split(',').forEach((forms, index) => {
      for (const form of forms.trim().split(' '))
        if (form !== '') months.set(persianLetters(form.replaceAll('_', ' ')), index + 1);
    });
  }
  return months;
}

/** Lower-case name to number, 1 to 12. Arabic names with Persian letters, see {@link persianLetters}. */
export const GREGORIAN_MONTHS = byName(GREGORIAN);
export const JALALI_MONTHS = byName([JALALI]);

/** Persian names are often typed with Arabic letters, so both are compared with Persian ones. */
export function persianLetters(text: string): string {
  return text.replace(/ي/gu, 'ی').replace(/ك/gu, 'ک');
}
