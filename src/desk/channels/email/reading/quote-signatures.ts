/**
 * Whether a line is the small signature that a telephone or a program sets under every answer, and nothing else. A
 * sentence of somebody's own ("Sent via courier on Monday") is none. `text` is legible as of `quote-lines`.
 */
export function isDeviceSignature(text: string): boolean {
  if (text.length > 200) return false
  const bare = text
    .replace(/[<([]?https?:\/\/[^\s<>)\]]{1,180}[>)\]]?/gi, '')
    .replace(/^[\s_*–—-]+|[\s_*.。]+$/g, '')
    .toLowerCase()
  if (bare.length > 70 || bare.split(' ').length > 10 || /[.!?;:]\s/.test(bare)) return false
  if (sent.test(bare)) return (brands.test(bare) || telephones.test(bare)) && hasNoOwnWords(bare)
  return advertisement.test(bare) || whole.test(bare)
}

/** One word may be a network's or maker's name that nobody knows; the last must be known, where people would go on writing. */
function hasNoOwnWords(bare: string): boolean {
  const rest = bare.replace(sent, '').match(/[\p{L}\p{Nd}][\p{L}\p{Nd}.&’'®™-]*/gu) ?? []
  const isKnown = (word: string) =>
    known.has(word) ||
    /^(?:iphon|ipad|ipod|samsung|galaxy|android|huawei|outlook)|\p{Nd}|\p{sc=Han}/u.test(word) ||
    word.length < 3
  return isKnown(rest.at(-1) ?? '') && rest.filter(word => !isKnown(word)).length <= 1
}

const known = new Set(
  `phone mobile device cell smartphone smart tablet handy mobiltelefon telefon telefoon smartphones wireless handheld secure email mail app pro max plus ultra mini air network
  my the for on from with via using and windows mac ios android nokia xiaomi redmi oneplus pixel google htc sony xperia motorola oppo vivo realme fairphone yahoo proton protonmail
  gmail spark aol tuta tutanota gmx web.de bluemail thunderbird fairemail mail.ru yandex mymail libero hotmail superhuman airmail mailbird zoho qq apple blackberry verizon t-mobile
  at&t vodafone orange claro rogers bell sprint telstra meinem gerät android-gerät android-mobiltelefon gesendet versendet verschickt mit von für der des dem unterwegs mon mes téléphone portable
  depuis partir mobilen pour avec desde para con mio dal cellulare per mijn voor een mobiel mobieltje vanaf meu minha minu telemóvel celular móvil moje mojego mojej telefonu programu systemu
  dla min mitt mobil mobilen mobiltelefonen från till fra til puhelimesta puhelimestani samsung-puhelimesta matkapuhelimesta моего мобильной мобильного телефона смартфона яндекс яндекс.почты почты
  для устройства meu mea telefonul μου smartphonu mobilu`
    .split(/\s+/)
    .filter(Boolean),
)

const advertisement =
  /^(?:(?:get|holen sie sich|laden sie|obtene[zr]|obtén|téléchargez|télécharger|obter(?: o)?|obtenha|baixe(?: o)?|scarica|ottieni|download|pobierz(?: program)?|hämta|skaffa|hent|få|hanki|lataa|скачать|获取|取得|下载|下載) (?:适用于)?)?(?:outlook|yahoo mail|proton ?mail|bluemail|spark)(?: (?:for|för|für|pour|para|per|voor|til|till|dla|для|適用於|for))? ?(?:ios|android|windows|mac|iphone|mobile)(?: (?:downloaden|herunterladen|beziehen|holen))?$/

/** A sender's own sentence may begin like this too; only with the name of a device or program is it a machine's. */
const sent =
  /^(?:sent (?:from|via|using|with|by)|composed (?:on|with)|von (?:meinem|unterwegs|mobil)|(?:diese (?:nachricht|mail|e-mail) wurde )?(?:von meinem|gesendet|versendet|verschickt)|mit .{1,40} gesendet$|envoy[ée]e? (?:de|depuis|à partir|avec|par|via)|provenance|enviad[oa] (?:desde|de|do|da|a partir|com|con|via|pelo|por)|inviat[oa] (?:da|dal|con|tramite|su)|verzonden (?:vanaf|met|via|door)|verstuurd (?:vanaf|met|via)|wysłan[oaey] (?:z|za|przy)|skickat (?:från|med|via)|skickades från|sendt (?:fra|med|via)|lähetetty|отправлено (?:с|из|через)|послано с|надіслано з|odesláno z|odoslané z|küldve |elküldve |trimis de pe|gönderildi|στάλθηκε από|enviat des|发自|來自|来自|發自|从我的|從我的|傳送自|寄自|나의|내 |נשלח|مرسل|أرسلت من|đã gửi từ|dikirim dari)/

const brands =
  /\b(?:i-?phone|ipad|ipod|i-?os|android|samsung|galaxy|blackberry|windows|nokia|huawei|xiaomi|redmi|oneplus|google pixel|htc|xperia|motorola|oppo|vivo|realme|fairphone|outlook|yahoo|proton(?:mail)?|gmail|spark|aol|tuta(?:nota)?|gmx|web\.de|bluemail|k-9|k9|thunderbird|fairemail|mail\.ru|yandex|mymail|libero mail|hotmail|superhuman|airmail|mailbird|zoho mail|qq)\b|iphon|ipad|mail for windows|安卓|手机|手機|邮箱|郵箱|айфон|почты mail|яндекс|휴대폰|טלפון|سامسونج/

const telephones =
  /(?:^| )(?:phone|mobile|mobile device|mobile phone|cell|cell phone|smartphone|smart phone|tablet|handy|smartphone gesendet|handy gesendet|mobiltelefon gesendet|telefon gesendet|mobiltelefon|mobilen?|mobiltelefonen|mobiltelefoner|mobiel|mobieltje|telefoon|mobile telefoon|téléphone|téléphone mobile|mobile orange|portable|móvil|celular|telemóvel|cellulare|telefonu|telefonu komórkowego|puhelimesta|puhelimestani|matkapuhelimesta|смартфона|телефона|мобильного телефона|telefonumdan|telefonomról|telefonul meu|kinito|mob[ií]lu)$/

/** Phrases that begin with the device. */
const whole =
  /^(?:.{0,20}(?:iphone|ipad|android|アンドロイド|スマートフォン|スマホ|携帯|galaxy|outlook for (?:ios|android)|yahoo!?メール).{0,12}(?:から送信|を入手|より送信|で送信)|(?:.{0,10}의? ?)?(?:iphone|ipad|android|갤럭시|삼성|휴대폰|스마트폰).{0,8}(?:에서|으로) (?:보냄|보냈습니다|전송|보낸 메일|발송)|(?:my|mon|mein|mijn|mi|min|mój|il mio) (?:iphone|ipad)|iphone'?umdan gönderildi|.{0,20}(?:iphone|ipad|android|samsung|huawei).{0,14}(?:gönderildi|küldve|lähetetty))$/
