/** Kept for the test: no rule was changed after looking at how these fared. */
export const testFrench = `
Bonjour, j'ai commandé une lampe le {d|3 novembre} (commande {i|B-99182}) et je n'ai rien reçu. {r|Pouvez-vous me dire où elle est ?} Merci, Hélène
%%
{r|Où est mon colis ?} Numéro de suivi {i|6A12345678901}. Soi-disant livré {d|hier}.
%%
Vous m'avez prélevé {a|49,90 €} deux fois. {r|Merci de me rembourser avant {d|vendredi}.} Client n° {i|7781200}.
%%
Bonjour, {r|êtes-vous ouverts le {d|24 décembre} ?} Bonne journée
%%
ÇA SUFFIT ! Trois semaines sans internet et personne ne répond. {r|J'EXIGE QU'UN TECHNICIEN PASSE {d|DEMAIN}}. Sinon je résilie et je saisis le médiateur.
%%
Madame, Monsieur, ma carte de bibliothèque {i|4410 2288} est bloquée depuis {d|lundi} alors que j'ai tout rendu. {r|Je vous prie de bien vouloir la débloquer.}
%%
poubelle toujours pas ramassée. {r|vous passez quand ?} 12 rue du Port
%%
Par la présente je résilie mon contrat {i|V-2019-3381} au {d|31/12/2026}. {r|Merci de confirmer par écrit.}
%%
J'ai appelé {d|mardi dernier}, on m'a promis un rappel, rien. {r|Je voudrais savoir qui s'occupe de mon dossier.}
%%
Vous êtes des incapables. {a|200 euros} envolés et personne n'est responsable. {r|Rendez-moi mon argent !}
%%
Ma mère a 86 ans, elle vit seule et sa téléalarme ne marche plus depuis {d|samedi}. {r|Envoyez quelqu'un {d|aujourd'hui}, s'il vous plaît.}
%%
Un grand merci à votre collègue de mardi, la box fonctionne de nouveau.
%%
Ma facture est passée de {a|38 €} à {a|61,20 €} sans explication. {r|Pourriez-vous m'expliquer chaque ligne ?} Facture {i|F-2026-10442}
%%
{r|La livraison prévue {d|demain} peut-elle être reportée à {d|jeudi} ?} Je serai à l'hôpital.
%%
Dossier {i|PC-2026-118}. J'ai fait opposition le {d|12 octobre 2026}, sans réponse. {r|Mon courrier est-il bien arrivé ?} {r|Quand la décision sera-t-elle prise ?}
%%
C'est honteux ! J'ai pris un jour de congé pour rien. {r|Je demande une indemnisation} et {r|un nouveau rendez-vous sous {d|trois jours}}.
%%
Bonjour, j'ai oublié un parapluie dans la salle de lecture {d|avant-hier}. {r|L'a-t-on retrouvé ?} Rien d'urgent.
%%
{r|Supprimez mes données} et {r|ne m'envoyez plus de publicité}.
%%
Nous venons le {d|14 décembre} avec deux personnes en fauteuil roulant. {r|Y a-t-il un ascenseur ?} {r|Combien coûte la visite ?}
%%
La facture {i|20260815} indique {a|1 240,00 €} au lieu de {a|1 140,00 €}. {r|Veuillez la corriger avant {d|la fin du mois}.}
%%
Le livreur a laissé le carton sous la pluie, photos ci-jointes. {r|Qui va payer ?} J'en ai pour {a|80 €}.
%%
bonjour mon code marche plus {r|je fais quoi}
%%
Mon mari est décédé le {d|2 novembre}. {r|Merci de clôturer son compte} ({i|70093318}) et {r|de ne plus lui écrire}.
%%
Mauvaise taille, {r|je voudrais échanger contre du 42}. Commande {i|#88213}
%%
Je suis sourde, {r|merci de m'écrire} plutôt que de m'appeler. {r|Mon dossier du {d|1er octobre} est-il complet ?}
%%
Si je n'ai pas ma caution de {a|650 €} d'ici le {d|1er décembre}, on se verra au tribunal. Dernier avertissement.
%%
Ça sent le gaz dans l'escalier ! {r|Venez tout de suite !}
%%
Quelle bande de nuls. Votre appli est nulle, votre service est nul. {r|Passez-moi un responsable.}
%%
Ci-joint le formulaire rempli. {r|Manque-t-il quelque chose ?}
%%
Depuis mon licenciement je ne peux pas payer {a|212,40 €} d'un coup. {r|Serait-il possible de payer en plusieurs fois ?}
%%
Bonjour,

Le {d|2 novembre} j'ai rempli le formulaire ({i|CX-88120}) et l'écran est devenu blanc. Je ne sais pas si vous l'avez reçu. {r|Quelqu'un pourrait-il vérifier et me dire ce qu'il en est ?}

Merci d'avance
Jo
%%
TROISIÈME FOIS. Vous avez prélevé {a|31,20 €} pour un livre que j'ai rendu le {d|9 octobre}. {r|Rendez-moi mon argent} et {r|débloquez ma carte}.
`
