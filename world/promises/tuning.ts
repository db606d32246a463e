/** The half at which the rules were made: by language, drafts parted by `%%`. */
export const tuning: Readonly<Record<'en' | 'de' | 'fr' | 'es', string>> = {
  en: `
Thank you for your letter. {?|I will look into the second charge} and {2026-11-27|you will hear from me by Friday}.
%%
Dear Mr Oyelaran, {2026-11-26|I'll call you tomorrow} once I have spoken to billing.
%%
{2026-12-03|You will have it on the 3rd}. Kind regards, Ben
%%
I am sorry that this happened. {2026-11-27|We will refund £84.00 within two working days}.
%%
Could you send us a photo of the meter by Friday? Then we can go on.
%%
Please return the form by 4 December so that your place is kept.
%%
The library is closed on Monday. You can return the books at any other branch.
%%
{2026-11-30|Your new router will be with you on Monday}. There is nothing that you need to do.
%%
If you can be there on Tuesday, the engineer can come between eight and ten.
%%
{2026-11-27 17:00|I will send you the corrected bill by 5 pm on Friday}.
%%
We can't refund this one, because it was used on 3 November. I know that this is not what you hoped for.
%%
I understand. You told us on 12 November that the line had been dead since the storm, and nobody wrote to you.
%%
{2026-11-25|I'll get this sorted today}.
%%
I will be out of the office from Thursday. My colleague Lea has your file.
%%
We'll need the number on the back of your card before we can go on.
%%
{?|We'll keep you posted}.
%%
{2026-12-02|The engineer comes next Wednesday}, in the morning. He rings before he arrives.
%%
{?|I will ask the branch to set it aside}, and {2026-11-26|I will write to you tomorrow}.
%%
You will find the opening hours on our page.
%%
Happy to help! You will need to bring a proof of address.
%%
You wrote: "I will call again on Friday if nobody answers." I am sorry that it came to that.
%%
{2026-11-27|By the end of the week you will have a new card in the post}.
%%
Your subscription ends on 30 November. Would you like to keep it?
%%
{2026-12-09|Expect the parts in two weeks}; {?|I'll let you know when they are here}.
%%
The payment of £12 was made on Friday. It shows on your statement under Quaynet.
%%
I will only say this: it should not have happened.
%%
{2026-11-25 12:00|I'll ring you before noon}.
%%
Our office is open from Monday to Friday, nine to five.
%%
If I don't hear from you by Tuesday, I shall close this. Just write if anything is left.
%%
{2026-11-30|The credit shows on your account by the end of the month}.
%%
Good news: the part arrived this morning and is fitted.
%%
{2026-11-28|Let me check with the depot and get back to you by Saturday}.
%%
Thanks for getting in touch. {2026-11-27|We aim to have this fixed by Friday}.
%%
I've asked Dele to come round, and {2026-11-26|he will be there tomorrow at ten}.
%%
You can pick it up from Thursday on; the counter is open until six.
%%
The offer is valid until 30 November.
%%
Your parcel left us on Monday, so it ought to be with you soon.
%%
{2026-12-01|The refund is due to reach you by 1 December}.
%%
The talk is on Friday at seven. Doors open at half past six.
%%
I do hope that we'll see you again on Saturday.
%%
We won't charge you for November.
%%
{?|I'll take the fee off as soon as you send me the number}.
%%
{2026-11-30 09:00|Bram rings you on Monday at 9 am}.
%%
If you prefer, we can also send it by post.
%%
Nothing falls due before 15 December.
%%
The next story hour is on 5 December.
%%
{2026-11-27|You get a call from me on Friday}, whether or not there is news.
%%
Your appointment on Tuesday is confirmed.
%%
Our records show that the call lasted until 27 November at 02:14.
%%
{?|I will see to it that nobody else gets such a letter}.
%%
I will have to charge you for the second one, as the rule says.
%%
We are sorry that you had to wait until today.
%%
{?|We'll write to the supplier}, with a copy to you.
%%
{2026-12-11|It takes us until 11 December to lay the cable}.
%%
What time would suit you on Monday?
%%
Tell me whether Monday suits you, and I'll book the engineer.
%%
You have until Friday to decide.
%%
From tomorrow on your old number rings here.
%%
{2026-11-26|The spare unit goes out tomorrow by courier}.
%%
I'll be honest with you: I do not know when it will come.
%%
{?|Yes, we'll gladly do that}. {2026-11-28|The twelve sheets will be scanned by Saturday}.
%%
The line was down from 12 to 14 November. {2026-12-25|We take two weeks off the December bill, which you get by the 25th}.
`,
  de: `
Vielen Dank für Ihre Nachricht. {2026-11-26|Ich melde mich morgen bei Ihnen}.
%%
{2026-11-27|Wir überweisen Ihnen die 84,00 € bis Freitag}. Das tut mir leid.
%%
Bitte schicken Sie uns das Formular bis zum 4. Dezember zurück.
%%
{2026-11-30|Der neue Router kommt am Montag bei Ihnen an}.
%%
Die Bibliothek ist am Montag geschlossen.
%%
{?|Ich werde die Rechnung prüfen lassen} und {2026-11-27|gebe Ihnen bis Ende der Woche Bescheid}.
%%
Sie haben uns am 12. November geschrieben, und niemand hat geantwortet.
%%
Wenn Sie am Dienstag da sind, kann der Techniker zwischen acht und zehn kommen.
%%
Leider kann ich Ihnen das nicht erstatten, weil die Frist am 3. November abgelaufen ist.
%%
{2026-11-25|Ich kümmere mich noch heute darum}.
%%
{2026-11-30|Die Erstattung ist bis Monatsende auf Ihrem Konto}.
%%
Ihr Termin am Dienstag ist bestätigt.
%%
{?|Wir kümmern uns darum, dass das nicht wieder vorkommt}.
%%
Das Angebot gilt bis zum 30. November.
%%
Teilen Sie mir bitte mit, ob Ihnen Montag passt.
%%
{2026-12-02|Unser Techniker kommt nächsten Mittwoch zu Ihnen}.
%%
Ich habe Ihre Nachricht vom Montag gelesen und verstehe Ihren Ärger.
%%
{2026-11-26 10:00|Bram ruft Sie morgen um 10 Uhr an}.
%%
Anbei schicke ich Ihnen die Rechnung vom 3. November.
`,
  fr: `
Merci pour votre message. {2026-11-26|Je vous rappelle demain}.
%%
{2026-11-27|Nous vous rembourserons 84,00 € d'ici vendredi}.
%%
Veuillez nous renvoyer le formulaire avant le 4 décembre.
%%
{2026-11-30|Vous recevrez la nouvelle carte lundi}.
%%
La bibliothèque est fermée le lundi.
%%
{?|Je vais vérifier la facture} et {2026-11-27|je vous écrirai avant la fin de la semaine}.
%%
Vous nous avez écrit le 12 novembre, et personne n'a répondu.
%%
Si vous êtes là mardi, le technicien peut passer entre huit et dix heures.
%%
{2026-12-01|Le technicien passera mardi}, dans la matinée.
%%
Je comprends votre colère et je ne vais pas vous dire le contraire.
%%
{2026-11-30|Le remboursement sera sur votre compte d'ici la fin du mois}.
%%
Votre rendez-vous de mardi est confirmé.
%%
{?|Nous ferons en sorte que cela ne se reproduise pas}.
%%
L'offre est valable jusqu'au 30 novembre.
%%
Dites-moi si lundi vous convient.
%%
{2026-12-02|Notre technicien viendra mercredi prochain}.
%%
J'ai bien reçu votre message de lundi et je comprends votre colère.
%%
{2026-11-26 10:00|Bram vous appellera demain à 10 h}.
%%
Vous trouverez ci-joint la facture du 3 novembre.
`,
  es: `
Gracias por su mensaje. {2026-11-26|Le llamaré mañana}.
%%
{2026-11-27|Le devolveremos los 84,00 € antes del viernes}.
%%
Por favor, envíenos el formulario antes del 4 de diciembre.
%%
{2026-11-30|Recibirá la nueva tarjeta el lunes}.
%%
La biblioteca está cerrada el lunes.
%%
{?|Voy a revisar la factura} y {2026-11-27|le escribiré antes del final de la semana}.
%%
Usted nos escribió el 12 de noviembre y nadie respondió.
%%
Si el martes está en casa, el técnico puede pasar entre las ocho y las diez.
%%
{2026-12-01|El técnico pasará el martes}, por la mañana.
%%
Entiendo su enfado y no voy a decirle lo contrario.
%%
{2026-11-30|El reembolso estará en su cuenta antes de fin de mes}.
%%
Su cita del martes está confirmada.
%%
{?|Nos ocuparemos de que no vuelva a pasar}.
%%
La oferta es válida hasta el 30 de noviembre.
%%
Dígame si el lunes le viene bien.
%%
{2026-12-02|Nuestro técnico irá el próximo miércoles}.
%%
He leído su mensaje del lunes y entiendo su enfado.
%%
{2026-11-26 10:00|Bram le llamará mañana a las 10}.
%%
Le adjunto la factura del 3 de noviembre.
`,
}
