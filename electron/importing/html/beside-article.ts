import type { DomElement } from './dom.ts';

/**
 * Words in class names and ids that templates give to what stands beside an article. Names are cut into words at hyphens,
 * underscores and inner capitals, so that `shared` or `download` is none of them.
 */
const NEVER =
  'breadcrumb breadcrumbs brotkrumen cookie cookies consent gdpr dsgvo disqus comment comments kommentar kommentare commentaires comentarios commentlist ' +
  'respond footer navbar navigation nav menu submenu pagination pager prevnext skiplink tagcloud taglist outbrain taboola plista';
const RARELY =
  'ad ads adv advert adverts advertisement advertising anzeige anzeigen werbung publicidad publicite sponsor sponsored sponsors ' +
  'reply related relatedposts similar recommended recommendation recommendations recommends ' +
  'share sharing shares sharebar sharedaddy addtoany social socials socialmedia shariff teilen compartir partager ' +
  'newsletter subscribe subscription signup sidebar toolbar popular trending mostread ' +
  'disclaimer postmetadata postmeta ' +
  'authorbio authorbox saboxplugin rating ratings ratingblock voting keywords hashtags popup modal lightbox';
/** Of these only what is mostly links, or no running text. */
const SOMETIMES =
  'teaser teasers promo promos promotion banner overlay abo login bio biography vote print printonly noprint hidden ' +
  'copyright credit credits bildnachweis bildquelle fotocredit photocredit tags';
/** Pairs of words that say together what neither says alone. */
const PAIRS =
  'author-box author-bio author-info author-description author-profile about-author post-author entry-author authors-box author-block author-card ' +
  'post-tags entry-tags article-tags tags-links tag-list tag-links tags-list ' +
  'read-more read-also read-next see-also more-articles more-posts more-news more-stories more-from weitere-artikel mehr-zum lire-aussi lea-tambien ' +
  'veja-tambem leia-mais view-more post-navigation posts-navigation nav-links nav-previous nav-next ' +
  'entry-meta post-meta entry-footer post-footer article-footer ' +
  'external-content embed-consent embed-privacy privacy-embed embed-preview privacy-placeholder content-blocker ' +
  'screen-reader visually-hidden sr-only skip-link box-shop shop-box product-box';

/** How sure a name is: the higher, the more running text it takes to say otherwise. */
export type Besideness = 0 | 1 | 2 | 3;

const SURENESS = new Map<string, Besideness>([
  ...SOMETIMES.split(' ').map((word) => [word, 1] as const),
  ...RARELY.split(' ').map((word) => [word, 2] as const),
  ...PAIRS.split(' ').map((word) => [word, 2] as const),
  ...NEVER.split(' ').map((word) => [word, 3] as const),
]);
/** Beginnings that say the same as the word alone: `relatedlinks`, `newsletterbox`. */
const BEGINNINGS =
  /^(?:related|newsletter|breadcrumb|kommentar|commentform|sharebutton|socialshare|socialbar|cookiebanner)/u;
const JUNK_TAGS = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'DIALOG', 'BUTTON']);
const JUNK_ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar'.split(' '),
);
const names = new Map<string, Besideness>();
const MOST_NAMES = 20_000;

/**
 * How sure it is by its tag, role, class or id that an element is navigation, advertising, a share bar, links to other articles
 * or the like: 0 not at all, 1 where it has no running text, 2 unless it has most of the page's, 3 whatever it has.
 */
export function besideness(element: DomElement, tag: string): Besideness {
  if (JUNK_TAGS.has(tag)) return tag === 'FORM' || tag === 'ASIDE' ? 2 : 3;
  if (tag === 'BODY' || tag === 'HTML' || tag === 'ARTICLE' || tag === 'MAIN' || /^H[1-6]$/u.test(tag))
    return 0;
  const role = element.getAttribute('role');
  if (role && JUNK_ROLES.has(role)) return 2;
  if (element.getAttribute('aria-hidden') === 'true') return 1;
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  return Math.max(className ? ofName(className) : 0, id ? ofName(id) : 0) as Besideness;
}

/** The same names come again on each element of a list and on each page of a site. */
function ofName(name: string): Besideness {
  if (name.length > 300) return 0;
  const known = names.get(name);
  if (known !== undefined) return known;
  const found = Math.max(0, ...name.split(/\s+/u).map(ofToken)) as Besideness;
  if (names.size > MOST_NAMES) names.clear();
  names.set(name, found);
  return found;
}

/** `no-sidebar`, `has-comments`, `field-label-hidden`, `hidden-xs`: what the element is like, not what it is. */
const STATE =
  /^(?:no|has|is|with|without|not|show|hide|hidden|visible|enable|enabled|disable|disabled|js|u|post|category|tag|type|status|format)[-_](?![-_])|[-_](?:hidden|none)$/iu;

function ofToken(token: string): Besideness {
  const words = token
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  let sure: Besideness = 0;
  words.forEach((word, index) => {
    const pair = index === 0 ? 0 : (SURENESS.get(`${words[index - 1]}-${word}`) ?? 0);
    const alone = STATE.test(token) ? 0 : (SURENESS.get(word) ?? (BEGINNINGS.test(word) ? 2 : 0));
    sure = Math.max(sure, pair, alone) as Besideness;
  });
  return sure;
}
