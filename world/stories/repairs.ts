import { ago, ahead, type Story } from '../story.ts'

/** Slips of ours that are put right, from the first word to the last; and one that cannot be. */
export const repairs: Story[] = [
  {
    shows: 'the same forgotten credit on another bill, asked by the form',
    steps: [
      {
        at: ago(13, '10:20'),
        does: 'ask',
        channel: 'form',
        from: 'noor',
        team: 'network',
        subject: 'My November bill',
        text: 'The credit for the October outage is not on my bill, invoice QN-4471. Will it come with the next one?',
      },
      {
        at: ago(13, '11:02'),
        does: 'reply',
        by: 'bram',
        text: 'Hello Noor,\n\nThat should come by itself with the next bill.\n\nBram',
        then: 'closed',
      },
    ],
  },
  {
    shows: 'the same forgotten credit, told at the counter',
    steps: [
      {
        at: ago(12, '15:40'),
        does: 'log',
        by: 'farid',
        kind: 'counter',
        who: 'beatrix',
        what: 'Her credit for the October outage is missing on the bill. She laughed about it and bought stamps.',
        outcome: 'Told her that I pass it on.',
        state: 'closed',
      },
    ],
  },
  {
    shows: 'the same forgotten credit, asked in a chat',
    steps: [
      {
        at: ago(11, '19:05'),
        does: 'ask',
        channel: 'chat',
        from: 'mateo',
        team: 'network',
        subject: 'Credit?',
        text: 'hi, no October credit on the bill either, is there one for the outage?',
      },
      { at: ago(11, '19:20'), does: 'assign', by: 'bram', to: 'bram' },
      { at: ago(11, '19:22'), does: 'state', by: 'bram', state: 'closed' },
    ],
  },
  {
    shows: 'a forgotten credit: admitted, cleaned up on three other bills, put back, prevented, and kept',
    steps: [
      {
        at: ago(10, '09:12'),
        does: 'mail',
        from: 'gulsen',
        to: 'network',
        subject: 'The credit for October',
        text: `Good morning,

After the outage in October one of you told me on the phone that 12.00 would be taken off my next bill. The bill QN-4518 came today, and it is the full sum.

I sat three evenings in the library with my daughter because of that week. I would like the credit, and I would like to be able to believe what I am told on the phone.

Gülşen Yıldız`,
      },
      { at: ago(10, '09:20'), does: 'assign', by: 'bram', to: 'bram', team: 'network' },
      { at: ago(10, '09:21'), does: 'limit', by: 'dele', amount: '30', currency: 'GBP' },
      {
        at: ago(10, '09:24'),
        does: 'told',
        by: 'bram',
        part: 'wish',
        words: 'I would like the credit, and I would like to be able to believe what I am told on the phone.',
      },
      {
        at: ago(10, '09:25'),
        does: 'slip',
        by: 'bram',
        slip: 'The credit for the October outage was promised on the phone and never booked',
        cause: 'ourFault',
        found: 'customer',
        when: ago(24, '12:00'),
      },
      { at: ago(10, '09:26'), does: 'seek', by: 'bram' },
      {
        at: ago(10, '09:29'),
        does: 'take in',
        by: 'bram',
        from: 'noor',
        done: 'Credit of 12.00 booked and a letter sent.',
      },
      {
        at: ago(10, '09:30'),
        does: 'take in',
        by: 'bram',
        from: 'beatrix',
        done: 'Credit booked; Farid rang her.',
      },
      {
        at: ago(10, '09:31'),
        does: 'take in',
        by: 'bram',
        from: 'mateo',
        done: 'Credit booked and a letter sent.',
      },
      {
        at: ago(10, '09:40'),
        does: 'reply',
        by: 'bram',
        text: `Dear Mrs Yıldız,

I took your call in October, I promised you 12.00, and I did not book it. It slipped between the call and the next one. I am sorry: you had three evenings in the library with your daughter, and then a bill that said we had forgotten them.

The 12.00 is booked today and goes off your next bill, on Friday week. I looked for others to whom the same was said. There were three; theirs is booked too.

From now on a credit is entered while the caller is on the line, and Chiara goes through the open ones each Friday.

Bram de Wit`,
      },
      { at: ago(10, '09:42'), does: 'admit', by: 'bram' },
      {
        at: ago(10, '09:44'),
        does: 'remedy',
        by: 'bram',
        kind: 'doTheThingOwed',
        words: 'Take the 12.00 off the next bill',
        money: { amount: '12', currency: 'GBP' },
        due: ago(2, '12:00'),
      },
      {
        at: ago(10, '09:47'),
        does: 'remedy',
        by: 'bram',
        kind: 'serviceImprovement',
        words: 'Enter credits while the caller is on the line, and go through the open ones each Friday',
        due: ago(4, '12:00'),
        owner: 'chiara',
      },
      {
        at: ago(5, '16:30'),
        does: 'keep',
        by: 'chiara',
        words: 'Enter credits while the caller is on the line, and go through the open ones each Friday',
        how: 'First Friday done: nothing was open. The field stands in the form of the call.',
      },
      {
        at: ago(3, '11:15'),
        does: 'keep',
        by: 'bram',
        words: 'Take the 12.00 off the next bill',
        how: 'On bill QN-4602, sent today.',
      },
      {
        at: ago(3, '11:20'),
        does: 'reply',
        by: 'bram',
        text: `Dear Mrs Yıldız,

The bill that went out this morning, QN-4602, is 12.00 less.

Is this put right for you now, or is something still open?

Bram de Wit`,
      },
      {
        at: ago(2, '20:02'),
        does: 'mail',
        from: 'gulsen',
        to: 'network',
        subject: 'Re: The credit for October',
        text: 'It is right now. Thank you for looking for the others as well.\n\nGülşen Yıldız',
      },
      { at: ago(2, '20:10'), does: 'they say', by: 'bram', answer: 'yes', words: 'It is right now.' },
      { at: ago(2, '20:11'), does: 'wish', by: 'bram', outcome: 'met' },
      { at: ago(2, '20:12'), does: 'end repair', by: 'bram', as: 'repaired', words: '' },
      { at: ago(2, '20:13'), does: 'state', by: 'bram', state: 'closed' },
    ],
  },
  {
    shows: 'what cannot be repaired: a borrowed album that is gone, and what was done instead',
    steps: [
      {
        at: ago(9, '12:30'),
        does: 'mail',
        from: 'siobhan',
        to: 'hello',
        subject: 'My grandmother’s album',
        text: `Dear library,

I lent you my grandmother’s album for the herring exhibition. It was to be back on the 3rd. Nobody seems to know where it is, and I have now asked three times at the desk.

There is no other picture of her.

Siobhán Ní Dhomhnaill`,
      },
      { at: ago(9, '12:50'), does: 'assign', by: 'chiara', to: 'chiara', team: 'library' },
      {
        at: ago(9, '13:00'),
        does: 'slip',
        by: 'chiara',
        slip: 'A borrowed album went out with the paper when the exhibition was taken down',
        cause: 'ourFault',
        found: 'customer',
      },
      { at: ago(9, '13:02'), does: 'seek', by: 'chiara' },
      {
        at: ago(9, '13:10'),
        does: 'lodge',
        by: 'dele',
        title: 'My grandmother’s album',
        words: 'Nobody seems to know where it is, and I have now asked three times at the desk.',
        wish: 'The album, or to be told what became of it',
        concerns: 'farid',
      },
      { at: ago(9, '13:20'), does: 'acknowledge', by: 'chiara', how: 'email' },
      {
        at: ago(6, '10:00'),
        does: 'account',
        by: 'farid',
        file: 'My grandmother’s album',
        words:
          'I helped to clear the room that evening. Everything on the long table went with the paper, as I was told; nothing on it had a label.',
      },
      {
        at: ago(2, '09:50'),
        does: 'write down',
        by: 'chiara',
        texts: {
          customerAccount:
            'I lent it for the exhibition, and asked three times. There is no other picture of her.',
        },
      },
      {
        at: ago(2, '10:00'),
        does: 'find',
        by: 'chiara',
        facts:
          'The album lay on the long table without a label, and went out with the paper on the 30th. Lent things had neither label nor list.',
        finding: 'upheld',
        letDown: 'yes',
        departed: 'no',
        cause: 'noPolicy',
      },
      {
        at: ago(2, '10:10'),
        does: 'write down',
        by: 'chiara',
        texts: {
          effect: 'The only album is gone.',
          remedy: 'Prints of the two pages that were photographed, brought to her door.',
          learning: 'What is lent to us has a label and stands on a list.',
        },
      },
      { at: ago(1, '09:00'), does: 'show', by: 'chiara' },
      {
        at: ago(8, '09:15'),
        does: 'reply',
        by: 'chiara',
        text: `Dear Ms Ní Dhomhnaill,

Your grandmother’s album was put with the paper on the evening we took the exhibition down, and it went out with it on the 30th. I have been through the depot myself; it is gone. We did that. I am sorry, and I know that no sentence of mine brings her picture back.

Two of its pages were photographed for the poster. Lars at the print shop has the negatives; they show her at the curing yard, twice. You get prints and the files as soon as he has made them, by Thursday at the latest.

Lent things now have a label and a list, and nobody clears a room without it.

Chiara Fontana`,
      },
      { at: ago(8, '09:20'), does: 'admit', by: 'chiara' },
      {
        at: ago(8, '09:24'),
        does: 'remedy',
        by: 'chiara',
        kind: 'doTheThingOwed',
        words: 'Prints and files of the two pages that were photographed',
        due: ago(4, '12:00'),
      },
      {
        at: ago(8, '09:26'),
        does: 'remedy',
        by: 'chiara',
        kind: 'serviceImprovement',
        words: 'Label everything that is lent to us, and keep the list at the desk',
        due: ahead(5, '12:00'),
        owner: 'ana',
      },
      {
        at: ago(5, '15:00'),
        does: 'keep',
        by: 'chiara',
        words: 'Prints and files of the two pages that were photographed',
        how: 'Brought to her door by me.',
      },
      {
        at: ago(5, '15:10'),
        does: 'end repair',
        by: 'chiara',
        as: 'doneInstead',
        words:
          'The album cannot be brought back. She has prints and files of the two pages that show her grandmother, and the story of how it was lost, told to her face.',
      },
      { at: ago(5, '15:12'), does: 'state', by: 'chiara', state: 'waiting' },
    ],
  },
]
