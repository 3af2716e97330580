import type { Block } from '../../domain/blocks.ts';
import { isProse } from '../metadata/sentences.ts';

/** What mailing programs and list servers put around a text. Each is one whole block, or the beginning of one. */
const AROUND =
  /^(?:(?:view|read|open|see) (?:this|the) (?:e-?mail|message|newsletter|mail|issue|mailing)?.{0,30}(?:in (?:your|a|the) (?:web )?browser|online|on the web)\b.{0,40}|(?:view|read) (?:in|it in) (?:your )?browser|view (?:online|as web ?page|web version)|(?:having )?(?:trouble|problems|difficulty|can['’]t) (?:viewing|reading|see(?:ing)?|view|read)\b.{0,140}|(?:wird|falls) (?:diese|dieser|dieser?) (?:e-?mail|newsletter|nachricht).{0,120}(?:angezeigt|dargestellt).{0,80}|(?:im browser|online) (?:ansehen|anzeigen|öffnen)|(?:voir|afficher|lire) .{0,40}(?:navigateur|en ligne)|ver .{0,30}(?:navegador|en línea)|открыть .{0,30}браузере.{0,20}|(?:click (?:here )?to |to )?(?:unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|update (?:your )?(?:preferences|profile|subscription)|change your subscription).{0,200}|(?:you(?:['’]re| are)? (?:have )?(?:receiv(?:ing|ed)|getting|subscribed|got) (?:this|to)\b|you received this (?:e-?mail|message|mail)|this (?:e-?mail|message|newsletter|mail) (?:was|is|has been) sent (?:to|by)\b|this is an automat(?:ed|ic)\b|please do not reply\b|do not reply to this\b).{0,260}|(?:sie (?:erhalten|bekommen) diese[nrs]?\b|diese[r]? (?:e-?mail|newsletter) wurde .{0,30}(?:gesendet|geschickt)|(?:newsletter |hier |vom newsletter )?(?:abmelden|abbestellen)).{0,200}|(?:vous recevez ce|se désabonner|se désinscrire|pour vous désabonner|désinscription).{0,200}|(?:recibe este|darse de baja|cancelar (?:la )?suscripción).{0,200}|(?:вы получили это письмо|отписаться).{0,200}|(?:لغو اشتراک|إلغاء الاشتراك).{0,120}|(?:add|please add) \S+@\S+ to your (?:address book|contacts|safe).{0,80}|forward (?:this (?:e-?mail )?)?to a (?:friend|colleague).{0,60}|_{20,}.{0,60}mailing list.{0,200}|\S{3,40} mailing list(?: -- | - |$).{0,120}|(?:\[?external(?: e-?mail)?\]?|caution|warning|attention|achtung)\s*[:!–-]\s*.{0,40}(?:external|outside|e-?mail|sender|extern).{0,240})$/iu;
/** The beginning of what lawyers put under every mail. */
const DISCLAIMER =
  /^(?:[*_\s-]*(?:confidentiality(?: notice)?|disclaimer|legal (?:notice|disclaimer)|haftungsausschluss|vertraulichkeitshinweis|avis de confidentialité|aviso legal|aviso de confidencialidad)\b[*_\s]*[:.\n–-]|(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|message|communication|transmission)\b.{0,160}(?:confidential|privileged|intended (?:only|solely|for)|for the (?:sole|exclusive))|if you (?:are not the intended|have received this (?:e-?mail|message|communication|transmission) in error)|diese (?:e-?mail|nachricht|mitteilung)\b.{0,120}(?:vertraulich|ausschließlich für|rechtlich geschützt)|ce (?:message|courriel|courrier)\b.{0,120}(?:confidentiel|destin)|este (?:mensaje|correo)\b.{0,120}confidencial|(?:данное|это) (?:сообщение|письмо)\b.{0,120}конфиденциальн|(?:please )?(?:consider|think of) the environment before printing|think before you print)/iu;
/** How many blocks from the end may be such. */
const END_BLOCKS = 15;
const TOP_BLOCKS = 5;

/**
 * Blocks without what mailing programs put over and under a text. One that is clearly such a line goes, within the first five
 * blocks or the last fifteen; behind one near the end the short lines too (addresses, links), never prose; behind a
 * disclaimer everything, since nothing but more of it ever follows.
 */
export function cutFooter(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let inFooter = false;
  for (const [index, { text }] of blocks.entries()) {
    const block = blocks[index] as Block;
    const nearEnd = index > 0 && index >= blocks.length - END_BLOCKS;
    if (nearEnd && text.length <= 3_000 && DISCLAIMER.test(text) && kept.length > 0) break;
    const isAround = text.length <= 400 && AROUND.test(text);
    if (isAround && (index < TOP_BLOCKS || nearEnd)) {
      inFooter = nearEnd && kept.some((one) => isProse(one.text));
      continue;
    }
    if (inFooter && !isProse(text) && text.length <= 160) continue;
    inFooter = false;
    kept.push(block);
  }
  return kept;
}
