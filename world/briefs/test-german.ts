/** Kept for the test: no rule was changed after looking at how these fared. */
export const testGerman = `
Sehr geehrte Damen und Herren, am {d|3. November} habe ich bei Ihnen eine Lampe bestellt (Bestellnummer {i|B-99182}). Sie ist bis {d|heute} nicht da. {r|Können Sie mir bitte sagen, wo sie bleibt?} Mit freundlichen Grüßen, Anna Petersen
%%
{r|Wo ist mein Paket?} Sendungsnummer {i|00340434161094042557}. Angeblich {d|gestern} zugestellt.
%%
Mir wurden {a|49,90 €} doppelt abgebucht. {r|Bitte überweisen Sie den Betrag bis {d|Freitag} zurück.} Kundennummer {i|7781200}.
%%
Hallo, {r|habt ihr am {d|24. Dezember} offen?} Danke und Gruß
%%
JETZT REICHT ES! Seit {d|drei Wochen} kein Internet, niemand geht ans Telefon. {r|Ich verlange, dass morgen ein Techniker kommt.} Sonst kündige ich und gehe zum Anwalt.
%%
Guten Tag, mein Bibliotheksausweis {i|4410 2288} ist gesperrt, obwohl ich alle Bücher {d|letzte Woche} abgegeben habe. {r|Ich bitte um Prüfung} und {r|um eine kurze Rückmeldung}.
%%
die tonne wurde schon wieder nicht geleert. {r|wann kommt ihr endlich} Hafenstr. 12
%%
Hiermit kündige ich meinen Vertrag {i|V-2019-3381} zum {d|31.12.2026}. {r|Bitte bestätigen Sie mir die Kündigung schriftlich.}
%%
Ich habe am {d|15.11.} angerufen und mir wurde ein Rückruf versprochen. Der kam nie. {r|Ich möchte wissen, wer dafür zuständig ist.}
%%
Ihr seid doch alle unfähig. {a|200 Euro} weg und keiner will es gewesen sein. {r|Ich will mein Geld zurück!}
%%
Meine Mutter ist 86 und allein, ihr Notruf geht seit {d|Samstag} nicht. {r|Schicken Sie bitte {d|heute} jemanden.} Ich mache mir große Sorgen.
%%
Vielen Dank für die schnelle Hilfe am Dienstag, der Router läuft wieder. Das war wirklich nett von Ihrem Kollegen.
%%
Warum meine Rechnung von {a|38,00 EUR} auf {a|61,20 EUR} gestiegen ist, steht nirgends. {r|Bitte erklären Sie mir jede Position.} Rechnung {i|R-2026-10442}
%%
Könnte die Lieferung statt {d|morgen} auch am {d|Donnerstag} kommen? Ich bin im Krankenhaus. {r|Bitte geben Sie mir Bescheid.}
%%
Aktenzeichen {i|32-118/26}. Gegen den Bescheid vom {d|12. Oktober 2026} lege ich Widerspruch ein. {r|Bitte bestätigen Sie den Eingang.} {r|Bis wann ist mit einer Entscheidung zu rechnen?}
%%
Eine Frechheit ist das! Ich hab mir extra Urlaub genommen und keiner kam. {r|Ich erwarte eine Entschädigung} und {r|einen neuen Termin innerhalb von {d|drei Tagen}}.
%%
Guten Morgen, ich habe {d|vorgestern} im Lesesaal meinen Schirm vergessen. {r|Wurde er abgegeben?} Es eilt nicht.
%%
{r|Löschen Sie bitte alle meine Daten} und {r|schicken Sie mir keine Werbung mehr}.
%%
Wir kommen am {d|14.12.} mit zwei Rollstuhlfahrern. {r|Gibt es einen Aufzug?} {r|Was kostet die Führung?}
%%
Auf der Rechnung {i|20260815} stehen {a|1.240,00 €}, bestellt waren Waren für {a|1.140,00 €}. {r|Wir bitten um Korrektur bis {d|Ende des Monats}.}
%%
Der Fahrer hat das Paket einfach in den Regen gestellt. Fotos im Anhang. {r|Wer bezahlt mir das?} Schaden {a|80 €}.
%%
hallo mein pin geht nicht mehr {r|was muss ich machen}
%%
Mein Mann ist am {d|2. November} verstorben. {r|Bitte schließen Sie sein Konto} ({i|70093318}) und {r|senden Sie keine Briefe mehr an ihn}.
%%
{r|Passt der Akku auch in das Modell von 2019?} Und {r|liefern Sie nach Österreich?}
%%
Zählerstand laut Ihnen 48213, richtig ist 42813. {r|Bitte korrigieren.} Zählernummer {i|1EMH0008871}
%%
Falsche Größe geliefert, {r|ich hätte gern die 42}. Bestellung {i|#88213}
%%
Ich kann nicht telefonieren, da ich gehörlos bin. {r|Schreiben Sie mir bitte eine Mail.} {r|Ist mein Antrag vom {d|1. Oktober} angekommen?}
%%
Wenn ich meine Kaution von {a|650 Euro} nicht bis zum {d|1. Dezember} habe, sehen wir uns vor Gericht. Letzte Warnung.
%%
Es riecht im Treppenhaus nach Gas! {r|Bitte kommen Sie sofort!} Lindenweg 4
%%
Was für ein Saftladen. Ihre App ist Müll, Ihre Hotline ist Müll. {r|Geben Sie mir einen Vorgesetzten.}
%%
Anbei das ausgefüllte Formular. {r|Fehlt noch etwas?}
%%
Seit der Scheidung kann ich die {a|212,40 €} nicht auf einmal zahlen. {r|Wäre eine Ratenzahlung möglich?}
%%
Ich möchte mich offiziell beschweren, und zwar über den Umgang am Schalter am {d|18.11.2026}. {r|Teilen Sie mir bitte mit, wer sich darum kümmert.}
%%
Die Rechnung soll bitte auf die Firma lauten, nicht auf mich. {r|Können Sie das ändern?} Auftrag {i|4410-2291}
%%
Wissen Sie, ich war jahrelang zufrieden. Aber dass man {d|vor zwei Wochen} sagt, die Gebühr entfällt, und dann kommt eine Mahnung mit {a|5 €} drauf, das ist nicht in Ordnung. {r|Bringen Sie das in Ordnung.}
%%
Kein Wasser seit {d|heute} früh, im Haus ist ein Säugling. {r|Wann läuft es wieder?}
%%
Guten Tag,

am {d|2. November} habe ich das Formular ausgefüllt ({i|CX-88120}), danach war der Bildschirm weiß. Ich weiß nicht, ob es angekommen ist. {r|Könnte bitte jemand nachsehen und mir Bescheid geben?}

Viele Grüße
Jo
%%
ZUM DRITTEN MAL. Sie haben {a|31,20 €} abgebucht für ein Buch, das ich am {d|9. Oktober} zurückgebracht habe. {r|Geben Sie mir mein Geld zurück} und {r|nehmen Sie die Sperre von meinem Ausweis}.
`
