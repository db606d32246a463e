import { ago, ahead, minutesAgo, type Story } from '../story.ts'

/** The fibre network: a support team of three, and lines that people depend on. */
export const network: Story[] = [
  {
    shows: 'an angry letter about a double charge',
    steps: [
      {
        at: minutesAgo(140),
        does: 'mail',
        from: 'ricardo',
        to: 'network',
        subject: 'YOU TOOK MY MONEY TWICE',
        text: `SECOND month running. TWO payments of 48.00 on the same day. I pointed this out in January and was told "it will sort itself out". It has NOT sorted itself out. I run a tile shop with two employees and on the 28th my card was declined at the wholesaler, in front of my supplier.

I want all 96.00 that was taken too much back today, not in "five to ten working days". I want to know WHY. And I want somebody to tell me it will not happen on the 28th of next month.

Ricardo Menezes
Menezes Tiles`,
      },
      { at: minutesAgo(131), does: 'assign', by: 'bram', to: 'bram', team: 'network' },
      {
        at: minutesAgo(118),
        does: 'note',
        by: 'bram',
        text: 'He is right on every point. The move from the old tariff left a second mandate behind. His question in January is number two of the oldest kind: we answered “wait” and closed it. Asked Dele to send both amounts back by instant transfer and to cancel the old mandate.',
      },
      {
        at: minutesAgo(112),
        does: 'note',
        by: 'dele',
        text: 'Both sent, 48.00 and 48.00. Old mandate cancelled. I found four more accounts with a mandate left behind; I write to them today, before they write to us.',
      },
      {
        at: minutesAgo(104),
        does: 'reply',
        by: 'bram',
        text: `Dear Mr Menezes,

You were charged twice, in January and again on the 28th, and when you told us in January we did not look. Both are our doing. I am sorry for it, and for what it did to you at the wholesaler.

Your 96.00 left our account by instant transfer at 10 past; it should be with you by now. The reason: when your line moved to the new tariff, the old payment order stayed in place beside the new one. It is cancelled. On the 28th there will be one payment of 48.00.

If a bank fee came with the declined card, send me the amount and we carry it. And if your supplier should hear from us that it was our mistake, I will gladly write to them.

Bram de Wit`,
      },
      {
        at: minutesAgo(102),
        does: 'slip',
        by: 'bram',
        slip: 'The old payment order was left in place when the tariff changed, and 48.00 was taken twice',
        cause: 'ourFault',
        found: 'customer',
      },
      { at: minutesAgo(101), does: 'admit', by: 'bram' },
      {
        at: minutesAgo(100),
        does: 'lodge',
        by: 'bram',
        title: 'Charged twice, and told to wait',
        words:
          'I pointed this out in January and was told "it will sort itself out". It has NOT sorted itself out.',
        wish: 'To know why, and that it will not happen on the 28th of next month',
      },
      {
        at: minutesAgo(52),
        does: 'mail',
        from: 'ricardo',
        to: 'network',
        subject: 'Re: YOU TOOK MY MONEY TWICE',
        text: `It is here. No fee this time.

A line to the supplier would help, yes: orders@claypit.example. I shouted at you and you answered like a person. I did not expect that.

R. Menezes`,
      },
      {
        at: minutesAgo(40),
        does: 'draft',
        by: 'bram',
        text: 'Dear Mr Menezes,\n\nThe letter to your supplier has gone out, with a copy to you. ',
      },
    ],
  },
  {
    shows: 'a customer on the smallest plan who was treated as cheap, and leaves',
    steps: [
      {
        at: ago(16, '19:02'),
        does: 'mail',
        from: 'ivy',
        to: 'network',
        subject: 'Slow every evening',
        text: 'Hi, since about two weeks the line is slow from seven to ten every evening. I teach online at eight. Could somebody have a look?\n\nIvy Chan, Lantern Lane 4',
      },
      {
        at: ago(13, '16:50'),
        does: 'reply',
        by: 'bram',
        text: 'Hi Ivy,\n\nThat can happen on Harbour 20. Have you restarted the router? For smooth evenings we recommend Harbour 200.\n\nBram',
      },
      {
        at: ago(13, '17:31'),
        does: 'mail',
        from: 'ivy',
        to: 'network',
        subject: 'Re: Slow every evening',
        text: 'I restarted it. It is not the plan, I measured 1.5 instead of 20. I have lost two pupils.\n\nIvy',
      },
      {
        at: ago(6, '08:15'),
        does: 'mail',
        from: 'ivy',
        to: 'network',
        subject: 'Re: Slow every evening',
        text: 'A week without an answer. I would like to leave at the end of the month. Please tell me what I have to do.\n\nIvy Chan',
      },
      { at: ago(6, '09:00'), does: 'assign', by: 'chiara', to: 'chiara' },
      {
        at: ago(6, '09:05'),
        does: 'lodge',
        by: 'chiara',
        title: 'A dearer plan instead of a look',
        words: 'It is not the plan, I measured 1.5 instead of 20. I have lost two pupils.',
        wish: 'To leave at the end of the month',
        needs: 'She teaches at eight in the evening; ring before five.',
        concerns: 'bram',
      },
      { at: ago(6, '10:06'), does: 'acknowledge', by: 'chiara', how: 'email' },
      {
        at: ago(3, '10:00'),
        does: 'account',
        by: 'bram',
        file: 'A dearer plan instead of a look',
        words:
          'I had nineteen open that day and answered from the plan. I should have looked at the line first; that is what I do when I have an hour.',
      },
      {
        at: ago(2, '09:00'),
        does: 'write down',
        by: 'chiara',
        texts: {
          customerAccount:
            'I wrote that it was slow, was told to buy a bigger plan, measured it myself and then heard nothing for a week.',
          standard: 'A fault is looked at within two working days, on every plan.',
        },
      },
      {
        at: ago(2, '09:10'),
        does: 'find',
        by: 'chiara',
        facts:
          'The splitter in Lantern Lane was worn: 1.5 where 20 was paid for. The line was not looked at, and her second letter lay for a week.',
        finding: 'upheld',
        letDown: 'yes',
        departed: 'yes',
        cause: 'habitOrShortcut',
      },
      {
        at: ago(2, '09:15'),
        does: 'write down',
        by: 'chiara',
        texts: {
          effect: 'Two pupils lost, and a customer who leaves.',
          remedy: 'Two months paid back; the splitter changed.',
          learning: 'An answer about speed shows the measured speed first.',
        },
      },
      { at: ago(2, '09:20'), does: 'show', by: 'chiara' },
      { at: ago(1, '09:00'), does: 'see', by: 'bram', file: 'A dearer plan instead of a look' },
      { at: ago(1, '10:00'), does: 'answer', by: 'chiara', how: 'email' },
      {
        at: ago(6, '09:40'),
        does: 'note',
        by: 'chiara',
        text: 'She had 1.5 where 20 was paid for: a fault, and the splitter in Lantern Lane is the likely place. We offered her a dearer plan instead of a look. The plan sets how fast we come, never whether we listen. Bram knows and takes it well; he had nineteen open that day. Splitter is being changed, for her neighbours too.',
      },
      {
        at: ago(6, '10:05'),
        does: 'reply',
        by: 'chiara',
        text: `Dear Ivy,

You reported a fault and we answered with an offer. That was wrong, and then we let a week go by. I am sorry, also about the two pupils.

You have to do nothing more: your line ends on the last of the month, this letter is the confirmation, and the last two months are paid back to you, because you did not get what you paid for. Keep the router or drop it at the shop, as you like.

The cause was a worn splitter in your street. It was changed this morning, so the evenings that are left should be good ones. If you ever want to come back it takes one line to me; if not, I wish you quick evenings wherever you go.

Chiara Fontana`,
        then: 'closed',
      },
      {
        at: ago(5, '21:20'),
        does: 'mail',
        from: 'ivy',
        to: 'network',
        subject: 'Re: Slow every evening',
        text: 'Thank you for not making this hard. Tonight was fast, which is almost annoying.\n\nIvy',
      },
      { at: ago(1, '10:10'), does: 'state', by: 'chiara', state: 'closed' },
    ],
  },
  {
    shows: 'a long thread over two weeks, by mail and phone, with notes',
    steps: [
      {
        at: ago(13, '08:05'),
        does: 'mail',
        from: 'brightwater',
        to: 'network',
        subject: 'Line drops during treatment',
        text: 'Good morning,\n\nThe line drops several times a day for a minute or so. X-ray images do not load while a patient sits in the chair. Can you see anything on your side?\n\nSunniva Bråthen, Brightwater Dental',
        files: ['router.png'],
      },
      { at: ago(13, '08:30'), does: 'assign', by: 'bram', to: 'bram', team: 'network' },
      {
        at: ago(13, '08:55'),
        does: 'reply',
        by: 'bram',
        text: 'Good morning Sunniva,\n\nThe third light in your picture says that the router loses the line itself. I have switched on a log at our end and look at it tonight.\n\nBram',
        then: 'open',
      },
      {
        at: ago(12, '07:40'),
        does: 'note',
        by: 'bram',
        text: 'Three drops yesterday, never at night. Looks like something in the house that is switched on by day.',
      },
      {
        at: ago(12, '07:58'),
        does: 'reply',
        by: 'bram',
        text: 'Three drops, all within opening hours; the log is attached. Is there a machine on the same circuit, a compressor for instance? Could you write down for two days what starts when?',
        files: ['line-log.txt'],
      },
      {
        at: ago(10, '12:20'),
        does: 'log',
        by: 'bram',
        kind: 'phone',
        who: 'brightwater',
        what: 'Rang in her lunch hour. The drops come when the steriliser heats. Twice she could predict one while we talked.',
        outcome: 'Moves the router to another socket this evening.',
        state: 'waiting',
      },
      {
        at: ago(9, '08:12'),
        does: 'mail',
        from: 'brightwater',
        to: 'network',
        subject: 'Re: Line drops during treatment',
        text: 'Moved it. One drop this morning all the same. My dentists are asking me every hour, and I have nothing to tell them.\n\nSunniva',
      },
      {
        at: ago(9, '08:45'),
        does: 'note',
        by: 'bram',
        text: 'Not the socket alone. Dele, could the cable in the riser be lying beside the steriliser’s feed? The plan of the house is from 1987.',
      },
      {
        at: ago(9, '09:10'),
        does: 'note',
        by: 'dele',
        text: 'It does, I helped to pull it. Unshielded, eleven metres side by side. Needs a new run on the other wall, half a day.',
      },
      {
        at: ago(9, '09:32'),
        does: 'reply',
        by: 'bram',
        text: 'We have found it, I think: our cable runs beside the steriliser’s supply for eleven metres. That is for us to put right. We can lay a new one on Monday before you open, at six. For your dentists: it will hold from Monday on; until then, images loaded before the steriliser starts will not break off.',
      },
      {
        at: ago(9, '09:33'),
        does: 'promise',
        by: 'bram',
        words: 'Lay a new cable on the other wall before they open',
        due: ago(5, '12:00'),
        time: '07:30',
        note: 'Half a day with two people; the riser key hangs in the van.',
      },
      {
        at: ago(9, '09:50'),
        does: 'hand over',
        by: 'bram',
        words: 'Lay a new cable on the other wall before they open',
        to: 'dele',
        reason: 'You know the riser.',
      },
      {
        at: ago(8, '12:41'),
        does: 'mail',
        from: 'brightwater',
        to: 'network',
        subject: 'Re: Line drops during treatment',
        text: 'Six on Monday is possible, I will open for you. And thank you for a sentence that I can pass on.\n\nSunniva',
      },
      { at: ago(8, '13:05'), does: 'state', by: 'bram', state: 'snoozed', until: ago(5, '05:30') },
      {
        at: ago(12, '09:00'),
        does: 'lodge',
        by: 'bram',
        title: 'A line that drops while a patient sits in the chair',
        words: 'X-ray images do not load while a patient sits in the chair.',
        wish: 'A line that holds, and to be told how long it takes',
        unsafe:
          'A treatment could stop half-way. Asked her first: the images are kept on a second machine, and no patient was in danger.',
      },
      { at: ago(12, '09:20'), does: 'acknowledge', by: 'chiara', how: 'email' },
      {
        at: ago(9, '10:00'),
        does: 'write down',
        by: 'chiara',
        texts: { customerAccount: 'It drops several times a day, and nobody could say for how long yet.' },
      },
      {
        at: ago(9, '10:10'),
        does: 'find',
        by: 'chiara',
        facts:
          'The cable runs beside the steriliser. It was looked for at once, and found on the fourth day.',
        finding: 'notUpheld',
        letDown: 'no',
        departed: 'nobodyConcerned',
        cause: 'thirdParty',
      },
      { at: ago(8, '14:00'), does: 'answer', by: 'chiara', how: 'email' },
      {
        at: ago(3, '10:00'),
        does: 'further',
        by: 'chiara',
        to: 'esme',
        why: 'The answer says how long you looked. It says nothing of the patients whom I sent home.',
      },
      { at: ago(2, '09:30'), does: 'acknowledge', by: 'esme', how: 'phone' },
      {
        at: ago(5, '08:20'),
        does: 'log',
        by: 'dele',
        kind: 'counter',
        who: 'brightwater',
        what: 'New cable on the east wall, done by half past seven. Steriliser run three times with Sunniva watching the light: no drop.',
        outcome: 'Left the old cable dead in the riser and labelled it for whoever comes next.',
        state: 'open',
      },
      {
        at: ago(5, '08:22'),
        does: 'keep',
        by: 'dele',
        words: 'Lay a new cable on the other wall before they open',
        how: 'Done by half past seven, tested with Sunniva.',
      },
      {
        at: ago(1, '08:30'),
        does: 'reply',
        by: 'bram',
        text: 'Good morning Sunniva,\n\nFour days, no drop. I leave the log on until Friday and write once more then. The two weeks are taken off your bill.\n\nBram',
      },
      {
        at: ago(1, '08:31'),
        does: 'promise',
        by: 'bram',
        words: 'Write once more when the log has run',
        due: ahead(1, '12:00'),
      },
      {
        at: minutesAgo(190),
        does: 'mail',
        from: 'brightwater',
        to: 'network',
        subject: 'Re: Line drops during treatment',
        text: 'Not one. Nobody has asked me anything in four days, it is wonderful.\n\nOne more thing, unrelated: could we have a second number for the new treatment room?\n\nSunniva',
      },
    ],
  },
  {
    shows: 'a need that must not be folded away: a pendant over the line',
    steps: [
      {
        at: minutesAgo(34),
        does: 'mail',
        from: 'dorothea',
        to: 'network',
        subject: 'My pendant says no line',
        text: `Dear Quaynet,

The light on my emergency pendant has been red since half past seven and it says NO LINE. I live alone and have had two falls. My neighbour types this for me. She must leave at noon.

Dorothea Finch, Ropewalk 12`,
      },
      { at: minutesAgo(31), does: 'assign', by: 'bram', to: 'bram', team: 'network' },
      {
        at: minutesAgo(29),
        does: 'log',
        by: 'bram',
        kind: 'phone',
        who: 'dorothea',
        what: 'She is well, and cross with the light. Her mobile works, and the neighbour is there until noon.',
        outcome:
          'Rang her at once. Dele drives over now with a spare unit. Until the light is green I ring every half hour.',
        state: 'open',
        promise: { words: 'Ring her every half hour until the light is green', due: ahead(0, '12:00') },
      },
      { at: minutesAgo(27), does: 'note', by: 'dele', text: 'On my way, there in fifteen minutes.' },
    ],
  },
  {
    shows: 'a letter in French, waiting for a date',
    steps: [
      {
        at: ago(3, '14:25'),
        does: 'mail',
        from: 'camille',
        to: 'network',
        subject: 'Déménagement le 30 : transfert de ma ligne',
        text: `Bonjour,

Je déménage le 30 du mois, du 8 quai des Pêcheurs au 3 rue de l’Église. Est-il possible de transférer ma ligne sans coupure ? Je travaille à la maison, et l’idée d’une semaine sans connexion m’inquiète.

Bien à vous,
Camille Lefèvre`,
      },
      { at: ago(3, '15:10'), does: 'assign', by: 'bram', to: 'bram', team: 'network' },
      {
        at: ago(3, '15:40'),
        does: 'reply',
        by: 'bram',
        text: 'Bonjour Camille,\n\nOui, c’est possible : les deux lignes fonctionneront ensemble du 29 au 31. Il me faut seulement une date pour la visite au 3 rue de l’Église, le 24 ou le 25. Qu’est-ce qui vous convient ?\n\nBram de Wit',
      },
      {
        at: ago(3, '15:41'),
        does: 'promise',
        by: 'bram',
        words: 'Have both lines running together from the 29th to the 31st',
        due: ahead(4, '12:00'),
      },
      {
        at: minutesAgo(150),
        does: 'move',
        by: 'bram',
        words: 'Have both lines running together from the 29th to the 31st',
        due: ahead(7, '12:00'),
        reason: 'The new socket comes a few days later than the shop said.',
      },
    ],
  },
  {
    shows: 'a letter in Arabic, from right to left',
    steps: [
      {
        at: minutesAgo(260),
        does: 'mail',
        from: 'layla',
        to: 'network',
        subject: 'سؤال عن الفاتورة رقم 2291',
        text: `مرحباً،

وصلتني الفاتورة رقم 2291 بمبلغ 24.00، لكنني دفعتها نقداً في المتجر يوم السبت وأعطاني السيد فريد إيصالاً. هل يمكنكم التأكد من أن الدفع قد سُجّل؟

مع جزيل الشكر،
ليلى منصور`,
      },
      { at: minutesAgo(250), does: 'assign', by: 'bram', to: 'farid', team: 'network' },
      {
        at: minutesAgo(230),
        does: 'reply',
        by: 'farid',
        text: 'أهلاً سيدة ليلى،\n\nنعم، الدفع مسجّل منذ يوم السبت، والفاتورة المرفقة تحمل ختم السداد. نعتذر عن الرسالة التي وصلتك بعده.\n\nفريد حداد',
        files: ['invoice.pdf'],
        then: 'closed',
      },
    ],
  },
  {
    shows: 'an answer that could not be delivered',
    steps: [
      {
        at: ago(1, '10:05'),
        does: 'mail',
        from: 'percival',
        to: 'network',
        subject: 'Refund for the deposit',
        text: 'I gave back the router in October. The deposit of 40.00 has not come. This address is being closed soon, please hurry.\n\nPercival Drummond',
      },
      { at: ago(1, '10:30'), does: 'assign', by: 'bram', to: 'bram', team: 'network' },
      {
        at: ago(1, '11:00'),
        does: 'reply',
        by: 'bram',
        text: 'Dear Mr Drummond,\n\nYour 40.00 left today, to the account that you gave us in October. Sorry that it took a reminder.\n\nBram de Wit',
      },
    ],
  },
  {
    shows: 'a regular caller and a kind word',
    steps: [
      {
        at: ago(1, '15:05'),
        does: 'log',
        by: 'bram',
        kind: 'phone',
        who: 'pemberton',
        what: 'The television says “no signal” again. It was on the second input, as last week.',
        outcome:
          'We found the right button together and he has put a red sticker on it. Told me about the lifeboat of 1961.',
        state: 'closed',
        promise: {
          words: 'Ring him in the evening to see that the picture has stayed',
          due: ago(1, '12:00'),
        },
      },
    ],
  },
  {
    shows: 'a danger reported by nobody in particular, for the team to take',
    steps: [
      {
        at: minutesAgo(20),
        does: 'log',
        by: 'ana',
        kind: 'phone',
        who: null,
        what: 'A black cable hangs low across Tar Lane by the chapel, a van has touched it. Caller was driving, rang off.',
        state: 'open',
      },
      { at: minutesAgo(19), does: 'assign', by: 'ana', to: null, team: 'network' },
    ],
  },
  {
    shows: 'a chat, short as chats are',
    steps: [
      {
        at: ago(2, '20:10'),
        does: 'ask',
        channel: 'chat',
        from: 'noor',
        team: 'network',
        subject: 'Outage in Tar Lane?',
        text: 'hi, is it only me or is all of tar lane down?',
      },
      {
        at: ago(2, '20:12'),
        does: 'note',
        by: 'bram',
        text: 'All of Tar Lane: a van took the cabinet’s power. Back at 20:31.',
      },
      { at: ago(2, '20:35'), does: 'state', by: 'bram', state: 'closed' },
    ],
  },
  {
    shows: 'one person under two names, recognised and merged',
    steps: [
      {
        at: ago(11, '09:20'),
        does: 'mail',
        from: 'owen',
        to: 'network',
        subject: 'Second office: what would a line cost?',
        text: 'Hello, we are opening a workshop in the old net store. What would a line cost, and how long does it take?\n\nOwen Prys-Davies, Tide & Timber',
      },
      {
        at: ago(11, '10:10'),
        does: 'reply',
        by: 'dele',
        text: 'Hello Owen,\n\n36.00 a month and two weeks, the duct is there already. Shall I come and look?\n\nDele Okonkwo',
      },
      {
        at: ago(10, '21:44'),
        does: 'mail',
        from: 'owenHome',
        to: 'network',
        subject: 'Re: Second office',
        text: 'Writing from home, sorry. Yes please, come and look. Thursday?\n\nOwen',
      },
      { at: ago(9, '08:20'), does: 'merge', by: 'dele', kept: 'owen', other: 'owenHome' },
      {
        at: ago(9, '08:24'),
        does: 'reply',
        by: 'dele',
        text: 'Thursday at ten it is.\n\nDele',
        then: 'snoozed',
        until: ahead(6, '09:00'),
      },
    ],
  },
  {
    shows:
      'a letter that nobody answered, and then a hostile one with an access need in it, which stays in sight',
    steps: [
      {
        at: ago(3, '18:22'),
        does: 'mail',
        from: 'beatrix',
        to: 'network',
        subject: 'Nobody came',
        text: `Good evening,

I sat in today from eight until six, and no engineer came. Order number EN-20931. When is somebody going to come?

B. Aldous`,
      },
      {
        at: minutesAgo(140),
        does: 'mail',
        from: 'beatrix',
        to: 'network',
        subject: 'Re: Nobody came. AGAIN',
        text: `You useless lot.

I sat in on Tuesday from eight until six and NOBODY CAME. That is the second time. I have a wheelchair and I cannot just pop down to your counter to beg. I lost a day, and the day before I paid 12.50 € for a taxi for nothing.

When is somebody going to come? I want the engineer here by Friday, in the morning, and I want the 12.50 € back. Order number EN-20931.

Your so-called helpline hung up on me twice. If this is not sorted out I am going to the papers.

B. Aldous`,
      },
      { at: minutesAgo(138), does: 'assign', by: 'dele', to: 'bram', team: 'network' },
    ],
  },
]
