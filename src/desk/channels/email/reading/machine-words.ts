/**
 * What machines write in front of a subject, by language, in the form of `plainSubject`. A person who answers such a mail
 * writes "Re:" before it, so that only the beginning counts, and only where a colon or the end follows.
 */
export function isAwaySubject(subject: string): boolean {
  return away.test(plainSubject(subject))
}

/** "Undeliverable: …" in its languages; a sign only together with another. */
export function isBounceSubject(subject: string): boolean {
  return bounced.test(plainSubject(subject))
}

/** "Delayed: …" in its languages. */
export function isDelaySubject(subject: string): boolean {
  return delayed.test(plainSubject(subject))
}

/** The notice of a mail system that gave up; looked for in what stands above the returned mail. */
export function saysNotDelivered(notice: string): boolean {
  return notDelivered.test(plain(notice))
}

/** The notice of a mail system that goes on trying. */
export function saysStillTrying(notice: string): boolean {
  return stillTrying.test(plain(notice))
}

/** "Prove that you are a person, then your mail is let through." */
export function asksForProof(subject: string, text: string): boolean {
  return proofSubject.test(plainSubject(subject)) && proofText.test(plain(text))
}

function plainSubject(subject: string): string {
  return plain(subject).replace(/^[\s[(【「<*]+/, '')
}

/** Lower case, composed, one kind of blank and apostrophe. */
function plain(text: string): string {
  return text
    .slice(0, 20_000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** One of these, then whatever closes it. */
function beginning(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})(?:\\s?[\\])】」>*:-]|\\s?$| \\()`, 'u')
}

const away = beginning([
  'automatic reply',
  'auto-? ?reply',
  'automated (?:reply|response)',
  'auto-? ?respon(?:se|der)',
  'out of (?:the )?office(?:[ -]?(?:auto-? ?reply|reply|message|notification|antwort))?',
  'vacation (?:reply|response|notice|auto-?reply)',
  'autom(?:atische|\\.) (?:antwort|abwesenheits(?:notiz|meldung|benachrichtigung))',
  'abwesenheits(?:notiz|meldung|benachrichtigung|nachricht|info)',
  'r[ée]ponse automatique',
  "(?:message d')?absen(?:ce|t|te) du bureau",
  "message d'absence",
  'respuesta autom[áa]tica',
  'fuera de (?:la )?oficina',
  'risposta automatica',
  'fuori (?:sede|ufficio)',
  'automatisch antwoord',
  'automatische beantwoording',
  'afwezigheids(?:bericht|assistent|melding)',
  'niet op kantoor',
  'resposta autom[áàa]tica',
  'fora do escrit[óo]rio',
  'aus[êe]ncia (?:tempor[áa]ria|do escrit[óo]rio)',
  'automatyczna odpowied[źz]',
  'odpowied[źz] automatyczna',
  'nieobecno[śs][ćc] w biurze',
  'poza biurem',
  'automati(?:skt|sk) svar',
  'autosvar',
  'fr[åa]nvaro(?:meddelande|besked)',
  'frav[æa]rs(?:meddelelse|melding|assistent)',
  'ikke til ?stede',
  'automaattinen (?:poissaolo)?vastaus',
  'poissaolo(?:viesti|ilmoitus)',
  'автоматическ(?:ий|ое) (?:ответ|уведомление)',
  'автоответ(?:чик)?',
  'вне офиса',
  'автоматична відповідь',
  'автоматичен отговор',
  'automatick[áa] odpov[ěe][ďd]',
  'automatick[áa] odpove[ďd]',
  'mimo kancel[áa][řr]',
  'automatikus v[áa]lasz',
  'r[ăa]spuns automat',
  'otomatik yan[ıi]t',
  'αυτ[όο]ματη απ[άα]ντηση',
  'automatski odgovor',
  'samodejni odgovor',
  'automaatvastus',
  'autom[āa]tisk[āa] atbilde',
  'automatinis atsakymas',
  'tr[ảa] l[ờo]i t[ựu] [đd][ộo]ng',
  'balasan otomatis',
  'ตอบกลับอัตโนมัติ',
  'תשובה אוטומטית',
  'رد تلقائي',
  '自動(?:応答|返信|回覆|回复)(?:メール)?',
  '不在通知',
  '自动(?:答复|回复|应答)',
  '자동 ?(?:회신|응답|답장)',
  '부재 ?중(?: 자동 ?(?:회신|응답))?',
])

const bounced =
  /^(?:undeliver(?:able|ed)|mail (?:delivery|system)|delivery (?:status notification|failure|failed|report|notification|has failed)|returned (?:e?-?mail|to sender)|failure notice|failed mail|failed delivery|non-?deliver(?:able|y)|mail could not be delivered|message (?:status - undeliverable|undeliverable|could not be delivered|not delivered|delivery failure)|your message (?:could not be|was not|has not been) delivered|email delivery failure|rejected:|unzustellbar|nicht zustellbar|(?:nachricht|mail|e-mail) (?:unzustellbar|nicht zustellbar|konnte nicht zugestellt)|(?:mail)?zustellung (?:fehlgeschlagen|nicht m[öo]glich)|zustellfehler|unzustellbarkeit|benachrichtigung (?:zum|[üu]ber den) (?:[üu]bermittlungs|zustell)status|r[üu]ckl[äa]ufer|non remis|non distribuable|non livr[ée]|[ée]chec (?:de (?:la )?(?:remise|distribution|livraison)|d'envoi)|message non (?:distribu[ée]|remis|d[ée]livr[ée])|notification d'[ée]tat de (?:la )?remise|no se puede entregar|no entregad[oa]|no entregable|mensaje no entregado|(?:error|fallo) (?:de|en la) entrega|notificaci[óo]n (?:de|del) estado de (?:la )?entrega|non recapitabile|recapito non riuscito|mancat[ao] (?:consegna|recapito)|impossibile recapitare|notifica dello stato di recapito|onbestelbaar|niet bezorgd|bezorging mislukt|kan niet worden bezorgd|aflevering mislukt|n[ãa]o entregue|falha na entrega|n[ãa]o [ée] poss[íi]vel entregar|mensagem n[ãa]o entregue|notifica[çc][ãa]o de (?:estado|status) de entrega|niedostarczon[eay]|nie mo[żz]na dostarczy[ćc]|niepowodzenie dostarcz|nie dostarczono|kunde inte levereras|g[åa]r inte att leverera|olevererat|ej levererat|leveransfel|kan ikke leveres|ikke leveret|ikke levert|levering mislyktes|kunne ikke leveres|toimitus ep[äa]onnistui|(?:viesti[äa] )?ei voitu toimittaa|не удалось доставить|недоставлен|сообщение не доставлено|не доставлено|nedoru[čc]iteln|nedoru[čc]eno|k[ée]zbes[íi]thetetlen|teslim edilemedi|配信不能|配信できません|メール配信エラー|送信できません|配達不能|エラーメール|未送达|无法(?:传递|投递|送达)|(?:系统)?退信|傳遞失敗|無法傳遞|배달되지 않|배달 실패|반송된? ?메일|전송 실패)/u

const delayed =
  /^(?:delivery (?:status notification \(delay|delayed|delay)|delayed(?: mail)?\b|mail delivery (?:delayed|subsystem: warning)|warning: (?:message|could not send|e?-?mail)|(?:your )?message delayed|message (?:has been |was )?delayed|undelivered mail still in queue|zustellung verz[öo]gert|verz[öo]gert|verz[öo]gerte zustellung|(?:mail)?zustellung: verz[öo]ger|remise (?:retard[ée]e|diff[ée]r[ée]e)|retard de remise|retard[ée]|entrega (?:retrasada|demorada|atrasada)|retrasado|consegna ritardata|recapito ritardato|ritardato|vertraagd|bezorging vertraagd|atrasad[oa]|op[óo][źz]nion[eay]|f[öo]rdr[öo]jt|leveransen f[öo]rdr[öo]jd|forsinket|viiv[äa]stynyt|доставка (?:задержана|отложена)|задержка|配信(?:の)?遅延|配送が遅れ|延迟|延遲|배달 지연)/u

const notDelivered =
  /(?:could ?n(?:o|')t be delivered|could not deliver|was(?:n't| not) delivered|were not delivered|not be delivered|unable to deliver|has not been delivered|did not reach|cannot be delivered|undeliverable|delivery (?:has )?failed|delivery to the following|permanent (?:fatal )?(?:errors?|failure)|fatal delivery errors|failed permanently|failed address|this is the qmail-send program|i'm afraid i wasn't able to deliver|had permanent fatal errors|returned to sender|konnte(?:n)? nicht (?:[^.]{0,80} )?(?:zugestellt|[üu]bermittelt|ausgeliefert) werden|nicht zugestellt|unzustellbar|n'a pas (?:pu [êe]tre|[ée]t[ée]) (?:remis|distribu[ée]|d[ée]livr[ée]|livr[ée])|non remis|[ée]chec de (?:la )?(?:remise|distribution)|no (?:se )?(?:ha podido|pudo|puede|ha sido) (?:ser )?(?:entregar|entregad[oa])|no se entreg[óo]|non (?:[èe] stato|pu[òo] essere|ha potuto essere) (?:possibile )?(?:recapitat|consegnat|recapitare|consegnare)|niet (?:worden |[^.]{0,40})?(?:bezorgd|afgeleverd)|n[ãa]o (?:p[ôo]de|foi|pode) (?:ser )?(?:poss[íi]vel )?entreg|nie (?:mog[łl]a|mo[żz]na|zosta[łl]a) (?:zosta[ćc] )?dostarcz|(?:kunde inte|g[åa]r inte att|har inte) (?:ha )?lever|(?:kan|kunne|er) ikke (?:leveres|blev leveret|levert)|ei voitu toimittaa|не (?:удалось|может быть|было) доставлен|не удалось доставить|配信(?:でき(?:ません|なかった)|不能)|送信できません|届けることができません|未(?:能)?送达|无法(?:传递|投递|送达)|退回|배달(?:되지|할 수 없)|전달할 수 없)/u

const stillTrying =
  /(?:will (?:continue to be|keep|be) (?:attempted|trying|retried)|will (?:keep|continue) (?:trying|to try)|still trying|still in (?:the )?queue|do not need to (?:resend|do anything)|no action is required|this is a warning (?:message )?only|has been delayed|been delayed|delivery attempts will continue|will be retried|temporarily deferred|weitere (?:zustell)?versuche|wird weiter(?:hin)? versucht|brauchen (?:sie )?nichts|noch nicht zugestellt|erneut versucht|n'a pas encore [ée]t[ée]|nouvelles? tentatives?|seguir[áa] intentando|se (?:seguir[áa]n|volver[áa] a)|aún no se ha|continuer[àa] a|ancora stato|wordt opnieuw geprobeerd|nog niet|continuar[áa] tentando|b[ęe]dzie ponawia|kommer att forts[äa]tta|vil fortsette|yritet[äa][äa]n uudelleen|будут продолжены|再試行|再送|继续尝试|재시도)/u

const proofSubject =
  /^(?:(?:please )?(?:confirm|verify)|confirmation (?:needed|required|request)|(?:your )?(?:e-?)?mail (?:requires|needs) (?:confirmation|verification)|action required to deliver|verification (?:needed|required)|sender (?:verification|confirmation|authentication)|bitte best[äa]tigen|merci de confirmer|veuillez confirmer|por favor,? confirme|(?:re|fwd?): .{0,200}\(confirm|.{0,200}\[?verif(?:y|ication) required)/u

const proofText =
  /(?:(?:to (?:deliver|release)|before (?:it|your (?:message|mail|e-?mail))|so that (?:it|your (?:message|mail))|in order for (?:it|your (?:message|mail|e-?mail)))[^.]{0,160}(?:click|reply|confirm|verify|visit|link|human)|(?:click|follow|reply|confirm|answer)[^.]{0,160}(?:to (?:deliver|release)|your (?:message|mail|e-?mail) (?:will|can|is) (?:then )?(?:be )?(?:delivered|released))|challenge-?response|spam-?filter[^.]{0,120}(?:confirm|verify|best[äa]tig)|one-time (?:verification|confirmation)|damit (?:ihre|deine) (?:nachricht|e-?mail)[^.]{0,120}zugestellt)/u
