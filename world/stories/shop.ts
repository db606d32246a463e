import { ago, ahead, minutesAgo, type Story } from '../story.ts'

/** The shop by the door: jumpers, mugs, parcels, and colleagues who need something themselves. */
export const shop: Story[] = [
  {
    shows: 'a no with a way forward, and the answer still in draft',
    steps: [
      {
        at: minutesAgo(88),
        does: 'mail',
        from: 'huong',
        to: 'hello',
        subject: 'Return after 47 days',
        text: 'Xin chào,\n\nI bought the fisherman’s jumper for my father, but he was at sea and tried it on only yesterday: too small, and there is a hole in the sleeve. I know that thirty days is the rule. Is there anything you can do?\n\nNguyễn Thị Hương',
        files: ['sleeve.png'],
      },
      { at: minutesAgo(80), does: 'assign', by: 'farid', to: 'farid', team: 'shop' },
      {
        at: minutesAgo(71),
        does: 'note',
        by: 'farid',
        text: 'The size falls under the thirty days, the hole does not: that is a fault, and there is no limit for it. So I need not even bend anything.',
      },
      {
        at: minutesAgo(66),
        does: 'draft',
        by: 'farid',
        text: 'Dear Hương,\n\nFor the size alone I could not take it back after 47 days: the rule is thirty, so that we can still return things to the knitter. But a hole is our fault and not yours, and for that there is no limit.\n\nSo please choose: the same jumper one size larger, or your money back. ',
      },
    ],
  },
  {
    shows: 'three questions asked before anything is answered, and a wish declined with its reason',
    steps: [
      {
        at: ago(4, '09:12'),
        does: 'mail',
        from: 'philippa',
        to: 'hello',
        subject: 'The chart lamp',
        text: 'You sold me rubbish and nobody at your counter cares. That lamp is a disgrace. Do something about it.\n\nP. Stroud',
      },
      { at: ago(4, '09:30'), does: 'assign', by: 'farid', to: 'farid', team: 'shop' },
      {
        at: ago(4, '09:36'),
        does: 'reply',
        by: 'farid',
        text: 'Dear Ms Stroud,\n\nI have your lamp’s receipt in front of me and would like to help. Could you walk me through what happened, from the start? So that I can see what I can do, could you tell me what you were hoping for from me? And is it all right to ask what that would settle for you?\n\nFarid Haddad',
      },
      {
        at: ago(4, '13:05'),
        does: 'mail',
        from: 'philippa',
        to: 'hello',
        subject: 'Re: The chart lamp',
        text: 'It flickered from the first evening, and since Sunday it stays dark. I want my 64.00 back in cash, so that I can buy another one before my daughter’s birthday on Saturday. The girl at the counter only shrugged.\n\nP. Stroud',
      },
      {
        at: ago(4, '13:20'),
        does: 'told',
        by: 'farid',
        part: 'happened',
        words: 'It flickered from the first evening, and since Sunday it stays dark.',
      },
      { at: ago(4, '13:20'), does: 'told', by: 'farid', part: 'wish', words: 'I want my 64.00 back in cash' },
      {
        at: ago(4, '13:21'),
        does: 'told',
        by: 'farid',
        part: 'settles',
        words: 'so that I can buy another one before my daughter’s birthday on Saturday',
      },
      {
        at: ago(4, '13:34'),
        does: 'wish',
        by: 'farid',
        outcome: 'declined',
        reason:
          'After thirty days we exchange and do not pay back, as the maker pays us nothing then. She gets a new lamp on Friday, in time for the birthday.',
      },
      {
        at: ago(4, '13:40'),
        does: 'reply',
        by: 'farid',
        text: 'Dear Ms Stroud,\n\nThank you, now I see it: the lamp was faulty from the first evening, and there is a birthday on Saturday. I cannot pay the 64.00 back, because after thirty days the maker repays us nothing and we exchange instead. I can give you the same lamp new: it comes in on Friday morning, I have tried the switch of this batch myself, and I keep one at the counter in your name until Saturday evening. If you would rather have the brass one at the same price, tell me and I put that one aside.\n\nI have told the counter what you wrote about the shrug.\n\nFarid Haddad',
        then: 'closed',
      },
    ],
  },
  {
    shows: 'a damaged parcel with a picture, put right the same day',
    steps: [
      {
        at: ago(2, '11:15'),
        does: 'mail',
        from: 'lars',
        to: 'hello',
        subject: 'Mugs arrived in pieces',
        text: 'Hej,\n\nSix mugs ordered, one arrived whole. Picture attached. They were for my sister’s birthday on Saturday.\n\nLars Åkesson',
        files: ['parcel.png'],
      },
      { at: ago(2, '11:30'), does: 'assign', by: 'farid', to: 'farid', team: 'shop' },
      {
        at: ago(2, '11:52'),
        does: 'reply',
        by: 'farid',
        text: 'Hej Lars,\n\nOh dear. Six new ones leave with the noon boat, packed by me in twice the straw; they will be there on Friday. Keep the brave one, so your sister has seven.\n\nFarid Haddad',
      },
      {
        at: minutesAgo(400),
        does: 'mail',
        from: 'lars',
        to: 'hello',
        subject: 'Re: Mugs arrived in pieces',
        text: 'All seven stand on the table. She likes the brave one best. Tack!\n\nLars',
      },
      { at: minutesAgo(380), does: 'state', by: 'farid', state: 'closed' },
    ],
  },
  {
    shows: 'a rule that was bent at the counter, within its limit',
    steps: [
      {
        at: ago(3, '16:45'),
        does: 'log',
        by: 'farid',
        kind: 'counter',
        who: { name: 'Mrs Ashdown' },
        what: 'Gift voucher over 20.00, run out two weeks ago. It was her late husband’s last present.',
        outcome: 'Took it. It is within the 25.00 that we may decide ourselves, and I wrote down why.',
        state: 'closed',
      },
    ],
  },
  {
    shows: 'a colleague as a customer of colleagues',
    steps: [
      {
        at: minutesAgo(125),
        does: 'mail',
        from: 'farid',
        to: 'network',
        subject: 'Till printer prints half a line',
        text: 'Dear colleagues across the yard,\n\nThe till printer prints the left half of every receipt. I have customers writing the right half themselves, which is charming until somebody wants a refund.\n\nI know that you have real outages. Today or tomorrow would be fine.\n\nFarid, shop',
      },
      { at: minutesAgo(120), does: 'assign', by: 'dele', to: 'dele', team: 'network' },
      {
        at: minutesAgo(115),
        does: 'reply',
        by: 'dele',
        text: 'Dear Farid,\n\nA till is a real outage. I am with you after the pendant in Ropewalk, before two. Until then the old printer is in the cupboard under the stairs, cable included.\n\nDele',
        then: 'open',
      },
    ],
  },
  {
    shows: 'a wholesale question by the form, answered and closed',
    steps: [
      {
        at: ago(7, '10:00'),
        does: 'ask',
        channel: 'form',
        from: 'ottoline',
        team: 'shop',
        subject: 'Wholesale: rope mats',
        text: 'We furnish small hotels and would take thirty rope mats a quarter. Do you have a price for that, and who makes them?',
      },
      { at: ago(7, '11:20'), does: 'assign', by: 'farid', to: 'farid' },
      {
        at: ago(7, '11:45'),
        does: 'reply',
        by: 'farid',
        text: 'Dear Ms Grey,\n\nThey are made by Walter and his two apprentices, in the loft above us. Thirty a quarter is just what they can do well. 31.00 each, and you are welcome to come and watch.\n\nFarid Haddad',
        then: 'closed',
      },
    ],
  },
  {
    shows: 'a chat that waits for somebody',
    steps: [
      {
        at: minutesAgo(12),
        does: 'ask',
        channel: 'chat',
        from: 'mateo',
        team: 'shop',
        subject: 'The blue mug',
        text: 'hola! do you still have the big blue mug with the heron? it says sold out but I saw one in the window yesterday',
      },
    ],
  },
  {
    shows: 'a letter that fits nobody’s queue yet',
    steps: [
      {
        at: minutesAgo(48),
        does: 'mail',
        from: 'beatrix',
        to: 'hello',
        subject: 'Found: one red glove, child’s',
        text: 'It lay on the steps between the library and the shop, so I did not know which of you to tell. It is on the radiator by the lift now.\n\nBeatrix Aldous',
      },
      { at: minutesAgo(45), does: 'assign', by: 'ana', team: null },
    ],
  },
  {
    shows: 'a small thing asked again, waiting for the customer',
    steps: [
      {
        at: ago(5, '13:30'),
        does: 'mail',
        from: 'gulsen',
        to: 'hello',
        subject: 'Yarn for the matching hat',
        text: 'Merhaba,\n\nWhich yarn is the grey jumper made of? I would knit a hat to go with it.\n\nGülşen Yıldız',
      },
      { at: ago(5, '14:10'), does: 'assign', by: 'farid', to: 'farid', team: 'shop' },
      {
        at: ago(5, '14:22'),
        does: 'reply',
        by: 'farid',
        text: 'Merhaba Gülşen,\n\nThere are two greys: pebble and storm. Is yours the one with the blue fleck? Then I put two skeins of storm aside for you.\n\nFarid',
      },
      {
        at: ago(5, '14:23'),
        does: 'promise',
        by: 'farid',
        words: 'Put two skeins of storm aside',
        due: ahead(1, '12:00'),
        note: 'The blue fleck is the one that sells out.',
      },
    ],
  },
]
