import type { RuleId, Strength } from '../contract.ts'

/** What a rule tells its reader: what it looks at, why, how sure that is, and one alternative. */
export interface RuleWords {
  name: string
  /** Why, in one sentence, without more certainty than there is. */
  reason: string
  strength: Strength
  alternative: string
}

/** How sure a reason is, in words that claim no more. Evidence 3.3 and its legend. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  field: 'Field studies or trials point that way.',
  lab: 'Laboratory or rating studies point that way; at a desk nobody has measured it.',
  standard: 'An ombudsman or a published standard says so.',
  trainers: 'Trainers say so; nobody has measured it.',
  ours: 'A choice of ours; no study gives it.',
}

/**
 * Every rule of the pause, the gravest first: where two rest on the same words, the earlier one speaks. The reasons rest on
 * evidence 2.2, 3.3 and 3.4.
 */
export const everyRule: Readonly<Record<RuleId, RuleWords>> = {
  sorryIf: {
    name: 'Sorry, if…',
    reason: '“If” leaves open whether anything happened, to somebody who was there when it did.',
    strength: 'standard',
    alternative: 'Name what happened: “I am sorry that the parcel came late.”',
  },
  sorryYouFeel: {
    name: 'Sorry that you feel',
    reason: 'It regrets what they feel rather than what happened; ombudsmen do not take that for an apology.',
    strength: 'standard',
    alternative: 'Regret the thing: “I am sorry that you waited two weeks.”',
  },
  sorryBut: {
    name: 'Sorry, but…',
    reason: 'What follows “but” takes back what stands before it.',
    strength: 'trainers',
    alternative: 'End the sentence after the apology, and begin the explanation afresh.',
  },
  nobodyDid: {
    name: 'Mistakes were made',
    reason: 'Taking responsibility is what counts most in an apology, and here nobody takes it.',
    strength: 'lab',
    alternative: 'Say who did what: “I sent it to the old address.”',
  },
  anyInconvenience: {
    name: 'Any inconvenience',
    reason: '“Any” says that one has not looked what it was; something concrete is heard as having listened.',
    strength: 'field',
    alternative: 'Name what it cost them: “the afternoon that you spent on the phone”.',
  },
  misunderstanding: {
    name: 'Sorry for the confusion',
    reason: 'It puts the fault into their understanding, where they will look for it last.',
    strength: 'trainers',
    alternative: 'Say what was unclear: “My letter did not say which of the two bills I meant.”',
  },
  wouldLikeTo: {
    name: 'Would like to apologise',
    reason: 'It announces an apology and does not make it.',
    strength: 'trainers',
    alternative: 'Make it: “I apologise for…”',
  },
  forgiveMe: {
    name: 'Asking to be forgiven',
    reason: 'Of the parts of an apology this one did least, and it asks for something more of them.',
    strength: 'lab',
    alternative: 'Say what you are doing to put it right instead.',
  },
  neverAgain: {
    name: 'Never again',
    reason: 'A promise that nobody can keep is a second failure in waiting.',
    strength: 'trainers',
    alternative: 'Say what has been changed, and since when.',
  },
  blamesColleague: {
    name: 'Blaming a colleague',
    reason: 'To the customer it was the desk; who among us it was does not mend it.',
    strength: 'trainers',
    alternative: 'Speak for the desk: “We gave you the wrong date.”',
  },
  calmDown: {
    name: 'Calm down',
    reason: 'Told to be calm, people feel that they were not heard.',
    strength: 'trainers',
    alternative: 'Say back what you understood, and what you do next.',
  },
  asISaid: {
    name: 'As I said',
    reason: 'It can be read as “you did not listen”.',
    strength: 'trainers',
    alternative: 'Say it again, as if for the first time.',
  },
  yourBack: {
    name: 'Your attitude, your mistake',
    reason: 'Hard words about what is theirs are what makes an exchange of words worse.',
    strength: 'lab',
    alternative: 'Speak of the matter, not of them.',
  },
  youFailed: {
    name: 'You failed to',
    reason: 'It accuses, also where it is true; the next mail will then be about that.',
    strength: 'lab',
    alternative: 'Say what is missing without “you”: “The form has not arrived here yet.”',
  },
  whyDidYou: {
    name: 'Why did you',
    reason: 'Questions that begin so were rated less polite, and it asks them to defend themselves.',
    strength: 'lab',
    alternative: '“Could you walk me through what happened?”',
  },
  bareQuestion: {
    name: 'A bare question',
    reason: 'Questions that begin with what, why or when were rated less polite than asked-for ones.',
    strength: 'lab',
    alternative: '“Could you tell me…”',
  },
  startsWithYou: {
    name: 'You must, to begin with',
    reason: 'Messages that begin with “you” were rated less polite; a demand makes it harder still.',
    strength: 'lab',
    alternative: 'Begin with what you have done or found; then say what you need from them, and why.',
  },
  pleaseFirst: {
    name: 'Please at the beginning',
    reason: '“Please” at the beginning of a sentence was rated as an order; in its middle, as polite.',
    strength: 'lab',
    alternative: '“Could you please…”',
  },
  policyFirst: {
    name: 'Policy first',
    reason: 'A rule as the first thing says that the rule matters more than what happened to them.',
    strength: 'trainers',
    alternative: 'Begin with their matter; the rule and its reason come after it.',
  },
  justified: {
    name: 'The rule is right',
    reason:
      'Reasons why it could not be otherwise do better than saying that we are right; specific ones do best.',
    strength: 'field',
    alternative: 'Give the reason behind the rule, in one sentence.',
  },
  nothingToDo: {
    name: 'Nothing we can do',
    reason: 'What settles people is that somebody works on it, even where it does not succeed.',
    strength: 'lab',
    alternative: 'Say one thing that you can do, or who decides about it.',
  },
  noFirst: {
    name: 'No, to begin with',
    reason: 'A “no” in the first sentence is often the last one that is read.',
    strength: 'trainers',
    alternative: 'Begin with what you have looked at; then the no, its reason, and what can be done.',
  },
  actually: {
    name: 'Actually, honestly',
    reason:
      'Such words were rated less polite: they say that the other is wrong before anything is explained.',
    strength: 'lab',
    alternative: 'Leave the word out; the sentence is the same.',
  },
  absolutes: {
    name: 'Never, always, impossible',
    reason:
      'One exception, and they have it before them, makes the sentence untrue; a little doubt is answered more kindly.',
    strength: 'lab',
    alternative: 'Say what is true of this case: “I find no other report of it.”',
  },
  capitals: {
    name: 'Capitals',
    reason: 'Capitals are read as shouting.',
    strength: 'trainers',
    alternative: 'Write it small; what matters can stand first.',
  },
  marks: {
    name: 'Marks in a row',
    reason: 'Several marks in a row are read as impatience, and cheer beside trouble as not having read.',
    strength: 'trainers',
    alternative: 'One mark, or a full stop.',
  },
  startsWithSo: {
    name: 'So, and, but, to begin with',
    reason: 'Messages that begin so were rated less polite.',
    strength: 'lab',
    alternative: 'Leave the word out.',
  },
  cheer: {
    name: 'Ready-made warmth',
    reason: 'Warmth that anybody could have sent weakens what the work itself does.',
    strength: 'lab',
    alternative: 'Leave it out, or write what only you can know.',
  },
  someDay: {
    name: 'As soon as possible',
    reason: 'Waiting is borne as long as one knows for how long.',
    strength: 'lab',
    alternative: 'Name a day, the latest one you can stand by.',
  },
  vagueNouns: {
    name: 'Your issue, your query',
    reason: 'Their own word for it is heard as having listened.',
    strength: 'field',
    alternative: 'Name the thing: “your router”, “the second bill”.',
  },
  muchEmpathy: {
    name: 'A third sentence of sympathy',
    reason: 'More than a little feeling weakens what the solution does; two sentences is a limit of ours.',
    strength: 'lab',
    alternative: 'Keep the one that names what it cost them, and go on to what you do.',
  },
  heat: {
    name: 'Sounds heated',
    reason:
      'A small model, trained on public texts, hears more heat here than in nearly all that you write; the underlined words weigh most. It says nothing before it has a hundred answers of yours to go by.',
    strength: 'ours',
    alternative: 'Read it aloud once, and say the same without these words.',
  },
}

export const ruleIds = Object.keys(everyRule) as RuleId[]
