import { addressParser, decodeWords } from 'postal-mime';
import { cleanLine } from '../clean-text.ts';
import { readByline } from '../metadata/byline.ts';

/** Whom a mail is from, as an article knows it: a person wrote it, an outlet or agency published it. One of both, or none, mostly. */
export interface MailSender {
  readonly byline: string;
  readonly source: string;
}

/** The part of an address before the `@` that stands for no person. */
const ROLE =
  /^(?:(?:no|do-?not|donot)[-_.]?reply|news|newsletters?|newsroom|newsdesk|nieuwsbrief|info|press(?:e|a|o)?|presse?stelle|pressoffice|media|prensa|stampa|pressa|redaktion|redaccion|redazione|redaction|redakcja|redaksi|editor(?:s|ial)?|desk|alerts?|digest|brief(?:ing)?s?|bulletins?|mail(?:er|ing|s)?|list|lists|updates?|contact|hello|office|communications?|comms|kommunikation|subscriptions?|notifications?|notify|admin|webmaster|service|support|team|marketing|mailer-daemon|postmaster|wire|feed|service-?de-?presse|daily|weekly|morning|today|public(?:affairs|relations)?|pr|events?|announce(?:ments?)?)(?:[-_.+].*)?$/iu;
/** A word that an organisation's name has and a person's has not. */
const ORGANISATION =
  /(?<![\p{L}\p{M}])(?:news(?:letters?|room|wire|paper)?|press|presse|prensa|stampa|agency|agence|agentur|agencia|agenzia|times|daily|weekly|herald|tribune|gazette|chronicle|journal|courier|observer|telegraph|guardian|post|review|magazine|report|bulletin|brief(?:ing)?|digest|alerts?|updates?|today|tv|radio|media|medien|zeitung|nachrichten|rundschau|tagblatt|tageblatt|anzeiger|ministry|ministerium|ministère|ministerio|ministero|department|office|bureau|committee|council|commission|institute|institut|university|universität|université|foundation|stiftung|association|society|federation|union|party|group|service|services|desk|team|staff|editors?|redaktion|rédaction|redacción|gmbh|ag|inc|ltd|llc|plc|corp|company|verlag|bank|parliament|parlament|government|embassy|centre|center|zentrum|network|agenda|агентство|новости|газета|служба|пресс-служба|редакция|министерство|خبرگزاری|روزنامه|وكالة|وزارة|جريدة|وزارت)(?![\p{L}\p{M}])/iu;
const BETWEEN = /\s+(?:via|through|at|@|über|bei)\s+|\s*[|·•]\s*|\s+[–—-]\s+|,\s+/u;

/**
 * The sender by this rule: a display name is the source when the mail went to subscribers (`bulk`), when its address is a role's
 * (`news@`, `press@`, `no-reply@`), or when it is an organisation's by its words or its address; a name that can be a person's is the
 * byline; any other says nothing. `Jane Doe via Example News` and `Jane Doe (Example News)` give both. An address without
 * a name gives nothing either, since a domain is no outlet's name.
 */
export function readSender(from: string, bulk: boolean): MailSender {
  const mailbox = firstMailbox(from);
  if (mailbox === null) return { byline: '', source: '' };
  const name = cleanLine(mailbox.name.replace(/^["'“”]+|["'“”]+$/gu, ''));
  if (name === '' || name.length > 120 || name.includes('@')) return { byline: '', source: '' };
  const bracketed = /^([^()[\]]{3,60}?)\s*[([]([^()[\]]{2,60})[)\]]$/u.exec(name);
  const parts = bracketed ? [bracketed[1] ?? '', bracketed[2] ?? ''] : name.split(BETWEEN);
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && isPerson(first) && (ORGANISATION.test(second) || !isPerson(second)))
    return { byline: first, source: second };
  if (parts.length === 2 && isPerson(second) && ORGANISATION.test(first))
    return { byline: second, source: first };
  if (bulk || isOrganisation(name, mailbox.address)) return { byline: '', source: name };
  return { byline: isPerson(name) ? name : '', source: '' };
}

/** By a word in its name, by its address, or by a name that is the address's own: `Apple <info@apple.example>`. */
function isOrganisation(name: string, address: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  if (ORGANISATION.test(name) || ROLE.test(local)) return true;
  const bare = name.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '');
  return bare.length > 2 && (local === bare || domain.replace(/[^\p{L}\p{Nd}]+/gu, '').includes(bare));
}

function firstMailbox(from: string): { readonly name: string; readonly address: string } | null {
  for (const address of addressParser(from, { flatten: true }).slice(0, 1)) {
    return { name: decodeWords(address.name), address: address.address ?? '' };
  }
  return null;
}

/** Two to five words that can be a name's, or `Doe, Jane`. */
function isPerson(name: string): boolean {
  if (ORGANISATION.test(name) || /\p{Nd}/u.test(name)) return false;
  const straight = name.replace(/^([^,]+),\s+([^,]+)$/u, '$2 $1');
  return straight.includes(' ') && readByline(`By: ${straight}`) !== null;
}
