/**
 * HTML as mail programs write it around what they quote: [program, HTML]. `§` stands where the quoted part begins, in
 * none of them inside a tag; without one, all must stand open. The new part always says "Thank you."
 */
const header = (labels: string) => {
  const [from, sent, to, subject] = labels.split(',')
  return `<b>${from}:</b> Quay Help &lt;help@quayside.example&gt;<br><b>${sent}:</b> 5.10.2026 10:00<br><b>${to}:</b> Ann Miller<br><b>${subject}:</b> The line`
}
const english = header('From,Sent,To,Subject')
const wroteOn =
  'On Mon, Oct 5, 2026 at 10:00 AM Quay Help &lt;<a href="mailto:help@quayside.example">help@quayside.example</a>&gt; wrote:'
const mso = 'class="MsoNormal" style="margin:0cm;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif"'

export const pages: [string, string][] = [
  [
    'Gmail',
    `<div dir="ltr">Thank you.</div><br>§<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${wroteOn}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">We have looked at it.</div></blockquote></div>`,
  ],
  [
    'Gmail of old',
    `<div dir="ltr">Thank you.<div class="gmail_extra"><br><br>§<div class="gmail_quote">${wroteOn}<br><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>We have looked at it.</div></blockquote></div><br></div></div>`,
  ],
  [
    'Gmail, unknown language',
    `<div dir="ltr">Thank you.</div>§<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Quay Help sa lasoi<br></div><blockquote class="gmail_quote"><div>We have looked at it.</div></blockquote></div>`,
  ],
  [
    'Gmail, signature beneath',
    `<div dir="ltr">Thank you.</div>§<div class="gmail_quote"><div class="gmail_attr">${wroteOn}<br></div><blockquote class="gmail_quote"><div>We have looked at it.</div></blockquote></div><br clear="all"><div><br></div>-- <br><div class="gmail_signature">Ann Miller<br>Hedgerow Press</div>`,
  ],
  [
    'Gmail, answers between',
    `<div class="gmail_quote"><div class="gmail_attr">${wroteOn}<br></div><blockquote class="gmail_quote">Is it slow?</blockquote><div>Thank you. Yes.</div><blockquote class="gmail_quote">Every day?</blockquote><div>On Fridays.</div></div>`,
  ],
  [
    'Gmail, answers between, the rest quoted',
    `<div class="gmail_quote"><div class="gmail_attr">${wroteOn}<br></div><blockquote class="gmail_quote">Is it slow?</blockquote><div>Thank you. Yes.</div>§<blockquote class="gmail_quote">Yours, Quay</blockquote></div>`,
  ],
  [
    'Gmail, answer beneath',
    `<div class="gmail_quote"><div class="gmail_attr">${wroteOn}<br></div><blockquote class="gmail_quote">Is it slow?</blockquote></div><div>Thank you. Yes.</div>`,
  ],
  [
    'Gmail, answer left in the wrapper',
    `<div class="gmail_quote"><div>Thank you. I deleted what you wrote and typed here.</div></div>`,
  ],
  [
    'Gmail, nothing new',
    `§<div class="gmail_quote"><div class="gmail_attr">${wroteOn}<br></div><blockquote class="gmail_quote"><div>We have looked at it.</div></blockquote></div>`,
  ],
  [
    'Gmail, a forward',
    `<div dir="ltr">Thank you.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Quay Help</strong> &lt;help@quayside.example&gt;<br>Date: Mon, Oct 5, 2026<br>Subject: The line<br>To: &lt;ann@hedgerow.example&gt;<br></div><br><br>We have looked at it.</div></div>`,
  ],
  [
    'Outlook 2003',
    `<div>Thank you.</div><p>§<div><font size=2 face=Tahoma>-----Original Message-----<br>${english}</font></div><p>We have looked at it.</p>`,
  ],
  [
    'Outlook 2003 header',
    `<div>Thank you.</div><blockquote dir="ltr" style="MARGIN-RIGHT: 0px">§<div class="OutlookMessageHeader" dir="ltr" align="left"><font face="Tahoma" size="2">-----Original Message-----<br>${english}<br></font></div><div>We have looked at it.</div></blockquote>`,
  ],
  [
    'Outlook 2007',
    `<div class="WordSection1"><p ${mso}>Thank you.<o:p></o:p></p><p ${mso}><o:p>&nbsp;</o:p></p>§<div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p ${mso}>${english}<o:p></o:p></p></div></div><p ${mso}>We have looked at it.</p></div>`,
  ],
  [
    'Outlook 2013',
    `<div class="WordSection1"><p ${mso}>Thank you.</p>§<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p ${mso}>${english}</p></div><p ${mso}>We have looked at it.</p></div>`,
  ],
  [
    'Outlook 2019, unknown language',
    `<div><p ${mso}>Thank you.</p>§<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p ${mso}>${english}</p></div><p ${mso}>Old.</p></div>`,
  ],
  ...[
    'German:Von,Gesendet,An,Betreff',
    'French:De,Envoyé,À,Objet',
    'Spanish:De,Enviado el,Para,Asunto',
    'Italian:Da,Inviato,A,Oggetto',
    'Dutch:Van,Verzonden,Aan,Onderwerp',
    'Portuguese:De,Enviada,Para,Assunto',
    'Polish:Od,Wysłano,Do,Temat',
    'Swedish:Från,Skickat,Till,Ämne',
    'Danish:Fra,Sendt,Til,Emne',
    'Norwegian:Fra,Sendt,Til,Emne',
    'Finnish:Lähettäjä,Lähetetty,Vastaanottaja,Aihe',
    'Russian:От,Отправлено,Кому,Тема',
    'Japanese:差出人,送信日時,宛先,件名',
    'Chinese:发件人,发送时间,收件人,主题',
    'Taiwanese:寄件者,寄件日期,收件者,主旨',
    'Korean:보낸 사람,보낸 날짜,받는 사람,제목',
    'Czech:Od,Odesláno,Komu,Předmět',
    'Turkish:Kimden,Gönderildi,Kime,Konu',
    'Greek:Από,Στάλθηκε,Προς,Θέμα',
    'Hungarian:Feladó,Elküldve,Címzett,Tárgy',
  ].map((labelled): [string, string] => {
    const [language = '', labels = ''] = labelled.split(':')
    return [
      `Outlook 2016, ${language}`,
      `<div class="WordSection1"><p ${mso}>Thank you.</p>§<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p ${mso}>${header(labels)}</p></div></div><p ${mso}>Old words.</p></div>`,
    ]
  }),
  [
    'Outlook on the web',
    `<div>Thank you.</div><div><br></div><div id="appendonsend"></div>§<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">${english}</font><div>&nbsp;</div></div><div>We have looked at it.</div>`,
  ],
  [
    'Outlook on the web, its placeholder alone',
    `<div>Thank you.</div><div id="appendonsend"></div><div>And more of mine.</div>`,
  ],
  [
    'Outlook on the web, Thai labels',
    `<div>Thank you.</div>§<div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>จาก:</b> Quay Help<br><b>ส่งแล้ว:</b> 5.10.2026<br></div><div>We have looked at it.</div>`,
  ],
  [
    'new Outlook',
    `<div class="elementToProof">Thank you.</div><div id="ms-outlook-mobile-signature"><div><br></div>§Get <a href="https://aka.ms/o0ukef">Outlook for Android</a></div><hr><div id="divRplyFwdMsg" dir="ltr">${english}</div><div>We have looked at it.</div>`,
  ],
  [
    'Outlook mobile',
    `<div dir="ltr">Thank you.</div><div id="ms-outlook-mobile-body-separator-line"><br></div>§<div id="mail-editor-reference-message-container" dir="ltr"><div class="ms-outlook-mobile-reference-message skipProofing"><div style="border-top:solid #E1E1E1 1.0pt">${english}</div></div><div>We have looked at it.</div></div>`,
  ],
  [
    'Outlook for Mac',
    `<div>Thank you.</div>§<div id="mail-editor-reference-message-container"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>From: </b>Quay Help &lt;help@quayside.example&gt;<br><b>Date: </b>Monday, 5 October 2026 at 10:00<br><b>To: </b>Ann Miller<br><b>Subject: </b>The line</p></div><p>We have looked at it.</p></div></div>`,
  ],
  [
    'Outlook for Mac 2011',
    `<div>Thank you.</div><div><br></div>§<span id="OLK_SRC_BODY_SECTION"><div style="border-top: #b5c4df 1pt solid"><span>From: </span> Quay Help<br><span>Date: </span> Monday<br></div><div>We have looked at it.</div></span>`,
  ],
  [
    'Hotmail',
    `<div>Thank you.<br><br>§<div><hr id="stopSpelling">Date: Mon, 5 Oct 2026 10:00:00 +0200<br>From: help@quayside.example<br>To: ann@hedgerow.example<br>Subject: The line<br><br>We have looked at it.</div></div>`,
  ],
  [
    'Apple Mail',
    `<div>Thank you.</div><br>§<div><blockquote type="cite"><div>On 5 Oct 2026, at 10:00, Quay Help &lt;help@quayside.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>We have looked at it.</div></blockquote></div>`,
  ],
  [
    'iOS',
    `<div dir="ltr">Thank you.<br><br>§<div dir="ltr">Sent from my iPhone</div></div><div dir="ltr"><br><blockquote type="cite">On 5 Oct 2026, at 10:00, Quay Help &lt;help@quayside.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">We have looked at it.</div></blockquote>`,
  ],
  [
    'iOS, German',
    `<div dir="ltr">Thank you.<br><br>§<div dir="ltr">Von meinem iPhone gesendet</div></div><blockquote type="cite">Am 05.10.2026 um 10:00 schrieb Quay Help &lt;help@quayside.example&gt;:<br></blockquote><blockquote type="cite"><div>Wir haben nachgesehen.</div></blockquote>`,
  ],
  [
    'Apple Mail, answers between',
    `<div><blockquote type="cite"><div>On 5 Oct 2026, at 10:00, Quay Help &lt;help@quayside.example&gt; wrote:</div><div>Is it slow?</div></blockquote><div>Thank you. Yes.</div><blockquote type="cite"><div>Every day?</div></blockquote><div>No.</div></div>`,
  ],
  [
    'Apple Mail, a forward',
    `<div>Thank you.</div><div><br><blockquote type="cite"><div>Begin forwarded message:</div><div><b>From: </b>Quay Help &lt;help@quayside.example&gt;</div><div><b>Subject: </b>The line</div><div><b>Date: </b>5 October 2026</div><div>We have looked at it.</div></blockquote></div>`,
  ],
  [
    'Yahoo',
    `<div class="ydp1a2b3c4dyahoo-style-wrap"><div>Thank you.</div></div>§<div id="yahoo_quoted_1234567890" class="yahoo_quoted"><div><div>On Monday, October 5, 2026 at 10:00:00 AM GMT+2, Quay Help &lt;help@quayside.example&gt; wrote:</div><div><br></div><div>We have looked at it.<blockquote>You wrote this.</blockquote>Goodbye.</div></div></div>`,
  ],
  [
    'Yahoo, hashed',
    `<div>Thank you.</div>§<div id="ydpa1b2c3d4yahoo_quoted_987" class="ydpa1b2c3d4yahoo_quoted"><div>On Monday, Quay Help wrote:</div><div>We have looked at it.</div></div>`,
  ],
  [
    'Yahoo on Android',
    `<div>Thank you.</div><br>§<div id="ymail_android_signature"><a href="https://go.onelink.me/1">Sent from Yahoo Mail on Android</a></div><br><blockquote style="margin:0 0 20px 0"><div>On Mon, Oct 5, 2026 at 10:00, Quay Help</div><div>&lt;help@quayside.example&gt; wrote:</div><div>We have looked at it.</div></blockquote>`.replace(
      '<blockquote style="margin:0 0 20px 0">',
      '<blockquote type="cite">',
    ),
  ],
  [
    'Proton',
    `<div>Thank you.</div><br>§<div class="protonmail_quote">On Monday, October 5th, 2026 at 10:00 AM, Quay Help &lt;help@quayside.example&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">We have looked at it.</blockquote><br></div>`,
  ],
  [
    'Thunderbird',
    `<p>Thank you.</p>§<div class="moz-cite-prefix">On 10/5/26 10:00, Quay Help wrote:<br></div><blockquote type="cite" cite="mid:1@quayside.example"><p>We have looked at it.</p></blockquote>`,
  ],
  [
    'Thunderbird, signature',
    `<p>Thank you.</p>§<div class="moz-cite-prefix">Am 05.10.26 um 10:00 schrieb Quay Help:<br></div><blockquote type="cite"><p>Wir haben nachgesehen.</p></blockquote><pre class="moz-signature" cols="72">-- \nAnn Miller</pre>`,
  ],
  [
    'Thunderbird, answer beneath',
    `<div class="moz-cite-prefix">On 10/5/26 10:00, Quay Help wrote:<br></div><blockquote type="cite"><p>We have looked at it.</p></blockquote><p>Thank you.</p>`,
  ],
  [
    'Thunderbird, a forward',
    `<p>Thank you.</p><div class="moz-forward-container">-------- Forwarded Message --------<table class="moz-email-headers-table"><tr><th>Subject: </th><td>The line</td></tr><tr><th>Date: </th><td>Mon, 5 Oct 2026</td></tr><tr><th>From: </th><td>Quay Help &lt;help@quayside.example&gt;</td></tr><tr><th>To: </th><td>ann@hedgerow.example</td></tr></table><p>We have looked at it.</p></div>`,
  ],
  [
    'Tutanota',
    `<div>Thank you.<br></div>§<div>5 Oct 2026, 10:00 by help@quayside.example:<br></div><blockquote class="tutanota_quote"><div>We have looked at it.</div></blockquote>`,
  ],
  [
    'QQ',
    `<div>Thank you.</div><div><br></div>§<div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Quay Help" &lt;help@quayside.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年10月5日</div><div><b>收件人:</b>&nbsp;"ann";</div></div><div>We have looked at it.</div>`,
  ],
  [
    'NetEase',
    `<div>Thank you.</div>§<div>At 2026-10-05 10:00:00, "Quay Help" &lt;help@quayside.example&gt; wrote:</div><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex"><div>We have looked at it.</div></blockquote>`,
  ],
  [
    'NetEase Mail Master',
    `<div>Thank you.</div>§<div class="ntes-mailmaster-quote"><div>---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>Quay Help</td></tr></table><div>We have looked at it.</div></div>`,
  ],
  [
    'Foxmail',
    `<div>Thank you.</div>§<blockquote style="margin-Top: 0px"><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="background: #efefef"><div><b>发件人：</b>&nbsp;<a href="mailto:help@quayside.example">help@quayside.example</a></div><div><b>发送时间：</b>&nbsp;2026-10-05&nbsp;10:00</div><div><b>收件人：</b>&nbsp;ann</div><div><b>主题：</b>&nbsp;line</div></div></div><div>We have looked at it.</div></blockquote>`,
  ],
  [
    'Zimbra',
    `<div>Thank you.</div>§<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Quay Help" &lt;help@quayside.example&gt;<br><b>To: </b>ann<br><b>Sent: </b>Monday<br><b>Subject: </b>The line<br></div><div data-marker="__QUOTED_TEXT__">We have looked at it.</div>`,
  ],
  [
    'GMX',
    `<div>Thank you.</div>§<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b> Montag<br><b>Von:</b> Quay Help<br></div><div name="quoted-content">We have looked at it.</div></div>`,
  ],
  [
    'Mail.ru',
    `<div>Thank you.</div>§<blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Понедельник, 5 октября 2026, 10:00 +03:00 от Quay Help &lt;help@quayside.example&gt;:<br><br><div>We have looked at it.</div></blockquote>`,
  ],
  [
    'Yandex',
    `<div>Thank you.</div><div>&nbsp;</div>§<div>05.10.2026, 10:00, "Quay Help" &lt;help@quayside.example&gt;:</div><blockquote><p>We have looked at it.</p></blockquote>`,
  ],
  [
    'Roundcube',
    `<p>Thank you.</p>§<p id="reply-intro">On 2026-10-05 10:00, Quay Help wrote:</p><blockquote type="cite"><p>We have looked at it.</p></blockquote>`,
  ],
  [
    'Fastmail',
    `<div>Thank you.</div>§<div>On Mon, Oct 5, 2026, at 10:00 AM, Quay Help wrote:<br></div><blockquote type="cite" id="qt"><div>We have looked at it.</div></blockquote>`,
  ],
  [
    'Hey',
    `<div class="trix-content"><div>Thank you.<br><br></div>§<div>On October 5, 2026, Quay Help &lt;help@quayside.example&gt; wrote:</div><blockquote><div>We have looked at it.</div></blockquote></div>`,
  ],
  [
    'Samsung',
    `<div dir="auto">Thank you.</div><div><br></div>§<div id="composer_signature" dir="auto">Sent from my Galaxy</div><div><br></div><div>-------- Original message --------</div><div>From: Quay Help &lt;help@quayside.example&gt; </div><div>Date: 05/10/2026 10:00 (GMT+01:00) </div><div>To: ann </div><div>Subject: The line </div><div>We have looked at it.</div>`,
  ],
  [
    'BlackBerry 10',
    `<div>Thank you.</div>§<table id="_pHCWrapper"><tr><td><div id="_bb10TempHeader"><b>From: </b>Quay Help<br><b>Sent: </b>Monday<br><b>To: </b>Ann<br><b>Subject: </b>The line</div></td></tr></table><div id="_originalContent">We have looked at it.</div>`,
  ],
  [
    'Windows Mail',
    `<div>Thank you.</div>§<div style="border-top: 1px solid #e5e5e5; padding: 5px"><div><b>From:</b> Quay Help</div><div><b>Sent:</b> Monday, October 5, 2026</div><div><b>To:</b> Ann</div><div><b>Subject:</b> The line</div></div><div>We have looked at it.</div>`,
  ],
  [
    'Zoho',
    `<div>Thank you.</div>§<div class="zmail_extra" id="Zm-_Id_-Sgn1">---- On Mon, 05 Oct 2026 10:00:00 +0200 <b>Quay Help &lt;help@quayside.example&gt;</b> wrote ---<br><blockquote id="blockquote_zmail">We have looked at it.</blockquote></div>`,
  ],
  [
    'Lotus Notes',
    `<font size=2>Thank you.</font><br><br>§<font size=1 color=#5f5f5f face="sans-serif">From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>help@quayside.example</font><br><font size=1>To: &nbsp; &nbsp;</font><font size=1>Ann Miller/Hedge</font><br><font size=1>Date: &nbsp;</font><font size=1>05/10/2026 10:00</font><br><font size=1>Subject: &nbsp;</font><font size=1>The line</font><br><hr noshade><br>We have looked at it.`,
  ],
  [
    'Spark',
    `<div name="messageBodySection">Thank you.</div>§<div name="messageReplySection">On 5 Oct 2026, 10:00 +0200, Quay Help &lt;help@quayside.example&gt;, wrote:<br><blockquote type="cite">We have looked at it.</blockquote></div>`,
  ],
  [
    'Alimail',
    `<div>Thank you.</div>§<div class="alimail-quote"><div>发件人：Quay Help</div><div>We have looked at it.</div></div>`,
  ],
  [
    'Missive',
    `<div>Thank you.</div>§<div class="missive_quote">On October 5, Quay Help wrote:<br><blockquote>We have looked at it.</blockquote></div>`,
  ],
  [
    'our own',
    `<p>Thank you.</p>§<div class="evenkeel-quote"><p>Quay Help wrote</p><blockquote>We have looked at it.</blockquote></div>`,
  ],
  [
    'typed signs',
    `<div>Thank you.</div><div><br></div>§<div>On 5 Oct 2026, Quay Help wrote:</div><div>&gt; We have looked at it.</div><div>&gt; Bye</div>`,
  ],
  [
    'answers announced',
    `<p>Thank you. See my answers below in red.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>${english}</p></div><p>Is it slow?</p><p style="color:red">Yes.</p>`,
  ],
  [
    "a writer's own quotation",
    `<p>Thank you. Your terms say:</p><blockquote>Money comes back within a week.</blockquote>`,
  ],
  [
    "a writer's own quotation in Gmail",
    `<div>Thank you. Your terms say:</div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">Money comes back within a week.</blockquote>`,
  ],
  [
    "a writer's own indent",
    `<p>Thank you.</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>This is set in from the edge, and it is quite long for that matter.</div></blockquote>`,
  ],
  [
    'an indent beneath the quotation',
    `<p>Thank you.</p><div class="gmail_attr">${wroteOn}</div><blockquote class="gmail_quote">Is it slow?</blockquote><blockquote style="margin:0 0 0 40px"><div>Yes, every day of the week.</div></blockquote>`,
  ],
  [
    'a line across the page',
    `<p>Thank you.</p><hr><p>From now on I pay by card.</p><p>To be clear: monthly.</p>`,
  ],
  [
    'a journey under a line',
    `<p>Thank you.</p><hr><p>From: Lisbon<br>To: Porto<br>Date: 5 October<br>Seats: 2</p>`,
  ],
  [
    'a framed remark',
    `<p>Thank you.</p><div style="border-top:1px solid #ccc"><p>PS: I moved house.</p></div>`,
  ],
  [
    'a table of mine',
    `<p>Thank you.</p><table><tr><td>Date</td><td>Sum</td></tr><tr><td>5 Oct</td><td>12.00</td></tr></table>`,
  ],
  [
    'answers announced in Gmail',
    `<div>Thank you. My answers are in red.</div><div class="gmail_quote"><div class="gmail_attr">${wroteOn}</div><blockquote class="gmail_quote"><div>Is it slow?</div><div style="color:red">Yes.</div></blockquote></div>`,
  ],
  [
    'text in one piece',
    `<pre>Thank you.\n\n§On Mon, 5 Oct 2026 10:00:00 +0200, Quay &lt;help@quayside.example&gt; wrote:\n&gt; old\n&gt; older</pre>`,
  ],
  [
    'a form in a table',
    `<p>Thank you.</p><table><tr><td>From:</td><td>ann@hedgerow.example</td></tr><tr><td>Date:</td><td>5 Oct</td></tr><tr><td>Subject:</td><td>Maths</td></tr></table><p>Please book it.</p>`,
  ],
  [
    'a postscript beneath a container',
    `<p>Thank you.</p><div class="yahoo_quoted"><div>On Monday, Quay wrote:</div><div>We have looked.</div></div><p>PS: ring me</p>`,
  ],
  [
    'an account above a quotation of mine',
    `<p>Thank you.</p><p>Your colleague wrote on 5.10.2026 at 10:00:</p><blockquote>You get it back.</blockquote>`,
  ],
]
