import { ago, ahead, minutesAgo, type Story } from '../story.ts'

/** The library: the desk by the door, and the letters that follow from it. */
export const library: Story[] = [
  {
    shows: 'a refusal by rule at the counter, made alone',
    steps: [
      {
        at: ago(9, '15:22'),
        does: 'log',
        by: 'ana',
        kind: 'counter',
        who: 'margaret',
        what: 'Wanted to take the 1851 harbour survey home over the weekend, for a talk at the Ropewalk Society. It is reference only: the binding is loose, and there is no second copy in the county.',
        refusal: {
          rule: 'reference',
          cannot: 'I cannot lend you the 1851 harbour survey.',
          because:
            'It belongs to the reference collection, which does not leave the house: there is no second copy in the county, and its binding is loose.',
          can: [
            'The reading room is yours on Saturday, with the survey laid out.',
            'We scan any twelve sheets for you, at no charge.',
          ],
          owner: 'Chiara looks after this rule, and hears from me what you say about it.',
        },
        outcome: 'She left upset.',
        state: 'closed',
      },
      { at: ago(9, '15:31'), does: 'strain', by: 'ana', rule: 'reference' },
      {
        at: ago(9, '15:52'),
        does: 'tellOwner',
        by: 'ana',
        rule: 'reference',
        text: 'She had counted on the survey for a talk to forty people. The rule is right, and it would be easier to say if the talk could come to the survey.',
        answered:
          'It can: groups may see a piece in the reading room, with one of us turning the sheets. I write that into what we may offer.',
      },
      {
        at: ago(9, '15:40'),
        does: 'note',
        by: 'ana',
        text: 'I was on my own at the desk and four people were waiting. I think I said no before I had asked what she needed it for. The scans would have done, but by then she had stopped listening.',
      },
    ],
  },
  {
    shows: 'a complaint that names a colleague, and an answer that looks after both',
    steps: [
      {
        at: ago(8, '07:51'),
        does: 'mail',
        from: 'margaret',
        to: 'hello',
        subject: 'The way I was spoken to at the library on Thursday',
        text: `To whoever is in charge,

I have been a member for thirty-one years. On Thursday a young woman called Ana told me in front of a queue that I could not borrow the 1851 survey, as if I had asked to cut pages out of it. I know it is old. I have handled older.

I am giving a talk on the ropewalk on the 14th and forty people are coming. I had counted on that map. I do not want a voucher or a form letter. I want to know how I am supposed to give my talk.

Margaret Ellery`,
      },
      { at: ago(8, '08:35'), does: 'assign', by: 'dele', to: 'chiara', team: 'library' },
      {
        at: ago(8, '08:40'),
        does: 'lodge',
        by: 'dele',
        title: 'The way I was spoken to at the library on Thursday',
        words:
          'On Thursday a young woman called Ana told me in front of a queue that I could not borrow the 1851 survey, as if I had asked to cut pages out of it.',
        wish: 'The map at her talk on the 14th',
        concerns: 'ana',
      },
      { at: ago(8, '09:31'), does: 'acknowledge', by: 'chiara', how: 'email' },
      {
        at: ago(7, '11:30'),
        does: 'write down',
        by: 'chiara',
        texts: {
          customerAccount:
            'I asked for the survey and was told no before I could say what it was for. Everybody in the queue heard it.',
          on: ago(9, '15:22'),
          rule: 'reference',
        },
      },
      { at: ago(5, '09:00'), does: 'invite', by: 'chiara' },
      {
        at: ago(5, '10:10'),
        does: 'account',
        by: 'ana',
        file: 'The way I was spoken to at the library on Thursday',
        words:
          'I was on my own at the desk and four people were waiting. I said no before I had asked what she needed it for. I offered the scans and the reading room; by then she had stopped listening.',
      },
      {
        at: ago(4, '09:20'),
        does: 'find',
        by: 'chiara',
        facts:
          'The survey is of the reference collection and could not be lent. The scans and the reading room were offered at the desk. Both say that it was heard by others; neither says that a voice was raised.',
        finding: 'notUpheld',
        letDown: 'no',
        departed: 'no',
        cause: 'policyAsWritten',
      },
      {
        at: ago(4, '09:25'),
        does: 'write down',
        by: 'chiara',
        texts: {
          effect: 'She heard it in front of a queue, and feared for her talk.',
          remedy: 'Twelve sheets scanned, and the reading room on the 14th.',
          learning: 'Ask first what it is for; the talk can come to the survey.',
        },
      },
      { at: ago(4, '09:30'), does: 'show', by: 'chiara' },
      {
        at: ago(3, '12:05'),
        does: 'see',
        by: 'ana',
        file: 'The way I was spoken to at the library on Thursday',
        correction: 'Five people were waiting, not four; I counted them in the book afterwards.',
      },
      {
        at: ago(3, '14:00'),
        does: 'letter',
        by: 'chiara',
        kind: 'decision',
        text: `Dear Mrs Ellery,

You wrote that you were told in front of a queue that you could not borrow the 1851 survey.

The survey is of the reference collection, which does not leave the house: there is no second copy in the county, and its binding does not hold any more. You were told so rightly, and the scans and the reading room were offered to you.

It should have begun with the question of what you needed it for. That is how we begin from now on.

If you are not content with this, write to Esme Hughes at this address; somebody else then looks at it.`,
      },
      {
        at: ago(3, '14:20'),
        does: 'letter',
        by: 'chiara',
        kind: 'closing',
        text: `Dear Ana,

It is found that you acted as required, and nothing of this is kept about you. That the rule is disliked is the rule’s, and mine to look after.

Your correction is attached as you gave it. Thank you for your account, and for the sentence about asking first.`,
      },
      { at: ago(1, '08:45'), does: 'end', by: 'chiara', because: 'She wrote that she is content with it.' },
      {
        at: ago(8, '08:52'),
        does: 'note',
        by: 'chiara',
        text: 'What she asks: how can the map be at her talk. What she says happened: a no in front of others. Ana has told me her side, and it fits: the rule was right, the queue was long, the offer came too late to be heard. Two separate things, and I will not mix them.',
      },
      {
        at: ago(8, '09:30'),
        does: 'reply',
        by: 'chiara',
        text: `Dear Mrs Ellery,

Thank you for writing. I look after the rule you met on Thursday, so your letter has come to the right place.

The survey cannot leave the building: its binding no longer holds, and it is the only copy in the county. That will not change before it has been to the conservator. I am sorry that you heard this in front of a queue, with no time to say what you needed it for. It should have begun with that question.

Here is what we can do. We scan the twelve sheets of the Ropewalk and the basin at full size today, at no charge. They will project larger and clearer than the paper ever could. And if you would like the survey itself to be seen, your forty guests are welcome in the reading room before or after the talk, with one of us turning the sheets.

Would the scans by Friday be in time?

Chiara Fontana`,
      },
      {
        at: ago(7, '10:14'),
        does: 'mail',
        from: 'margaret',
        to: 'hello',
        subject: 'Re: The way I was spoken to at the library on Thursday',
        text: `Dear Chiara,

The scans would be in time. I had not thought of bringing the people to the map.

I was sharp with Ana. There was a queue and I was tired. Would you tell her that the offer was a good one, and that I heard it on the bus home?

M. E.

On Wednesday Chiara Fontana wrote:
> Would the scans by Friday be in time?
>
> Chiara Fontana`,
      },
      {
        at: ago(7, '11:02'),
        does: 'reply',
        by: 'chiara',
        text: 'Dear Mrs Ellery,\n\nI have told her, in your words. The scans are on their way to you, and the reading room is yours on the 14th from six.\n\nChiara',
        then: 'closed',
      },
    ],
  },
  {
    shows: 'an adjustment promised at the phone, and forgotten',
    steps: [
      {
        at: ago(21, '13:10'),
        does: 'log',
        by: 'ana',
        kind: 'phone',
        who: 'tomasz',
        what: 'Goes into hospital tomorrow, perhaps for three weeks. Has six books at home and cannot bring them back.',
        outcome: 'Promised to set all six to the end of next month, so that nothing falls due.',
        state: 'closed',
        promise: { words: 'Set all six books to the end of next month', due: ago(20, '12:00') },
      },
    ],
  },
  {
    shows: 'the forgotten adjustment, put right: admitted, cleaned up, prevented',
    steps: [
      {
        at: ago(3, '18:44'),
        does: 'mail',
        from: 'tomasz',
        to: 'hello',
        subject: 'Six overdue letters while I was in hospital',
        text: `Good evening,

I came home today to six overdue letters, one for each book, and a last one that says my card is blocked and that I owe 25.20.

I rang before I went in, on the 1st or so. A kind lady said it was all taken care of. I do not mind the money so much. I minded opening them one after another.

Tomasz Wójcik`,
      },
      { at: ago(2, '08:31'), does: 'assign', by: 'ana', to: 'ana', team: 'library' },
      {
        at: ago(2, '08:40'),
        does: 'note',
        by: 'ana',
        text: 'That kind lady was me. I logged the call and never changed the dates; the phone rang again and it was gone. Fees taken off, card open, letters withdrawn from the file. I checked the other calls of that afternoon: one more promise like this, for Mrs Yıldız, set right before it fell due.',
      },
      {
        at: ago(2, '08:55'),
        does: 'keep',
        by: 'ana',
        words: 'Set all six books to the end of next month',
        how: 'Late: done today, with the fees taken off.',
      },
      {
        at: ago(2, '09:05'),
        does: 'reply',
        by: 'ana',
        text: `Dear Mr Wójcik,

It was I who took your call, and I did not do what I promised. There is no better explanation than that: I wrote the call down and did not change the dates. I am sorry, and most of all for those six envelopes.

This is done as of this morning: the 25.20 is gone, your card is open, the letters are struck from your file, and the six books are yours until the end of next month. Nobody will ask for anything more.

So that it does not happen to the next person, such a date is now set while the caller is still on the line.

I hope you are mending well. If it helps, we bring books to the house on Wednesdays.

Ana Souza`,
      },
      {
        at: minutesAgo(95),
        does: 'mail',
        from: 'tomasz',
        to: 'hello',
        subject: 'Re: Six overdue letters while I was in hospital',
        text: 'Dear Ana,\n\nNobody has ever just said it like that. Thank you. Wednesdays would help, I am not allowed to carry yet. Something with ships in it?\n\nTomasz',
      },
    ],
  },
  {
    shows: 'thanks that name a colleague',
    steps: [
      {
        at: ago(5, '20:15'),
        does: 'mail',
        from: 'adaeze',
        to: 'hello',
        subject: 'For Ana at the front desk',
        text: `Hello,

My son Chidi filled in his apprenticeship form at your computers last week. The lady at the desk, Ana, saw him start it a third time. She did not fill it in for him. She sat down and asked him what he is good at, and he told her things he has never told me.

He has the interview on Tuesday. Whatever comes of it, please see that she reads this.

Adaeze Obi`,
      },
      { at: ago(4, '09:12'), does: 'note', by: 'chiara', text: 'Ana, this is yours, word for word.' },
      {
        at: ago(4, '09:20'),
        does: 'reply',
        by: 'chiara',
        text: 'Dear Mrs Obi,\n\nShe has read it, twice I believe. We keep our fingers crossed for Chidi on Tuesday, and would love to hear how it went.\n\nChiara Fontana',
        then: 'closed',
      },
    ],
  },
  {
    shows: 'a letter in German, answered in German',
    steps: [
      {
        at: ago(4, '16:03'),
        does: 'mail',
        from: 'jurgen',
        to: 'hello',
        subject: 'Auswanderer über Ihren Hafen, 1854',
        text: `Sehr geehrte Damen und Herren,

mein Urgroßvater Ägidius Weiß soll im Frühjahr 1854 von Ihrem Hafen aus mit der Brigg »Größe« nach Québec gefahren sein. Gibt es bei Ihnen Passagierlisten aus dieser Zeit, und könnte ich Kopien davon bestellen?

Mit freundlichen Grüßen
Jürgen Weiß, Cuxhaven`,
      },
      { at: ago(3, '10:40'), does: 'assign', by: 'chiara', to: 'chiara', team: 'library' },
      {
        at: ago(3, '11:15'),
        does: 'reply',
        by: 'chiara',
        text: 'Sehr geehrter Herr Weiß,\n\ndie Listen von 1854 haben wir auf Mikrofilm, leider ohne Register. Wissen Sie ungefähr den Monat? Dann sehe ich am Freitag selbst nach.\n\nMit freundlichen Grüßen\nChiara Fontana',
      },
    ],
  },
  {
    shows: 'a letter in Japanese that nobody has taken yet',
    steps: [
      {
        at: minutesAgo(210),
        does: 'mail',
        from: 'misaki',
        to: 'hello',
        subject: '自習室の予約について',
        text: `図書館ご担当者様

はじめまして。四月から交換留学でお世話になる佐藤と申します。
自習室は学生証がなくても予約できますか。また、土曜日は何時まで開いていますか。

お忙しいところ恐れ入りますが、よろしくお願いいたします。
佐藤 美咲`,
      },
      { at: minutesAgo(205), does: 'assign', by: 'dele', team: 'library' },
    ],
  },
  {
    shows: 'a call written down days later',
    steps: [
      {
        at: ago(1, '09:10'),
        does: 'log',
        by: 'ana',
        kind: 'phone',
        who: 'gulsen',
        what: 'Asked whether the story hour is also in Turkish now. She would read herself, if nobody else does.',
        outcome: 'Said yes with both hands. She comes on Saturday to meet Chiara.',
        state: 'closed',
        promise: { words: 'Put her name down for the story hour in Turkish', due: ahead(5, '12:00') },
        happened: ago(4, '17:48'),
      },
      {
        at: ago(1, '09:12'),
        does: 'note',
        by: 'ana',
        text: 'Late entry, it stood on a slip of paper beside the till all weekend.',
      },
    ],
  },
  {
    shows: 'a call by somebody who gave no name',
    steps: [
      {
        at: ago(1, '11:26'),
        does: 'log',
        by: 'ana',
        kind: 'phone',
        who: null,
        what: 'Is the lift working? Her father uses a wheelchair and they have come for nothing once already.',
        outcome: 'Went and rode in it to be sure. It works. She rang off laughing.',
        state: 'closed',
      },
    ],
  },
  {
    shows: 'a first visit at the counter by a person with a name and nothing else',
    steps: [
      {
        at: minutesAgo(160),
        does: 'log',
        by: 'ana',
        kind: 'counter',
        who: { name: 'Rufus, about ten' },
        what: 'Lost his card on the ferry and thinks that he may never borrow again.',
        outcome: 'New card, no charge, in blue. He may.',
        state: 'closed',
      },
    ],
  },
  {
    shows: 'a newsletter with pictures from elsewhere and a long quotation',
    steps: [
      {
        at: minutesAgo(330),
        does: 'mail',
        from: 'hedgerow',
        to: 'hello',
        subject: 'Spring list, and your order of last year',
        text: 'Our spring list is here: twelve new titles on tides, hedges and small boats. Reply to order.',
        html: `<div style="font-family:Georgia,serif;max-width:600px;color:#2b3a2b">
<img src="https://pictures.hedgerowpress.example/masthead.png" alt="Hedgerow Press" width="600" height="120">
<h1 style="font-size:26px">The spring list</h1>
<p>Twelve new titles on <b>tides</b>, <b>hedges</b> and <b>small boats</b>.</p>
<table cellpadding="8" style="border-collapse:collapse"><tr><td style="border:1px solid #cdd8c6">Reading the Estuary</td><td style="border:1px solid #cdd8c6">18.00</td></tr><tr><td style="border:1px solid #cdd8c6">A Field Guide to Rope</td><td style="border:1px solid #cdd8c6">14.50</td></tr></table>
<p>Reply to this letter to order; libraries take a quarter off.</p>
<img src="https://counter.hedgerowpress.example/opened.gif?reader=4471" width="1" height="1" alt="">
<blockquote type="cite"><p>Last April you wrote:</p><p>Please send us two copies of “Knots for the Left-handed”, and many thanks for the posters.</p><p>Ana Souza, Quayside Commons</p></blockquote></div>`,
      },
    ],
  },
  {
    shows: 'a booking by the web form, in the queue of a team, and an answer begun too fast',
    steps: [
      {
        at: minutesAgo(75),
        does: 'ask',
        channel: 'form',
        from: 'chorus',
        team: 'library',
        subject: 'Reading room for a rehearsal',
        text: 'We are twenty-two voices and our hall has a leak. Could we rehearse in the reading room on two evenings after closing time? We would stack the chairs again, and sing quietly on the stairs.',
      },
      {
        at: minutesAgo(30),
        does: 'draft',
        by: 'ana',
        text: 'Hello,\n\nUnfortunately, we cannot do that: the reading room closes at six, and that is our policy. I am sorry if that was not clear on the form. We will look into your query as soon as possible. ',
      },
    ],
  },
  {
    shows: 'a letter that sleeps until it is answered',
    steps: [
      {
        at: ago(6, '12:20'),
        does: 'mail',
        from: 'siobhan',
        to: 'hello',
        subject: 'Donation: my aunt’s poetry shelf',
        text: 'A chairde,\n\nMy aunt left some four hundred volumes of poetry, a third of them in Irish. She wished them read rather than kept. Would you have room?\n\nSiobhán Ní Dhomhnaill',
      },
      {
        at: ago(6, '14:05'),
        does: 'reply',
        by: 'chiara',
        text: 'Dear Siobhán,\n\nWhat a wish. We have room for the Irish shelf for certain, and for the rest with some courage. Could you send a few photographs of the spines, whenever it suits you? There is no hurry.\n\nChiara Fontana',
        then: 'snoozed',
      },
    ],
  },
  {
    shows: 'a visit that is planned: asleep until the morning before it',
    steps: [
      {
        at: ago(2, '15:35'),
        does: 'log',
        by: 'chiara',
        kind: 'phone',
        who: 'beatrix',
        what: 'Her reading group of nine wants an evening on letters from the quay. Two of them read with a magnifier.',
        outcome: 'Lay out the large prints, and have the good lamp mended before. She rings on the day.',
        state: 'snoozed',
        until: ahead(3, '08:00'),
      },
    ],
  },
]
