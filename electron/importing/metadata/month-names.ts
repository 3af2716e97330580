/** Names of the Gregorian months by language, January first; forms of one month parted by spaces. */
const GREGORIAN: readonly (readonly string[])[] = [
  // English
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  // German
  [
    'januar jänner jän',
    'februar feber',
    'märz mär mrz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober okt',
    'november',
    'dezember dez',
  ],
  // French
  [
    'janvier janv',
    'février févr fév fevrier',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'août aout',
    'septembre',
    'octobre',
    'novembre',
    'décembre déc decembre',
  ],
  // Spanish
  [
    'enero ene',
    'febrero',
    'marzo',
    'abril abr',
    'mayo',
    'junio',
    'julio',
    'agosto ago',
    'septiembre setiembre',
    'octubre',
    'noviembre',
    'diciembre dic',
  ],
  // Russian
  [
    'января январь янв',
    'февраля февраль фев',
    'марта март мар',
    'апреля апрель апр',
    'мая май',
    'июня июнь июн',
    'июля июль июл',
    'августа август авг',
    'сентября сентябрь сен',
    'октября октябрь окт',
    'ноября ноябрь ноя',
    'декабря декабрь дек',
  ],
  // Persian
  [
    'ژانویه',
    'فوریه',
    'مارس',
    'آوریل',
    'مه می',
    'ژوئن',
    'ژوئیه جولای',
    'اوت آگوست',
    'سپتامبر',
    'اکتبر',
    'نوامبر',
    'دسامبر',
  ],
  // Arabic, as in Egypt
  [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل إبريل ابريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس اغسطس',
    'سبتمبر',
    'أكتوبر اكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  // Arabic, as in the Levant and Iraq
  [
    'كانون_الثاني',
    'شباط',
    'آذار اذار',
    'نيسان',
    'أيار ايار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول ايلول',
    'تشرين_الأول',
    'تشرين_الثاني',
    'كانون_الأول',
  ],
];

/** Persian (Jalali) months, Farvardin first. */
const JALALI = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد امرداد',
  'شهریور',
  'مهر',
  'آبان ابان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
];

function byName(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const list of lists) {
    list.forEach((forms, index) => {
      for (const form of forms.split(' ')) months.set(persianLetters(form.replace('_', ' ')), index + 1);
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
