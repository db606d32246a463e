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
  if (advertisements.test(bare)) return programs.test(bare)
  if (sent.test(bare)) return brands.test(bare) || telephones.test(bare)
  return whole.test(bare)
}

const advertisements =
  /^(?:get |holen sie sich|laden sie|outlook |obtene[zr]|obtén|télécharge[rz]|obter|obtenha|baixe|scarica|ottieni|download |pobierz|hämta|skaffa|hent |få |hanki |lataa |скачать|获取|取得|下载|下載|다운로드)/

const programs =
  /outlook|yahoo|proton|bluemail|\bspark\b|\bgmx\b|web\.de|mail\.ru|blackberry|libero mail|my ?mail/

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
