import {
  COMMENTS_BESIDE,
  FILE_SIZE,
  LICENCE,
  LINE_BESIDE,
  OFFER_BESIDE,
  PICTURE_CREDIT,
  SECTION_BESIDE,
} from './beside-words.ts';
import { countSentences, endsSentence, isProse } from './sentences.ts';

/** After one of these headings at a text's end come comments, and what readers wrote there is not the article. */
const COMMENTS =
  /^(?:your comments?|(?:leave|post|write|add|submit) (?:a |your )?(?:comment|reply)s?|leave a reply|comments?(?: \(?\d+\)?| closed| section| policy)?|\d+ comments?|you are replying to\b.{0,80}|view (?:all )?comments|join the (?:conversation|discussion)|kommentare?(?: \(?\d+\)?)?|kommentar schreiben|commentaires?(?: \(?\d+\)?)?|laisser un commentaire|comentarios?(?: \(?\d+\)?)?|deja un comentario|комментарии(?: \(?\d+\)?)?|оставить комментарий|نظر شما|ارسال نظر|نظرات(?: کاربران)?|دیدگاه(?:‌| )?(?:ها|شما)|تعليقات|أضف تعليق(?:ا|ك)?|التعليقات)\s*[:.…]*$/iu;
const RELATED =
  /^(?:(?:related|recommended|more|latest|top|popular|trending|most (?:read|viewed|popular))(?: (?:news|stories|articles|topics|content|links|posts|coverage|headlines|reading|from .{1,40}|on this (?:story|topic)|like this))?|read (?:also|more|next)|see also|also read|you (?:may|might) also (?:like|be interested in)|don['’]t miss|up next|what to read next|editors?['’]s? picks?|lesen sie auch|mehr zum thema|das könnte sie auch interessieren|lire aussi|à lire aussi|sur le même sujet|lea también|te puede interesar|noticias relacionadas|читайте также|по теме|материалы по теме|اخبار مرتبط|مطالب مرتبط|خبرهای مرتبط|بیشتر بخوانید|اقرأ أيض(?:ا|اً|ًا)|مواضيع ذات صلة|أخبار ذات صلة)\s*[:.…]*$/iu;
const RELATED_WITH_TITLE =
  /^(?:read (?:also|more|next)|see also|also read|more on this|related(?: (?:news|stor(?:y|ies)|articles?))?|lesen sie auch|lire aussi|à lire aussi|lea también|читайте также|بیشتر بخوانید|اقرأ أيض(?:ا|اً|ًا))\s*[:|»>]\s*\S.{0,200}$/iu;
const NEWSLETTER =
  /^(?:(?:sign up|subscribe|register)(?: now| here| today)? (?:for|to|and) .{0,120}(?:newsletters?|e-?mail|inbox|briefing|updates|alerts|channel|notifications)\b.{0,160}|(?:get|receive) .{1,100} (?:delivered|straight|directly|sent) .{0,20}(?:inbox|e-?mail).{0,80}|(?:our )?newsletters?|(?:enter|your) e-?mail(?: address)?|subscribe(?: now)?|sign up|follow us(?: on .{1,60})?|join (?:us on|our) (?:telegram|whatsapp|facebook|x|twitter|channel).{0,60}|download our app.{0,60}|newsletter abonnieren|inscrivez-vous .{0,60}newsletter.{0,40}|подпишитесь на .{1,60}|подписывайтесь на .{1,60})[.!:]*$/iu;
const TAG_WORDS =
  'tags?|topics|keywords|filed under|labels|schlagw(?:o|ö)rt(?:e|er)|mots-clés|etiquetas|теги|метки|برچسب(?:‌| )?ها|کلیدواژه(?:‌| )?ها|الوسوم|كلمات مفتاحية';
const TAGS = new RegExp(`^(?:${TAG_WORDS})\\s*[:：]?(?:\\s.{0,300})?$`, 'iu');
const COPYRIGHT =
  /^(?:(?:copyright\b|©|\(c\)\s*\d{4}).{0,200}|all rights reserved.{0,60}|alle rechte vorbehalten\.?|tous droits réservés\.?|все права защищены\.?|our standards:.{0,100})$/iu;
const SHARE_BAR =
  /^(?:share (?:on|via|to|by|with) .{1,40}|share (?:this|the)(?: (?:article|story|post|page|news|link))?|share this:?|copy (?:the |this )?(?:link|url)|copied!?|link copied!?|tweet(?: this)?|print(?: this)? (?:article|page|story)|printer[- ]friendly(?: version)?|e-?mail this(?: (?:article|story))?|send by e-?mail|save (?:article|story)|add to favorites|click to share .{1,60}|short link.{0,80}|skip to (?:main )?content|skip navigation|jump to navigation|back to top|advertisement|advertisements|sponsored(?: content)?|story continues below(?: this)?(?: advertisement)?|article continues below(?: advertisement)?|scroll to continue.{0,40}|\d{1,2}[ -]min(?:ute)?s? read|reading time:? .{1,30}|artikel teilen|auf \w+ teilen|partager(?: (?:sur|l['’]article).{0,30})?|compartir(?: en .{1,20})?|поделиться(?: в .{1,20})?|اشتراک(?:‌| )?گذاری|مشاركة|لینک کوتاه.{0,80}|کپی لینک)[.:!]*$/iu;
/** Alone each of these may be part of an article; beside another one it is a share bar. */
const SHARE_WORD =
  /^(?:share|shares?|tweet|print|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|messenger|viber|vk|line|weibo|flipboard|threads|bluesky|mastodon|instagram|youtube|rss|save|bookmark|listen|more|comment|like|pin|sms|url|\d{1,6})$/iu;
/** A share bar on one line: `Facebook Twitter WhatsApp`. */
const SHARE_WORDS =
  /^(?:(?:share|facebook|twitter|tweet|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|print|copy link|messenger|x)(?:\s*[|/·•,]\s*|\s+|$)){2,}$/iu;
const COOKIES =
  /^(?:we (?:and our (?:\d+ )?partners )?use (?:\w+ ){0,2}cookies|(?:this|our) (?:web)?site (?:\w+ ){0,2}uses (?:\w+ ){0,2}cookies|by (?:continuing|using|clicking|browsing).{0,80}cookies|(?:accept|reject|manage|allow)(?: all)?(?: the)? cookies|cookie (?:settings|preferences|policy|notice|consent)|wir verwenden cookies|nous utilisons des cookies|utilizamos cookies|мы используем (?:файлы )?cookie)/iu;
const COOKIE_WORDS =
  /consent|experience|accept|privacy|polic|agree|preferences|settings|personali|analy|zustimm|einstellung|accept|politique|соглас/iu;
const COOKIE_BUTTON =
  /^(?:accept|reject|decline|agree|i agree|accept all|reject all|got it|manage (?:preferences|settings|choices)|ok|learn more|more information|privacy policy)[.!]?$/iu;

/** What may go on freely after its first words: "Topics at the summit included trade." begins like a line of tags, and is a sentence. */
const MAY_BE_SENTENCE = new RegExp(
  `^(?:(?:${TAG_WORDS})\\s+[^\\s:：]|share (?:on|via|to|by|with)\\s|(?:related|recommended|more|latest|top|popular|trending) from\\s|copyright\\s+(?!©|\\(c\\)|(?:19|20)\\d\\d|by\\b|.*\\breserved\\b))`,
  'iu',
);

type Junk = 'line' | 'share-word' | 'comments' | 'list' | null;

/** What a paragraph is beside the article, by its words alone. */
function junkOf(text: string): Junk {
  // Every rule is about a line; a paragraph that is longer is read as prose.
  if (text.length > 500) return null;
  if (COOKIES.test(text) && (text.length < 60 || COOKIE_WORDS.test(text))) return 'line';
  if (text.length > 320) return null;
  if (endsSentence(text) && MAY_BE_SENTENCE.test(text)) return null;
  if (SHARE_BAR.test(text) || SHARE_WORDS.test(text) || RELATED_WITH_TITLE.test(text)) return 'line';
  if (SHARE_WORD.test(text)) return 'share-word';
  if (LINE_BESIDE.test(text) || isCredit(text)) return 'line';
  if (COMMENTS.test(text)) return 'comments';
  // A count of comments may stand above the text too.
  if (COMMENTS_BESIDE.test(text)) return 'list';
  // Whole sentences begin like these headings: "More information about the fire was not given."
  if (!endsSentence(text) && text.length <= 120 && SECTION_BESIDE.test(text)) return 'list';
  if (OFFER_BESIDE.test(text)) return 'list';
  if (RELATED.test(text) || NEWSLETTER.test(text) || TAGS.test(text) || COPYRIGHT.test(text)) return 'list';
  return null;
}

/** A line that names who made a picture, a text's licence, or a file to download. */
function isCredit(text: string): boolean {
  if (text.length <= 200 && LICENCE.test(text)) return true;
  if (/\.$/u.test(text) && countSentences(text) > 1) return false;
  return PICTURE_CREDIT.test(text) || (!endsSentence(text) && FILE_SIZE.test(text));
}

/**
 * Which paragraphs are not the article: share bars, cookie notes and links to other articles wherever they stand; after the text
 * also comment forms, related links, newsletter boxes, tags and copyright lines with the short lines that follow them. The rules:
 * - a paragraph with several sentences is never cut, unless it is itself a cookie note or newsletter box, and after one the text goes on;
 * - headings of the second sort count only once there was text before them; after a comment form everything short goes, after the
 *   others only what does not end as a sentence does;
 * - a single `Facebook` or `Print` goes only beside another word of a share bar.
 */
export function findBoilerplate(paragraphs: readonly string[]): boolean[] {
  const kinds = paragraphs.map(junkOf);
  const cut = paragraphs.map(() => false);
  let seenText = false;
  let after: 'comments' | 'list' | null = null;
  for (let index = 0; index < paragraphs.length; index++) {
    const text = paragraphs[index] as string;
    const kind = kinds[index] ?? null;
    if (kind === 'line') cut[index] = true;
    else if (kind === 'share-word') cut[index] = after !== null || besideShareWord(kinds, index);
    else if ((kind === 'comments' || kind === 'list') && seenText) {
      cut[index] = true;
      after = after === 'comments' ? after : kind;
    } else if (isProse(text)) {
      after = null;
    } else if (after !== null) {
      cut[index] = after === 'comments' || !endsSentence(text) || COOKIE_BUTTON.test(text);
      if (!cut[index]) after = null;
    } else if (COOKIE_BUTTON.test(text) && cut[index - 1] === true) {
      cut[index] = true;
    }
    if (!cut[index] && (isProse(text) || (text.length > 60 && endsSentence(text)))) seenText = true;
  }
  return cut;
}

function besideShareWord(kinds: readonly Junk[], index: number): boolean {
  const isShare = (kind: Junk | undefined): boolean => kind === 'share-word' || kind === 'line';
  return isShare(kinds[index - 1]) || isShare(kinds[index + 1]);
}
