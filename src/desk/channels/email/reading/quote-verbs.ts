/** The words of "On … somebody wrote:" in the languages of the clients; lower case. */

/** They end the attribution: "… a écrit :", "… 写道：". */
export const closingVerbs = listOf(`
  wrote, writes, has written, schrieb, schreef, skrev, escribió, escribio, ha escrito, a écrit, écrivait, écrit, ha scritto, scrive, ha scritto quanto segue, escreveu, escrevera,
  napisał, napisała, napisał(a), napisał/a, pisze, napisano, kirjoitti, написал, написала, написал(а), писал, писала, писал(а), пишет, пишете,
  пише, написав, написала, написа, geschrieben, folgendes geschrieben, geschreven, het volgende geschreven, schreef het volgende, het volgende,
  følgende, napsal, napsala, napsal(a), napísal, napísala, napísal(a), napísal/a, írta, ezt írta, a scris, scris, yazdı, şunu yazdı, şunları yazdı, yazmış,
  έγραψε, va escriure, ha escrit, escrigué, napisao je, napisala je, је написао/ла, napisala, je napisal/-a, rašė, rakstīja, đã viết, menulis, เขียนว่า,
  書きました, 書いた, のメール, 写道, 寫道, 写到, 撰写, 写于, 님이 작성, 님이 작성했습니다, 작성, 님이 쓴 글, 썼습니다, 님이 작성하였습니다, כתב, כתבה, כתב/ה, כתב\\ה, كتب, كتبت`)

/** A name and an address follow them: "… schrieb Ann <ann@example.org>:". */
export const middleVerbs = listOf(`
  schrieb, schreef, skrev, kirjoitti, kirjutas, pisał, писал, hat geschrieben, wrote, írta, a écrit, escribió, escreveu, ha scritto, пишет, napsal, napisał, napisał(a)`)

/** "Quoting Ann <ann@example.org>:", straight above the quoted lines. */
export const quotingStarts = listOf(`
  quoting, quote from, zitat von, zitiere, citando, citando a, cita di, citat från, citat fra, citaat van, citation de, cytat od, citerar, citerer, lainaus, цитирую, цитата`)

/** How an attribution begins that names its verb; with a blank where a word must end there. */
export const attributionStarts = listOf(
  `
  on_, at_, am_, le_, el_, il_, il giorno_, op_, em_, den_, dnia_, w dniu_, på_, dne_, dňa_, v_, în_, στις_, vào_, pada_, u_, na_, на_, kuupäev_,
  sul_, ha scritto_, a_, missatge de_, missatge del_, em data_, no dia_, a las_, con fecha_, de_, le:_, in data_, in date_,
  mon, tue, wed, thu, fri, sat, sun, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, måndag, tisdag, lördag, söndag,
  man._, tir._, tirs._, ons._, tor._, tors._, fre._, lør._, søn._, man_, tir_, ons_, tor_, fre_, lør_, søn_, mån_, tis_, tors_, lör_, sön_, mån._, tis._, lör._, sön._,
  ma_, ti_, ke_, to_, pe_, la_, su_, maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai,
  pon., pon_, wt., śr., czw., pt., sob., niedz., niedz_, nie., po_, út_, st_, čt_, pá_, so_, ne_, ut_, št_, pi_, dl., dt., dc., dj., dv., ds., dg.,
  пн, вт, ср, чт, пт, сб, вс, нд, понедельник, вторник, среда, среду, четверг, пятница, пятницу, суббота, субботу, воскресенье, пон, уто, чет, пет, суб, нед,
  montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche,
  lunes, martes, miércoles, jueves, viernes, sábado, domingo, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica,
  maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, segunda, terça, quarta, quinta, sexta, 在, 於, 于, 星期, 周, 週, เมื่อ_, בתאריך_, ב-, في_, hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap`,
  true,
)

/** Attributions without a verb, such as "пн, 5 окт. 2026 г. в 10:00, Ann <ann@example.org>:". */
export const verblessStarts = listOf(
  `пн, вт, ср, чт, пт, сб, вс, нд, понедельник, вторник, среда, четверг, пятница, суббота, воскресенье, בתאריך_, ב-, في_, missatge de_, missatge del_, wiadomość napisana przez_`,
  true,
)

function listOf(list: string, wholeWords = false): readonly string[] {
  const words = list.split(',').map(word => word.trim().replace(/\s+/g, ' '))
  return [...new Set(wholeWords ? words.map(word => word.replaceAll('_', ' ')) : words)].filter(Boolean)
}
