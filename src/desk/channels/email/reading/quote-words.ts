/** What mail clients and people write around quotations, in their languages; lower case. */

/** Inside "-----Original Message-----" and its kin. */
export const dividers = wordsOf(`
  original message, original email, original e-mail, original mail, original appointment, reply message, replied message,
  reply above this line, please write above this line, please reply above this line, please type your reply above this line,
  write above this line, type your reply above this line, end original message,
  ursprüngliche nachricht, ursprüngliche mail, ursprüngliche e-mail, originalnachricht, original-nachricht, original nachricht, originalmail,
  message d'origine, message d’origine, message original, message initial, courriel original, message originel,
  mensaje original, correo original, missatge original, messaggio originale, messaggio originario, messaggio di origine,
  oorspronkelijk bericht, oorspronkelijke bericht, origineel bericht, orginele bericht, oorspronkelijke e-mail,
  mensagem original, wiadomość oryginalna, oryginalna wiadomość, wiadomość pierwotna, treść oryginalna,
  ursprungligt meddelande, originalmeddelande, ursprungligt mail, originalmeddelelse, oprindelig meddelelse, original besked,
  oprindelig besked, opprinnelig melding, original melding, originalmelding, opprinnelig e-post, alkuperäinen viesti, alkuperäinen sähköposti,
  исходное сообщение, первоначальное сообщение, оригинальное сообщение, исходное письмо, оригинал сообщения, вихідне повідомлення,
  оригінальне повідомлення, původní zpráva, původní e-mail, pôvodná správa, eredeti üzenet, orijinal mesaj, özgün ileti, orijinal ileti,
  mesaj original, mesajul original, αρχικό μήνυμα, izvorna poruka, originalna poruka, izvirno sporočilo,
  元のメッセージ, 元のメール, オリジナルメッセージ, オリジナル メッセージ, 元のメッセ－ジ, 原始邮件, 原始郵件, 原邮件, 原始信件, 原郵件,
  邮件原件, 原文, 邮件原文, 回复的原邮件, 원본 메시지, 원본 메일, 원본메시지, 원본메일, 원래 메시지,
  הודעה מקורית, الرسالة الأصلية, thư gốc, tin nhắn gốc, pesan asli`)

/** Inside the line above a forwarded message, with dashes around it or a colon behind it: what follows is the point. */
export const forwards = wordsOf(`
  forwarded message, forwarded mail, forwarded email, begin forwarded message, forwarded by, start of forwarded message, fwd, forward message,
  weitergeleitete nachricht, anfang der weitergeleiteten nachricht, beginn der weitergeleiteten nachricht, weitergeleitete mail, weitergeleitet von,
  message transféré, message transmis, début du message transféré, début du message réexpédié, message réexpédié, courriel transféré,
  mensaje reenviado, inicio del mensaje reenviado, mensaje remitido, missatge reenviat, messaggio inoltrato, inizio messaggio inoltrato,
  doorgestuurd bericht, begin doorgestuurd bericht, doorgezonden bericht, mensagem encaminhada, mensagem reencaminhada,
  início da mensagem encaminhada, início da mensagem reencaminhada, wiadomość przekazana dalej, przekazana wiadomość,
  przesłana wiadomość, początek przekazywanej wiadomości, treść przekazanej wiadomości, vidarebefordrat meddelande, vidarebefordrat brev,
  vidarebefordrat mail, videresendt meddelelse, videresendt besked, start på videresendt besked, videresendt melding, videresendt e-post,
  start på videresendt melding, edelleenlähetetty viesti, välitetty viesti, välitetty viesti alkaa, пересылаемое сообщение, пересланное сообщение,
  начало переадресованного сообщения, перенаправленное сообщение, переслане повідомлення, přeposlaná zpráva, preposlaná správa,
  továbbított üzenet, iletilen mesaj, yönlendirilen mesaj, yönlendirilmiş ileti, mesaj redirecționat, mesaj transmis,
  προωθημένο μήνυμα, 転送メッセージ, 転送されたメッセージ, 転送元メッセージ, 转发邮件, 转发的邮件, 转发邮件信息, 轉寄郵件, 轉寄的郵件, 转发邮件开始,
  전달된 메시지, 전달된 메일, 전달 메시지, הודעה שהועברה, رسالة معاد توجيهها, الرسالة المعاد توجيهها, pesan terusan, thư đã chuyển tiếp`)

/** Somebody who writes one of these above the quotation has probably answered within it. */
export const announcements = wordsOf(`
  see below, answers below, answered below, my answers, my comments, my replies, my responses, comments below, responses below, replies below,
  replied below, reply below, answer below, response below, comment below, respond below, see my, see our, below in, in red, in blue, in green, in bold, in capitals, in caps, in colour,
  inline, in-line, interspersed, interleaved, within your, in between, between the lines, marked with, prefixed with, in your email below, in your mail below,
  siehe unten, s. u., s.u., weiter unten, unten in, antworten unten, antwort unten, unten beantwortet, unterhalb, in rot, in blau, in grün, rot markiert, blau markiert,
  in fett, im text, direkt im, direkt unter, zwischen den zeilen, meine antworten, meine anmerkungen, meine kommentare, in deiner mail, in ihrer mail,
  voir ci-dessous, ci-dessous, plus bas, en rouge, en bleu, en vert, en gras, dans le texte, dans le corps, mes réponses, mes commentaires,
  más abajo, ver abajo, abajo en, en rojo, en azul, en verde, en negrita, en el texto, mis respuestas, entre líneas, respondo abajo,
  qui sotto, vedi sotto, di seguito, in rosso, in blu, in verde, in grassetto, nel testo, le mie risposte, zie onder, zie hieronder, hieronder in,
  in het rood, in rood, in het blauw, in blauw, in het groen, tussen de regels, tussen de tekst, in de tekst, mijn antwoorden, respostas abaixo,
  ver abaixo, veja abaixo, segue abaixo, em vermelho, a vermelho, em azul, a azul, em verde, em negrito, no texto, minhas respostas, as minhas respostas,
  patrz poniżej, odpowiedzi poniżej, zobacz poniżej, odpowiadam poniżej, na czerwono, czerwonym, niebieskim, na niebiesko, w treści, w tekście, moje odpowiedzi,
  se nedan, svar nedan, svarar nedan, i rött, med rött, i blått, med blått, i texten, mina svar, se nedenfor, svar nedenfor, svarer nedenfor, med rødt, i rødt, med blåt,
  i blåt, i teksten, mine svar, under i rødt, katso alta, vastaukset alla, vastaan alla, ks. alla, punaisella, sinisellä, tekstin seassa, vastaukseni,
  см. ниже, смотрите ниже, ответы ниже, ответ ниже, ниже по тексту, отвечаю ниже, красным, синим, в тексте, мои ответы, дивіться нижче, червоним, viz níže, níže v,
  červeně, modře, v textu, pozri nižšie, lásd alább, lásd lent, pirossal, kékkel, a szövegben, vezi mai jos, cu roșu, în text, aşağıda, aşağıdaki, aşağıya, kırmızı,
  παρακάτω, με κόκκινο, インライン, 下記に回答, 下記に記入, 以下に回答, 以下に記入, 赤字, 赤文字, 青字, 文中, 本文中, 下面红色, 红色, 红字, 蓝色, 蓝字, 见下文, 紅色, 紅字, 藍色, 见下,
  見下方, 빨간, 빨강, 파란, 인라인, 아래에 답변, 본문에, באדום, בכחול, ראה למטה, بالأحمر, أدناه`)

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(word => word.trim().replace(/\s+/g, ' ')))
}
