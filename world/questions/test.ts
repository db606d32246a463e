/** Kept for the figures: no rule was changed after looking at how these fared. */
export const test: readonly (readonly ['en' | 'de' | 'fr' | 'es', string])[] = [
  [
    'en',
    `
    dhw | The atlas you sold me is missing forty pages. Exchange it or give me 32 pounds back.
    d | Three weeks and not one of you has bothered to reply. Pathetic.
    dhw | Your courier threw the box over the fence. I want it replaced.
    dw | You must unblock my card today.
    dhws | My line has been dead since Saturday. Send an engineer tomorrow, because my father has to be able to call the nurse.
    dh | You overcharged me by twelve pounds in April and again in May.
    d | Enough is enough. I want a proper explanation from somebody in charge.
    dw | Take my name off your list at once or I will report you.
    dh | Your colleague at the counter laughed at me when I asked about the fee.
    dhw | I sent the form back in June and it was lost. Find it.
    dws | I demand that the hall is heated on Sunday, otherwise we cannot sing.
    d | What a joke of a company.
    hw | My parcel came without the cable. Would you send one on?
    w | Please cancel my newspaper from next month.
     | Is there parking for bicycles behind the library?
    w | I'd like to order two more copies of the harbour map.
    h | The lamp flickers when I turn it on. Is that normal?
    hws | I broke my arm, so could you extend my loans until January? I cannot carry them back before my operation.
     | Lovely concert on Saturday, thank you all.
    w | Can I move my appointment to Thursday afternoon?
    hw | I left my umbrella in the reading room. Could somebody keep it for me?
     | How much is a family card?
    `,
  ],
  [
    'de',
    `
    dhw | Der Wasserkocher ist nach zwei Tagen kaputtgegangen. Ich will mein Geld zurück.
    d | Seit Wochen antwortet niemand. Unverschämt!
    dhw | Ihr Bote hat das Paket über den Zaun geworfen. Ich verlange Ersatz.
    dw | Schalten Sie meinen Anschluss sofort wieder frei!
    dh | Sie haben mir im April zwölf Euro zu viel berechnet.
    dw | Streichen Sie mich umgehend von Ihrer Liste, sonst wende ich mich an die Behörde.
    dws | Ich verlange, dass der Saal am Sonntag geheizt ist, sonst können wir nicht singen.
    hw | Im Paket fehlte das Kabel. Könnten Sie mir eines nachschicken?
    w | Bitte kündigen Sie meine Zeitung zum nächsten Monat.
     | Gibt es hinter der Bücherei Stellplätze für Fahrräder?
    h | Die Lampe flackert, wenn ich sie einschalte. Ist das normal?
    w | Kann ich meinen Termin auf Donnerstag verschieben?
     | Ein schönes Konzert war das, danke Ihnen allen.
    `,
  ],
  [
    'fr',
    `
    dhw | La bouilloire a lâché au bout de deux jours. Je veux être remboursé.
    d | Cela fait trois semaines et personne ne répond. Lamentable.
    dhw | Votre livreur a jeté le carton par-dessus la clôture. J’exige un remplacement.
    dw | Rétablissez ma ligne immédiatement !
    dh | Vous m’avez facturé douze euros de trop en avril.
    dw | Retirez mon nom de votre liste tout de suite, sinon je porte plainte.
    dws | J’exige que la salle soit chauffée dimanche, sinon nous ne pourrons pas chanter.
    hw | Il manquait le câble dans le colis. Pourriez-vous m’en envoyer un ?
    w | Veuillez résilier mon journal à partir du mois prochain.
     | Y a-t-il des places pour les vélos derrière la bibliothèque ?
    h | La lampe clignote quand je l’allume. Est-ce normal ?
    w | Puis-je déplacer mon rendez-vous à jeudi ?
     | Très beau concert samedi, merci à tous.
    `,
  ],
  [
    'es',
    `
    dhw | El hervidor se rompió a los dos días. Quiero que me devuelvan el dinero.
    d | Llevo tres semanas y nadie responde. Lamentable.
    dhw | Su repartidor tiró la caja por encima de la valla. Exijo otra.
    dw | ¡Restablezcan mi línea inmediatamente!
    dh | Me cobraron doce euros de más en abril.
    dw | Borren mi nombre de su lista ahora mismo o los denuncio.
    dws | Exijo que la sala tenga calefacción el domingo, si no, no podemos cantar.
    hw | En el paquete faltaba el cable. ¿Podrían enviarme uno?
    w | Por favor, den de baja mi periódico a partir del mes que viene.
     | ¿Hay sitio para bicicletas detrás de la biblioteca?
    h | La lámpara parpadea cuando la enciendo. ¿Es normal?
    w | ¿Puedo cambiar mi cita al jueves?
     | Un concierto precioso el sábado, gracias a todos.
    `,
  ],
]
