/** Those that rules are tuned on; the others are in `test-*.ts`. */
export const tuning = {
  en: `
Hi, my broadband has been down since {d|Sunday}. {r|Can you send an engineer before {d|Wednesday}?} Account {i|8820117}.
%%
{r|pls cancel my order} {i|77120} i ordered the wrong colour
%%
Your delivery man threw the box over the fence. Vase in pieces. It cost {a|£65}. {r|I want a replacement or my money back.} Picture attached.
%%
Dear library, {r|may I renew three books for another month?} I'm recovering from surgery. Card {i|2290 1187 4410}
%%
To the council. The street lamp outside 9 Mill Lane has been out since {d|October 30}. {r|When will it be repaired?} It's dark by four and people trip.
%%
I was promised a call back {d|yesterday} and got none. {r|Please ring me {d|today}} on 07700 900123.
%%
This is ridiculous. Third invoice ({i|INV-2231}) with the wrong name. {r|Fix it} or we go elsewhere.
%%
Hello, {r|what are your opening hours over Easter}? Thanks!
%%
{r|Is there a waiting list for the allotments and how long is it?}
%%
I paid {a|£19.99} on {d|12/11/2026} for next-day delivery. It arrived four days later. {r|I would like the delivery charge refunded.}
%%
Thanks ever so much for the help at the desk. My granddaughter loved the story hour.
%%
You people are thieves!!! {a|$45} "service fee"?? {r|Take it off my bill NOW}. I'm telling everyone.
%%
Good afternoon. {r|Could you confirm that claim {i|CL-99120} was received} and {r|let me know the next step}? Kind regards, Ruth
%%
No hot water in flat 6 since {d|last Friday}. I have two small children. {r|I need someone out here {d|today}.}
%%
{r|Why do I have to pay {a|£30} to change my own name?} I got divorced, it was hard enough.
%%
i moved to 18 harbour st. {r|can u change the address on my account} {i|AC-1188-03}
%%
{r|Please stop calling me at work.} I have said so twice already.
%%
The coat I bought {d|three weeks ago} has a broken zip. Receipt enclosed. {r|Will you repair it?} {r|How long would that take?}
%%
My tracking number {i|RM445566778GB} has not moved in nine days. {r|Has it been lost?} It's a birthday present for {d|Saturday}.
%%
We'd like to book the small meeting room for {d|9 December} at 10. {r|Is it available?} There will be twelve of us.
%%
Your website says one thing, your shop says another. {r|Which price is right}, {a|£12} or {a|£15.50}?
%%
I need to speak to someone about my late wife's account. {r|Who should I contact?}
%%
Frankly I expected better. I've waited in {d|today} from 8 till 6 and no one came. {r|Please rebook for {d|Thursday}} and {r|credit me for the wasted day}.
%%
Re ticket {i|#40921}: it's still broken. {r|Please reopen.}
%%
If you can't deliver by {d|Monday}, {r|cancel the whole thing}.
%%
Could have been worse I suppose. Anyway, {r|I'd be grateful for a copy of my September bill}.
%%
{r|Tell me the name of your manager.} I'm done talking to you clowns.
%%
I am blind and your new form does not work with my screen reader. {r|Please send it as plain text.} The deadline is {d|30 November}.
%%
Hello again. {r|Did you get my email of {d|Monday}?} {r|I'm still waiting for the return label.}
%%
My card was declined {d|this morning} although there is money on it. {r|What should I do?} It's so embarrassing, there was a queue behind me.
%%
I asked for {a|€20} on the gift card, it has {a|€2}. {r|Kindly correct}. Card no {i|6006 4912 3388 0071}
%%
Just a thought: the sign at the back entrance points the wrong way.
%%
Hi team, the March adjustment ({a|£14.20}) isn't on the bill. You said it would be. {r|Where is it?}
%%
There's a strong smell of gas in the cellar of the community centre. {r|What shall we do?}
%%
Your chatbot is useless. {r|I want a human being to read this}: circuit {i|CX-2290-7} drops every evening at nine.
%%
{r|I'd like to return the lamp}. {r|Do I have to pay the postage?} Order {i|AB-102938}.
%%
Since {d|1 November} our parcels go to the neighbours. {r|Please ask the driver to ring the bell}; I use a wheelchair and need a minute.
%%
Please accept my apologies for the late payment, {a|£58} went off {d|today}. {r|Could you waive the reminder fee?}
%%
It's the {d|20th}, you promised the {d|15th}. {r|Where is my passport}? I fly in {d|two weeks}.
%%
ok so who do i talk to about a noisy boiler. {r|who is responsible}
%%
{r|I'd like to know who decided this} and {r|on what grounds}. I will be contacting my councillor.
%%
Sorry, me again. Ignore my last mail, I found the code. All good now!
%%
Please see the attached log. {r|Could you tell us why the line fails at night} and {r|what you intend to do about it by {d|Friday 27 November}}?
%%
I'm so angry I could scream. You lost my mother's photographs. They can't be replaced. {r|What are you going to do?}
%%
Hey, {r|do you ship to Ireland?} {r|how much is it?}
%%
I want out. Contract {i|MB-0091-2}. {r|Tell me the exact date I'm free} and {r|the exact amount you think I owe}.
%%
My dad (91) got a letter saying he owes {a|£1,120.00}. He's terrified. {r|Please check whether that's a mistake.} Reference {i|CT/88-2201}
%%
{r|Would you let me know when the paperback is in?} No hurry.
%%
Unacceptable. Two missed collections, {d|10 November} and {d|17 November}. {r|I require an explanation within {d|five working days}}.
%%
I think the fine is unfair: the book drop was full. {r|Can it be cancelled?} It's only {a|£3} but it's the principle.
%%
my internet is slow af. paying {a|40 quid} a month for this crap. {r|sort it}
%%
{r|Please advise whether the ramp at the side door can be used} while the lift is out of order.
%%
My neighbour says you owe people for the flood in the cellar. {r|Is that so, and what do I have to send you?} I kept the receipts, {a|£412.60} in all, the last of {d|4 November}.
%%
Nobody rang. Nobody wrote. I took {d|yesterday} off for nothing. {r|Tell me when you are coming} or I'll get my own electrician and send you the bill. Job {i|JB-20114}.
`,
  de: `
Guten Tag, unser Internet ist seit {d|Sonntag} gestört. {r|Können Sie bis {d|Mittwoch} einen Techniker schicken?} Kundennummer {i|8820117}
%%
{r|bitte bestellung {i|77120} stornieren} falsche farbe
%%
Ihr Fahrer hat das Paket über den Zaun geworfen, die Vase ist kaputt ({a|65 €}). {r|Ich möchte Ersatz oder mein Geld zurück.} Foto anbei.
%%
Liebe Bücherei, {r|darf ich drei Bücher um einen Monat verlängern?} Ich erhole mich von einer Operation.
%%
Die Laterne vor Mühlweg 9 ist seit dem {d|30. Oktober} aus. {r|Wann wird sie repariert?}
%%
Mir wurde {d|gestern} ein Rückruf versprochen. {r|Rufen Sie mich bitte {d|heute} an.}
%%
Das ist lächerlich. Die dritte Rechnung ({i|RE-2231}) mit falschem Namen. {r|Korrigieren Sie das}, sonst wechseln wir.
%%
{r|Wie lange haben Sie an Ostern offen?}
%%
Ich habe am {d|12.11.2026} {a|19,99 €} für Express bezahlt, geliefert wurde vier Tage später. {r|Ich hätte gern die Versandkosten erstattet.}
%%
Vielen herzlichen Dank für die Hilfe. Meine Enkelin war begeistert.
%%
Abzocker!!! {a|45 Euro} Servicegebühr?? {r|Nehmen Sie das sofort von der Rechnung.}
%%
{r|Könnten Sie mir den Eingang von Vorgang {i|CL-99120} bestätigen} und {r|mir sagen, wie es weitergeht}?
%%
Seit {d|letztem Freitag} kein warmes Wasser, ich habe zwei kleine Kinder. {r|Ich brauche {d|heute} jemanden.}
%%
{r|Warum muss ich {a|30 €} zahlen, um meinen Namen zu ändern?}
%%
bin umgezogen, hafenstr. 18. {r|könnt ihr die adresse ändern} kundennr {i|1188-03}
%%
{r|Rufen Sie mich bitte nicht mehr auf der Arbeit an.} Das habe ich schon zweimal gesagt.
%%
Der Mantel, {d|vor drei Wochen} gekauft, hat einen kaputten Reißverschluss. {r|Reparieren Sie das?} {r|Wie lange dauert es?}
%%
Meine Sendung {i|RM445566778DE} bewegt sich seit neun Tagen nicht. {r|Ist sie verloren?} Es ist ein Geschenk für {d|Samstag}.
%%
{r|Wir möchten den kleinen Saal am {d|9. Dezember} buchen.} {r|Ist er frei?}
%%
Ich muss jemanden wegen des Kontos meiner verstorbenen Frau sprechen. {r|An wen wende ich mich?}
%%
Ich habe {d|heute} von 8 bis 18 Uhr gewartet, niemand kam. {r|Bitte nennen Sie mir einen neuen Termin} und {r|schreiben Sie mir den Tag gut}.
%%
Zu Ticket {i|#40921}: geht immer noch nicht. {r|Bitte wieder öffnen.}
%%
{r|Ich bitte Sie um eine Kopie der Septemberrechnung.}
%%
{r|Nennen Sie mir den Namen Ihres Chefs.} Mit Ihnen Idioten rede ich nicht mehr.
%%
Ich bin blind, Ihr Formular funktioniert nicht mit meinem Screenreader. {r|Bitte senden Sie es als Text.} Die Frist ist der {d|30. November}.
%%
Hallo nochmal, {r|haben Sie meine Mail vom {d|Montag} bekommen?} {r|Ich warte immer noch auf das Rücksendeetikett.}
%%
Auf der Geschenkkarte sollten {a|20 €} sein, es sind {a|2 €}. {r|Bitte um Korrektur.} Kartennummer {i|6006 4912 3388 0071}
%%
Im Keller riecht es stark nach Gas. {r|Was sollen wir tun?}
%%
Die Zahlung über {a|58 €} ging {d|heute} raus, Verzeihung für die Verspätung. {r|Könnten Sie die Mahngebühr erlassen?}
%%
{r|Ich will wissen, wer das entschieden hat} und {r|auf welcher Grundlage}.
%%
Hat sich erledigt, ich habe den Code gefunden.
%%
{r|Liefern Sie in die Schweiz?} {r|Was kostet das?}
%%
Mein Vater (91) soll {a|1.120,00 €} schulden und ist völlig verängstigt. {r|Bitte prüfen Sie, ob das ein Irrtum ist.} Aktenzeichen {i|88-2201}
%%
{r|Sagen Sie mir bitte Bescheid, wenn das Taschenbuch da ist.}
%%
Zwei ausgefallene Leerungen, {d|10.11.} und {d|17.11.} {r|Ich erwarte eine Erklärung binnen {d|fünf Werktagen}.}
%%
internet lahm wie sau, dafür zahl ich {a|40 euro} im monat. {r|macht was}
%%
Die Nachbarin sagt, für den Keller gibt es Geld zurück. {r|Stimmt das, und was muss ich schicken?} Die Belege habe ich, zusammen {a|412,60 €}.
%%
Niemand rief an. {d|Gestern} habe ich umsonst freigenommen. {r|Sagen Sie mir, wann Sie kommen}, sonst hole ich einen eigenen Elektriker. Auftrag {i|JB-20114}.
`,
  fr: `
Bonjour, ma connexion est coupée depuis {d|dimanche}. {r|Pouvez-vous envoyer un technicien avant {d|mercredi} ?} Client {i|8820117}
%%
{r|merci d'annuler la commande {i|77120}} mauvaise couleur
%%
Votre livreur a jeté le colis par-dessus la clôture, le vase est cassé ({a|65 €}). {r|Je veux être remboursé.} Photo jointe.
%%
{r|Puis-je prolonger trois livres d'un mois ?} Je sors d'une opération.
%%
Le lampadaire devant le 9 rue du Moulin est éteint depuis le {d|30 octobre}. {r|Quand sera-t-il réparé ?}
%%
On devait me rappeler {d|hier}. {r|Appelez-moi {d|aujourd'hui} s'il vous plaît.}
%%
C'est ridicule. Troisième facture ({i|F-2231}) au mauvais nom. {r|Corrigez-la}, sinon nous partons.
%%
{r|Quels sont vos horaires à Pâques ?}
%%
J'ai payé {a|19,99 €} le {d|12/11/2026} pour une livraison express arrivée quatre jours après. {r|Je souhaite le remboursement des frais.}
%%
Merci infiniment pour votre aide, ma petite-fille était ravie.
%%
Voleurs !!! {a|45 euros} de frais ?? {r|Retirez ça de ma facture.}
%%
{r|Pourriez-vous confirmer la réception du dossier {i|CL-99120}} et {r|me dire la suite} ?
%%
Plus d'eau chaude depuis {d|vendredi dernier}, j'ai deux enfants. {r|J'ai besoin de quelqu'un {d|aujourd'hui}.}
%%
{r|Pourquoi dois-je payer {a|30 €} pour changer de nom ?}
%%
j'ai déménagé. {r|vous pouvez changer l'adresse} merci
%%
{r|Ne m'appelez plus au travail.} Je l'ai déjà dit deux fois.
%%
Le manteau acheté {d|il y a trois semaines} a une fermeture cassée. {r|Le réparez-vous ?} {r|Combien de temps faut-il ?}
%%
Mon colis {i|RM445566778FR} ne bouge plus. {r|Est-il perdu ?} C'est un cadeau pour {d|samedi}.
%%
{r|Nous aimerions réserver la petite salle le {d|9 décembre}.} {r|Est-elle libre ?}
%%
J'ai attendu {d|aujourd'hui} de 8 h à 18 h, personne. {r|Merci de fixer un nouveau rendez-vous} et {r|de me dédommager}.
%%
Ticket {i|#40921} : toujours en panne. {r|Merci de le rouvrir.}
%%
{r|Donnez-moi le nom de votre responsable.} Bande d'incapables.
%%
Je suis aveugle et votre formulaire ne marche pas avec mon lecteur d'écran. {r|Envoyez-le en texte, s'il vous plaît.}
%%
{r|Avez-vous reçu mon message de {d|lundi} ?} {r|J'attends toujours l'étiquette de retour.}
%%
Forte odeur de gaz à la cave. {r|Que devons-nous faire ?}
%%
{r|Je veux savoir qui a décidé cela} et {r|sur quelle base}.
%%
C'est bon, j'ai retrouvé le code.
%%
{r|Livrez-vous en Belgique ?} {r|C'est combien ?}
%%
Mon père (91 ans) devrait {a|1 120,00 €}, il est terrifié. {r|Merci de vérifier s'il s'agit d'une erreur.}
%%
Deux collectes manquées, le {d|10 novembre} et le {d|17 novembre}. {r|J'exige une explication sous {d|cinq jours ouvrés}.}
%%
Ma voisine dit que vous remboursez les dégâts de la cave. {r|Est-ce vrai, et que dois-je vous envoyer ?} J'ai les factures, {a|412,60 €} en tout.
`,
  es: `
Buenos días, estoy sin internet desde el {d|domingo}. {r|¿Pueden enviar un técnico antes del {d|miércoles}?} Cliente {i|8820117}
%%
{r|por favor cancelen el pedido {i|77120}} color equivocado
%%
Su repartidor tiró la caja por encima de la valla y el jarrón está roto ({a|65 €}). {r|Quiero que me devuelvan el dinero.} Adjunto foto.
%%
{r|¿Puedo renovar tres libros un mes más?} Me acaban de operar.
%%
La farola del número 9 está apagada desde el {d|30 de octubre}. {r|¿Cuándo la arreglan?}
%%
{d|Ayer} me iban a llamar. {r|Llámenme {d|hoy}, por favor.}
%%
Es ridículo. Tercera factura ({i|F-2231}) a nombre equivocado. {r|Corríjanla} o nos vamos.
%%
{r|¿Qué horario tienen en Semana Santa?}
%%
Pagué {a|19,99 €} el {d|12/11/2026} por envío urgente y llegó cuatro días tarde. {r|Solicito la devolución de los gastos.}
%%
Mil gracias por la ayuda, mi nieta estaba encantada.
%%
¡¡¡Ladrones!!! ¿¿{a|45 euros} de gestión?? {r|Quítenlo de mi factura.}
%%
{r|¿Podrían confirmar la recepción del expediente {i|CL-99120}} y {r|decirme el siguiente paso}?
%%
Sin agua caliente desde el {d|viernes pasado}, tengo dos niños. {r|Necesito que venga alguien {d|hoy}.}
%%
{r|¿Por qué tengo que pagar {a|30 €} para cambiar de nombre?}
%%
me he mudado. {r|podéis cambiar la dirección}
%%
{r|No me llamen más al trabajo.} Ya lo he dicho dos veces.
%%
El abrigo que compré {d|hace tres semanas} tiene la cremallera rota. {r|¿Lo reparan?} {r|¿Cuánto tardan?}
%%
Mi envío {i|RM445566778ES} no se mueve. {r|¿Se ha perdido?} Es un regalo para el {d|sábado}.
%%
{r|Quisiéramos reservar la sala pequeña el {d|9 de diciembre}.} {r|¿Está libre?}
%%
He esperado {d|hoy} de 8 a 18 y no vino nadie. {r|Denme una nueva cita} y {r|compénsenme el día}.
%%
Incidencia {i|#40921}: sigue sin funcionar. {r|Por favor, ábranla de nuevo.}
%%
{r|Díganme el nombre de su jefe.} Panda de inútiles.
%%
Soy ciega y su formulario no funciona con mi lector de pantalla. {r|Envíenmelo como texto, por favor.}
%%
{r|¿Recibieron mi correo del {d|lunes}?} {r|Sigo esperando la etiqueta de devolución.}
%%
Huele mucho a gas en el sótano. {r|¿Qué hacemos?}
%%
{r|Quiero saber quién lo decidió} y {r|con qué motivo}.
%%
Ya está, encontré el código.
%%
{r|¿Envían a Portugal?} {r|¿Cuánto cuesta?}
%%
Dicen que mi padre (91) debe {a|1.120,00 €} y está aterrado. {r|Les pido que comprueben si es un error.}
%%
Dos recogidas falladas, el {d|10 de noviembre} y el {d|17 de noviembre}. {r|Exijo una explicación en {d|cinco días hábiles}.}
%%
Nadie llamó. {d|Ayer} pedí el día libre para nada. {r|Díganme cuándo vienen} o busco a mi propio electricista. Parte {i|JB-20114}.
`,
}
