/**
 * What templates write beside an article, in the languages that news comes in. Each list is of whole lines, as parts of a regular
 * expression without anchors; a line may end in a colon, dots or an exclamation mark.
 */
function lines(...forms: readonly string[]): RegExp {
  return new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${forms.join('|')})\\s*[\\p{P}\\p{S}]*$`, 'iu');
}

/** Above links to other articles, contact data, the author's portrait: short lines follow. */
export const SECTION_BESIDE = lines(
  '(?:further|more|additional) (?:information|reading|links|details)(?: .{1,60})?',
  '(?:useful|external|related) links',
  '(?:previous|next|other|similar|recent|latest) (?:article|post|story|stories|articles|posts|news)(?: .{1,60})?',
  'about the authors?',
  '(?:press|media) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)(?: .{1,40})?',
  'contacts?(?: (?:us|details|information|person))?',
  'for (?:more|further) information,? (?:please )?(?:contact|visit|see).{0,80}',
  // German
  '(?:noch )?(?:weitere|mehr|ähnliche|verwandte|aktuelle|neueste|neue|passende|beliebte) (?:artikel|beiträge|informationen|infos?|themen|meldungen|nachrichten|news|links|berichte|texte|videos|hintergründe|inhalte)(?:\\s.{1,60})?',
  '(?:noch )?mehr (?:zu|zum|zur|über|aus|von|vom)\\s.{1,50}',
  'weiterführende (?:links?|informationen|artikel|themen|literatur)',
  '(?:zum|zur) (?:weiterlesen|vertiefung)',
  '(?:unsere |redaktionelle )?empfehlungen?(?: .{1,50})?',
  '(?:.{1,40} )?könnten? (?:sie|dich|euch|dir|ihnen)(?: auch| ebenfalls)? (?:interessieren|gefallen)',
  'auch interessant',
  '(?:lesen sie|lies|lest) (?:auch|mehr|hierzu|dazu|weiter).{0,80}',
  '(?:siehe|sehen sie) (?:auch|dazu|hierzu).{0,80}',
  '(?:links|artikel|videos?|dossiers?|downloads?)(?: und \\p{L}+)? (?:zum|zu diesem|zur) (?:thema|artikel|beitrag)',
  'meist ?gelesen(?:e artikel)?',
  '(?:presse-?|medien-?|ihr |ihre )?(?:kontakt|kontakte|ansprechpartner(?:in|innen)?|ansprechperson(?:en)?)(?:daten)?(?: .{1,40})?',
  '(?:presse)?rückfragen(?: .{1,60})?',
  'über (?:den|die|unsere?n?) (?:autor|autorin|autoren|verfasser(?:in)?)(?: .{1,40})?',
  '(?:zum|zur) (?:autor|autorin)',
  // French
  '(?:à lire|lire|voir)(?: aussi| également| la suite)(?: .{1,80})?',
  'en savoir plus(?: .{1,40})?',
  'articles? (?:liés?|similaires?|connexes?|recommandés?|associés?)',
  'sur le même (?:thème|sujet)',
  'les? plus (?:lus?|populaires?)',
  "à propos (?:de l['’]auteure?|des auteurs)",
  'contacts? presse',
  // Spanish, Portuguese, Italian
  '(?:lea|lee|mira|mire|vea|ver|leia|veja|leggi|vedi)(?: también| también:| además| também| mais| anche)(?: .{1,80})?',
  '(?:le|te|les) (?:puede|puede que|podría) interesar',
  'te recomendamos',
  '(?:noticias|artículos|artigos|notícias|temas|articoli) (?:relacionad[ao]s|correlati|recomendad[ao]s)',
  '(?:más|mais) (?:noticias|notícias|información|informações|lidas|leídas|vistas|sobre)(?: .{1,40})?',
  'saiba mais(?: .{1,40})?',
  '(?:ti )?potrebbe(?:ro)? (?:anche )?interessar(?:e|ti)(?: anche)?',
  'per approfondire',
  "(?:sobre (?:el autor|la autora|o autor|a autora)|l[’']autore|sull[’']autore)",
  'contacto(?: de prensa)?',
  // Russian, Turkish, Icelandic, Swahili
  '(?:смотрите|читайте|читать) (?:также|далее|ещё|еще).{0,80}',
  'похожие (?:статьи|новости|материалы)',
  '(?:ещё|еще) по теме',
  'об авторе',
  'контакты',
  '(?:ilgili|benzer) (?:haberler|konular|yazılar)',
  '(?:tengdar|nýjustu) (?:fréttir|greinar)',
  '(?:soma|habari) (?:zaidi|pia|nyingine)(?: .{1,40})?',
  // Persian, Arabic
  '(?:همچنین|بیشتر) (?:بخوانید|بدانید|ببینید)',
  '(?:مطالب|اخبار|خبرهای) (?:مشابه|پیشنهادی|بیشتر)',
  'درباره (?:نویسنده|ما)',
  '(?:اقرأ|اقرئي|إقرأ) المزيد',
  'قد يهمك(?: (?:أيضا|أيضًا|أيضاً))?',
  '(?:شاهد|طالع|انظر) (?:أيضا|أيضًا|أيضاً)',
  '(?:موضوعات|مقالات|أخبار) (?:متعلقة|مشابهة|ذات علاقة)',
  // Chinese, Japanese
  '(?:相关|相關|推荐|推薦|延伸|更多)(?:新闻|新聞|阅读|閱讀|文章|报道|報道|链接|推荐|内容|內容)',
  '関連(?:記事|ニュース|リンク|キーワード|トピックス)',
  '(?:おすすめ|人気)(?:の)?記事',
  'あわせて読みたい',
);

/** Above a comment form, or in place of one. */
export const COMMENTS_BESIDE = lines(
  '(?:no|\\d+) (?:comments?|responses?|replies)(?: (?:yet|so far|on .{1,80}))?',
  'be the first to (?:comment|reply).{0,40}',
  '(?:you (?:must|need to) (?:be )?|please )?(?:log|sign|logged|signed) ?in(?: here| now)? to (?:post|leave|write|add|reply|comment).{0,60}',
  '(?:keine|noch keine|\\d+|neuer|letzte|alle) kommentare?(?:\\s.{1,80})?',
  '(?:schreib(?:e|en sie)?|hinterlass(?:e|en sie)?|verfass(?:e|en sie)?) .{0,20}(?:kommentar|antwort|nachricht)',
  '(?:du musst|sie müssen|bitte) .{0,40}(?:angemeldet|eingeloggt|registriert|einloggen|anmelden).{0,100}',
  '(?:diskutieren|kommentieren) sie.{0,60}',
  'aucun commentaire|sin comentarios|nenhum comentário|nessun commento|нет комментариев',
  'laissez? un commentaire|lascia un commento|deixe (?:um|o seu) comentário|commenti|yorumlar?|yorum yap',
  '(?:评论|評論|发表评论|网友评论|コメント)(?:を書く|（\\d+）|\\(\\d+\\))?',
);

/** Lines that are nothing of the article wherever they stand. */
export const LINE_BESIDE = lines(
  // Embedded content that waits for consent
  '(?:external|embedded|recommended) (?:content|media)',
  '(?:empfohlener )?(?:externer|redaktioneller|eingebetteter)(?: redaktioneller)? inhalt',
  'contenu externe|contenido externo|contenuto esterno|conteúdo externo',
  // Ratings
  '(?:noch keine bewertungen|no ratings? yet|no votes so far).{0,30}',
  '(?:war|ist) (?:der|dieser|diese|das) (?:artikel|beitrag|seite|inhalt) (?:nützlich|hilfreich|interessant).{0,20}',
  '(?:was|did you find) this (?:article|page|content|information) (?:helpful|useful|interesting).{0,20}',
  '\\(?\\d+ (?:stimmen?|votes?|bewertungen|ratings?)\\b.{0,60}',
  'loading|lädt|bitte warten',
  // Sharing
  '(?:möchten sie |jetzt |bitte )?(?:diesen |den |diese |die )?(?:artikel|beitrag|seite|meldung|nachricht) (?:teilen|drucken|weiterempfehlen|versenden|empfehlen)(?: .{1,30})?',
  '(?:als )?(?:e-?mail|pdf|rss) ?(?:versenden|senden|speichern|drucken|download)?|(?:seite )?drucken|merken|vorlesen|teilen|pinnen|twittern|tweeten|weiterleiten',
  'partager|imprimer|envoyer|compartir|imprimir|enviar|compartilhar|condividi|stampa|поделиться|распечатать|paylaş|yazdır|شارك|مشاركة|طباعة|اشتراک(?:‌| )?گذاری|چاپ|分享|打印|シェア(?:する)?|ツイート',
  '.{0,40}\\b(?:als )?pdf (?:herunterladen|speichern|öffnen|downloaden)',
  'download(?: as)? pdf|télécharger(?: le)? pdf|descargar(?: en)? pdf',
  // Advertising
  '(?:anzeige|werbung|publicité|publicidad|pubblicità|реклама|reklam|تبلیغات|إعلان|اعلان|广告|廣告|広告|advertorial)(?:,? (?:enthält|contains|unbezahlt|da).{1,60})?',
  '(?:enthält|contains|may contain) (?:\\p{L}+ )?(?:affiliate|werb|partner).{1,40}',
  // Ways on
  '(?:zurück|back|zur|retour|volver|voltar|torna) (?:zum|zur|zu|to|übersicht|startseite|à|al?|alla)(?: .{1,40})?',
  '(?:zu|zur|alle|show|view|see|voir|ver) (?:allen|all|tous|todas|todos|übersicht|alle)(?: .{1,40})?',
  '(?:vorheriger?|nächster?|voriger?) (?:artikel|beitrag|news|meldung|seite)(?:\\s.{1,150})?',
  '(?:weiterlesen|read more|mehr (?:lesen|erfahren|anzeigen|dazu)|continue reading|lire plus|leer más|ler mais|leggi tutto|читать далее|devamını oku|ادامه مطلب|阅读全文|続きを読む)(?:\\s.{1,60})?',
  '(?:inhaltsverzeichnis|table of contents|sommaire|índice|目次)(?: .{1,20})?',
  '(?:zum|zur) (?:rezept|inhalt|hauptinhalt|navigation|suche|anfang|seitenanfang)(?: .{1,20})?',
);

/** What stands in an article's place for those who have not paid, and the boxes of newsletters. */
export const OFFER_BESIDE = lines(
  '(?:möchten|wollen) sie weiterlesen',
  '(?:ja[., ]+)?ich (?:bin abonnent(?:in)?|benötige ein abo|habe (?:noch )?kein abo|möchte .{1,40} (?:abonnieren|testen))',
  'haben sie (?:noch kein|schon ein|bereits ein) (?:konto|abo|abonnement).{0,80}',
  'jetzt (?:\\p{L}+ ){0,3}(?:abonnieren|anmelden|registrieren|testen|freischalten|bestellen|sichern)',
  'abo(?:nnement)?(?:-| )?(?:angebote|shop|service)?',
  '(?:already|not yet|not) a(?:n)? (?:subscriber|member)\\b.{0,60}',
  '(?:subscribe|register|sign up|log in|sign in) to (?:read|continue|unlock|access).{0,60}',
  '(?:this|the rest of this) (?:article|content|story) is (?:only )?(?:for|available to|reserved for) (?:\\p{L}+ )?(?:subscribers|members).{0,40}',
  '(?:cet article|la suite) est réservée? aux abonnés.{0,60}|déjà abonné.{0,60}|(?:contenido|artículo) exclusivo para suscriptores.{0,40}',
  '.{0,80}newsletter.{0,60}\\b(?:anmelden|abonnieren|bestellen|erhalten|sign up|subscribe|register|inscri\\p{L}+|abonne\\p{L}+|suscr\\p{L}+|iscri\\p{L}+|assin\\p{L}+).{0,40}',
  '.{0,40}\\b(?:anmelden|abonnieren|sign up|subscribe|register|inscri\\p{L}+|abonne\\p{L}+|suscr\\p{L}+|iscri\\p{L}+)\\b.{0,60}newsletter.{0,60}',
  'do you want to .{1,80}\\? (?:sign up|subscribe|register).{0,30}',
);

const PICTURE =
  '(?:titel|beitrags|symbol|vorschau|teaser|archiv)?(?:bild(?:er)?|fotos?|grafik|illustration(?:en)?)|(?:bild|foto)(?:quelle|nachweis|rechte|credit)s?|photos?|photographs?|pictures?|images?|crédits?(?: photos?)?|photo credits?|créditos?|credits?|fotograf(?:ía|ia|ie)?|immagin[ei]|фото(?:графия)?|عکس|تصویر|الصورة|صورة|تصوير|写真|図|图片?|圖片?|图源|撮影';
/** Who made a picture: `Foto: Jane Doe/Example`, `(© Example)`, `Photograph by Jane Doe`. */
export const PICTURE_CREDIT = new RegExp(
  `^[([]?\\s*(?:(?:${PICTURE})\\s*(?:[:：©/|]|(?:by|via|von|courtesy of|from|par|de|credit)\\s)\\s*|©\\s*).{0,120}$`,
  'iu',
);
/** The same behind a caption. */
export const CREDIT_AT_END = new RegExp(
  `\\s*(?:[([|–—-]\\s*)?(?:(?:${PICTURE}|quelle|source|fuente|fonte|منبع|المصدر)\\s*[:：©]|©)\\s*[^.!?]{1,80}[)\\]]?\\s*$`,
  'iu',
);
/** A licence named in a line of its own. */
export const LICENCE =
  /^.{0,120}\b(?:creative commons|cc[- ]by|unter der lizenz|licensed under|under a .{0,30}licen[sc]e|sous licence)\b.{0,120}$/iu;
/** A file's size: a link to download it. */
export const FILE_SIZE = /^.{0,120}\b\d+(?:[.,]\d+)?\s?[KMkm]B\b.{0,60}$/u;
