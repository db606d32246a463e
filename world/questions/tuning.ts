/** Looked at while the rules were written. */
export const tuning: readonly (readonly ['en' | 'de' | 'fr' | 'es', string])[] = [
  [
    'en',
    `
    dhw | You charged me twice for the March bill. I want my money back.
    d | This is a disgrace. Do something about it!
    dh | Your driver left my parcel in the rain and the books are ruined.
    dw | Cancel my contract immediately or I will go to the ombudsman.
    dhws | Your engineer did not come on Tuesday. I demand a new appointment this week, because I work from home and need the line for it.
    dw | I demand a full refund.
    d | You people never answer. Sort it out.
    dhws | I waited in all day and nobody came. Send someone tomorrow so that I can open my shop again.
    w | Could you please send me a copy of my January invoice?
     | What time do you open on Sundays?
    w | Please renew the two books on my card. Thanks, Jo
    h | Thank you for the quick repair, the line has been fine since Monday.
    hw | The page shows an error when I log in. Could you reset my password, please?
    w | I would like to book the meeting room for 3 December.
    d | Your service is useless.
    dws | Give me my deposit back today, I need it for the rent.
    dh | You promised to ring me on Friday and you did not ring.
    d | I expect an answer by tomorrow.
    h | I am afraid I returned the atlas a day late. Is there a fee?
    dhw | The kettle broke after two days. Refund it.
    dhw | I paid 89.50 for a headset that never arrived. I want a replacement or the money.
    d | Absolutely appalling. I want to speak to a manager.
    dh | You closed my account without telling me and now I cannot log in.
    dw | You must waive the late fee at once.
    dhws | The lift was out on Thursday and my mother had to be carried up. I insist that you repair it now, so that she can get to her doctor.
    dhw | Nobody told me the hall was booked. Give me another date or my deposit.
    d | How dare you treat people like this. Explain yourselves.
    dhs | You cut off our phone on Monday and because of you we are losing customers every hour.
    dw | Stop sending me letters. Delete my data now.
    dws | Extend my loan, I need the book for my exam on Friday and I will not pay a penny.
    w | Would it be possible to change my delivery address to 4 Lantern Lane?
     | Do you have the second volume of the Harbour Atlas?
    hw | I lost my library card on the bus. Please could you block it?
     | Many thanks for your help this morning, it made my day.
    hw | I moved house last week, so could you please update my address?
     | I was wondering whether you sell gift vouchers.
    h | The router has been blinking red since last night. What does that mean?
    w | Kindly add my daughter Mina to our family card.
    dhw | Your shop sold me a broken lamp. Take it back.
    d | You are all liars and thieves.
    `,
  ],
  [
    'de',
    `
    dhw | Sie haben mir den Betrag zweimal abgebucht. Ich verlange mein Geld zurück.
    d | Das ist eine Frechheit. Tun Sie endlich etwas!
    dw | Kündigen Sie sofort meinen Vertrag, sonst gehe ich zum Anwalt.
    dhs | Seit drei Tagen haben wir kein Internet, und ich arbeite von zu Hause und brauche die Leitung für meine Arbeit. Ihr Service ist eine Katastrophe!
    w | Könnten Sie mir bitte eine Kopie der Rechnung vom Januar schicken?
     | Wann haben Sie am Sonntag geöffnet?
    hw | Mein Passwort wurde gesperrt. Können Sie es bitte zurücksetzen?
    d | Ich erwarte eine Antwort bis morgen.
    dh | Ihr Fahrer hat das Paket einfach vor die Tür gelegt, und jetzt ist alles nass.
    dws | Ich will meine Kaution heute zurück, damit ich die Miete zahlen kann.
    dhw | Die Lampe kam zerbrochen an. Ich fordere Ersatz oder mein Geld.
    d | Ihr seid doch alle unfähig. Ich will den Chef sprechen.
    dw | Sie müssen mir die Mahngebühr sofort erlassen!
    dhws | Am Donnerstag ist der Aufzug ausgefallen. Reparieren Sie ihn heute, damit meine Mutter zum Arzt kann.
    dh | Sie haben mein Konto ohne ein Wort gesperrt und ich komme nicht mehr hinein.
    w | Ich möchte gern den Saal für den 3. Dezember buchen.
     | Verkaufen Sie auch Gutscheine?
    hw | Ich bin letzte Woche umgezogen. Bitte ändern Sie meine Adresse.
     | Vielen Dank für die schnelle Hilfe!
    h | Der Router blinkt seit gestern Abend rot. Was bedeutet das?
    `,
  ],
  [
    'fr',
    `
    dhw | Vous m’avez prélevé deux fois en mars. J’exige le remboursement.
    d | C’est une honte. Faites quelque chose !
    dw | Résiliez mon contrat immédiatement, sinon je saisis le médiateur.
    dhws | Votre technicien n’est pas venu mardi. Je veux un nouveau rendez-vous cette semaine, car j’ai besoin de la ligne pour travailler.
    w | Pourriez-vous m’envoyer une copie de la facture de janvier, s’il vous plaît ?
     | À quelle heure ouvrez-vous le dimanche ?
    hw | Mon mot de passe a été bloqué. Pouvez-vous le réinitialiser ?
    d | Votre service est nul.
    dh | Votre livreur a laissé le colis sous la pluie et les livres sont abîmés.
    d | J’attends une réponse avant demain.
    dhw | La lampe est arrivée cassée. Je veux un échange ou mon argent.
    d | Vous êtes tous des incapables. Passez-moi le responsable.
    dw | Vous devez annuler les frais de retard tout de suite !
    dhws | L’ascenseur est tombé en panne jeudi. Réparez-le aujourd’hui pour que ma mère puisse aller chez le médecin.
    dh | Vous avez bloqué mon compte sans me prévenir et je ne peux plus me connecter.
    w | Je voudrais réserver la salle pour le 3 décembre.
     | Vendez-vous des chèques-cadeaux ?
    hw | J’ai déménagé la semaine dernière. Merci de modifier mon adresse.
     | Un grand merci pour votre aide ce matin.
    h | Le routeur clignote en rouge depuis hier soir. Qu’est-ce que cela veut dire ?
    `,
  ],
  [
    'es',
    `
    dhw | Me han cobrado dos veces el recibo de marzo. Exijo que me devuelvan el dinero.
    d | Es una vergüenza. ¡Hagan algo!
    dw | Cancelen mi contrato inmediatamente o iré a consumo.
    dhws | Su técnico no vino el martes. Quiero una nueva cita esta semana, porque necesito la línea para trabajar.
    w | ¿Podrían enviarme una copia de la factura de enero, por favor?
     | ¿A qué hora abren los domingos?
    hw | Mi contraseña fue bloqueada. ¿Pueden restablecerla, por favor?
    d | Su servicio es pésimo.
    dh | Su repartidor dejó el paquete bajo la lluvia y los libros están estropeados.
    d | Espero una respuesta antes de mañana.
    dhw | La lámpara llegó rota. Quiero un cambio o mi dinero.
    d | Son todos unos incompetentes. Quiero hablar con el encargado.
    dw | ¡Tienen que quitarme el recargo ahora mismo!
    dhws | El ascensor se averió el jueves. Repárenlo hoy para que mi madre pueda ir al médico.
    dh | Bloquearon mi cuenta sin avisarme y ya no puedo entrar.
    w | Quisiera reservar la sala para el 3 de diciembre.
     | ¿Venden tarjetas de regalo?
    hw | Me mudé la semana pasada. Por favor, cambien mi dirección.
     | Muchas gracias por su ayuda esta mañana.
    h | El router parpadea en rojo desde anoche. ¿Qué significa?
    `,
  ],
]
