/** Kept for the test: no rule was changed after looking at how these fared. */
export const testHalf: Readonly<Record<'en' | 'de' | 'fr' | 'es', string>> = {
  en: `
Hello Ivy, {2026-11-26|I'll send somebody round tomorrow} to look at the box in the hall.
%%
{?|We will make sure that the letters stop}. I am sorry about every one of them.
%%
The twelve sheets are scanned. {2026-11-25|You'll have the link this afternoon}.
%%
Would the scans by Friday be in time for your talk?
%%
{2026-11-27|We'll have the jumper ready for you by Friday}. Just come to the counter.
%%
As you asked: the fee was taken off on 23 November, and your card is open again.
%%
Let us know by Monday which of the two you would like.
%%
{2026-12-04|You will see the money on your account within seven working days}.
%%
Thirty days is the rule, and your 47 days are over it. For the hole there is no limit.
%%
{2026-12-01|I shall ring you on Tuesday morning} to hear whether it holds.
%%
Your contract runs until 31 December; after that you can leave at any month's end.
%%
The reading room opens at ten tomorrow.
%%
{2026-11-30|I will have an answer from the conservator by Monday} and {?|will pass it on to you as it is}.
%%
We were wrong about the second letter. It went out on Friday before your call was logged.
%%
I'd be glad to show you how it works when you next come in.
%%
{?|I'm going to take this up with the depot myself}.
%%
You should have had an answer last week. {2026-11-25 17:00|You will get one today by 5 pm}.
%%
If the light is still red tomorrow, ring 01632 960 100 at any hour.
%%
{2026-12-10|The replacement leaves our workshop on 10 December}.
%%
Do you have the receipt? Without it I cannot tell which of the two it was.
%%
{2026-11-27|Six new ones leave with the noon boat and will be there on Friday}.
%%
We don't deliver on Sundays, I'm afraid.
%%
{2026-12-02|We are going to lay the new cable next Wednesday before you open}.
%%
I can't promise a day yet, because the part is not in the country.
%%
{?|I will write once more when the log has run its week}.
%%
Thank you for waiting. Your books are due on 15 December now.
%%
{2026-12-25|You will receive the voucher before Christmas, by the 25th at the latest}.
%%
It will cost 12.50 € a month from January on.
%%
Please don't send the mug back. {2026-11-30|A new one goes out on Monday}.
%%
Yes, the lift works. I rode in it this morning.
%%
{2026-11-26|We will let you know by tomorrow evening whether the hall is free}.
%%
Your question of 3 November was mine to answer, and I did not.
%%
{2026-11-28|The deposit will be back on your card in three days}.
%%
He will not come before Thursday, whatever the hotline told you.
%%
{?|I promise to ring you myself when it arrives}.
%%
Whatever you decide, there is no need to decide it by Friday.
`,
  de: `
{2026-11-26|Wir schicken Ihnen morgen einen Techniker}.
%%
{?|Ich werde dafür sorgen, dass die Mahnungen aufhören}.
%%
Haben Sie die Rechnung noch? Ohne sie kann ich nichts sagen.
%%
{2026-12-01|Am Dienstag rufe ich Sie an}, um zu hören, ob es hält.
%%
Ihr Vertrag läuft bis zum 31. Dezember.
%%
{2026-12-02|Sie erhalten das Geld innerhalb von fünf Werktagen zurück}.
%%
Die Gebühr wurde am 23. November erstattet.
%%
{2026-11-27|Bis Freitag haben Sie die neue Karte im Briefkasten}.
%%
Melden Sie sich bitte bis Montag, welches Sie möchten.
%%
Das war mein Fehler, und es tut mir leid.
%%
{2026-12-10|Der Ersatz verlässt am 10. Dezember unsere Werkstatt}.
`,
  fr: `
{2026-11-26|Nous vous enverrons quelqu'un demain}.
%%
{?|Je vais m'assurer que les lettres s'arrêtent}.
%%
Avez-vous encore la facture ? Sans elle, je ne peux rien dire.
%%
{2026-12-01|Je vous appellerai mardi} pour savoir si cela tient.
%%
Votre contrat court jusqu'au 31 décembre.
%%
{2026-11-30|Vous aurez l'argent sur votre compte dans cinq jours}.
%%
Les frais ont été remboursés le 23 novembre.
%%
{2026-12-10|La pièce de rechange part de notre atelier le 10 décembre}.
%%
Dites-nous avant lundi lequel vous préférez.
%%
C'était mon erreur, et j'en suis désolé.
`,
  es: `
{2026-11-26|Mañana le enviaremos a alguien}.
%%
{?|Me aseguraré de que no lleguen más cartas}.
%%
¿Tiene todavía la factura? Sin ella no puedo decir nada.
%%
{2026-12-01|El martes le llamaré} para saber si aguanta.
%%
Su contrato dura hasta el 31 de diciembre.
%%
{2026-11-30|Tendrá el dinero en su cuenta dentro de cinco días}.
%%
La comisión se devolvió el 23 de noviembre.
%%
{2026-12-10|El recambio sale de nuestro taller el 10 de diciembre}.
%%
Díganos antes del lunes cuál prefiere.
%%
Fue mi error y lo siento mucho.
`,
}
