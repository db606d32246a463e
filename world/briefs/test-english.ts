/** Kept for the test: no rule was changed after looking at how these fared. */
export const testEnglish = `
Hello, I ordered a kettle on {d|3 November} (order {i|KD-20931}) and it hasn't come. {r|Could you tell me where it is?} Thanks, Paul
%%
{r|Where is my parcel??} Tracking {i|JD014600006281234567}. It says delivered {d|yesterday} but nothing is here.
%%
To whom it may concern. I was charged {a|£84.00} twice for circuit {i|4471}, on 3 and {d|5 November}. {r|Please refund the second payment by {d|Friday}}. It has put me {a|£12} overdrawn.
%%
Hi there! Quick one, {r|do you open on Sundays before Christmas?} Cheers
%%
THIS IS THE THIRD TIME I AM WRITING. NOBODY ANSWERS. {r|I WANT MY {a|$129.99} BACK} AND {r|I WANT IT THIS WEEK}. You people are a joke.
%%
Dear Sir or Madam, my library card {i|2210 4478 9013} has been blocked since {d|Monday}. I returned both books {d|two weeks ago}. {r|Would you kindly unblock it} and {r|confirm in writing that nothing is owed}. Yours faithfully, Edith Marlow
%%
bin not collected again. 14 Tanner Row. {r|when are you coming} its been since {d|last thursday} and it stinks
%%
I moved out on {d|31 October} and gave notice in September. You have nevertheless taken {a|£41.50} by direct debit on {d|15/11/2026}. {r|I require a refund within {d|14 days}}, failing which I shall take this to the ombudsman. Account {i|AC-7781-22}.
%%
Hi, the screenshot I attached shows the error. It happens every time I press pay. {r|Can you have a look?} Order number is {i|5530182}.
%%
you useless idiots, {a|200 quid} gone and not one of you picks up the phone. {r|give me my money back} or I'm going to the papers
%%
Good morning. My mother is 84 and lives alone, and her alarm pendant has had no line since {d|Saturday}. {r|Please send somebody {d|today}}. I have rung four times.
%%
Just to let you know the new router arrived and works. Thank you to the lad who explained it, he was very patient.
%%
I'd like to know why my bill went from {a|£38} to {a|£61.20} without a word. {r|Please explain each line} and {r|put me back on the old price}. Customer no. {i|99120045}.
%%
Delivery was meant to be {d|tomorrow} but I have a hospital appointment. {r|Could it be left with number 12}, or {r|could you move it to {d|Thursday}}?
%%
Hi. Ref {i|CN/2026/00817}. I objected to the planning notice on {d|12th October} and have heard nothing. {r|Is my objection on the file?} {r|When does the committee meet?} Regards, T. Okafor
%%
Are you kidding me?? Two weeks waiting for an engineer, I took {d|Tuesday} off work unpaid, and nobody came. {r|I expect compensation}. {r|Tell me when somebody will actually turn up}.
%%
Sorry to bother you. I think I left a blue scarf in the reading room {d|yesterday} afternoon. {r|Has anybody handed it in?} No rush at all
%%
{r|Cancel my subscription}. {r|Delete my data as well}. Email on the account is this one.
%%
We are a school with 30 pupils coming on {d|14 December}. {r|We need step-free access for two wheelchairs} and {r|somewhere quiet for one child}. {r|Is that possible?} {r|What would it cost?}
%%
Invoice {i|INV-004512} shows {a|1,240.00 USD} but our purchase order was for {a|1,140.00 USD}. {r|Please issue a corrected invoice}. Payment will follow within 30 days of receipt.
%%
I have had it. You lied to me on the phone, your driver lied to me, your website is rubbish. {r|Either the sofa is here by {d|Saturday}} or {r|I want every penny of the {a|£899} back}.
%%
hi can u help me pls. my card doesnt work at the self service. {r|what do i do}
%%
Dear team, thank you for the quick reply on {d|Wednesday}. One thing is still open: {r|does the warranty cover the battery?} Kind regards, Ines
%%
I'm writing on behalf of my late husband, who died on {d|2 November}. {r|Please close his account} ({i|70093318}) and {r|stop sending letters in his name}. I do not have the strength for a call.
%%
{r|How long does a passport photo take} and {r|is it still {a|£7.50}}? Thanks
%%
The meter reading on your letter is wrong. It says 48213, the meter says 42813. {r|Please correct this} and {r|send me a new bill before {d|the end of the month}}. Meter {i|K14A00732}
%%
Your "engineer" broke my wall. Photos attached. {r|Who is paying for this?} I've had a quote for {a|£340}. {r|I'd like an answer by {d|30 November}, please}.
%%
Hey, wrong size. {r|Can I swap the boots for a 42?} Order {i|#88213}
%%
Not happy. I was told {d|last week} that the fee would be waived and {d|today} there's a reminder with an extra {a|£5} on it. {r|Sort it out}.
%%
I can't hear on the telephone, so please don't ring me. {r|Please write to me instead}. I'd like to renew two books, {r|could you do that for me}?
%%
It would be great if {r|you could let me know whether the hall is free on {d|5 December}}. We'd be about forty people.
%%
So I came in on {d|Friday} and the young man said I need proof of address, which I had, but it was my husband's name on it, and he said no, and I said it is the same house, and he said that's the rule. There was a queue so I left. I don't want to make trouble. {r|I'd just like to understand what I should bring.} I've been a member for years. The bus is {a|£2.80} each way and I don't walk well.
%%
{r|What is the status of ticket {i|TK-55102}?} Raised {d|ten days ago}. Still no internet in our shop, we're losing about {a|£150} a day because the card machine is down.
%%
Bloody hell, again?! {d|Today} the parcel was "out for delivery", same as {d|Monday}, same as Tuesday. {r|Stop lying} and {r|bring me my parcel}. {i|1Z999AA10123456784}
%%
Please find attached the form you asked for. {r|Let me know if anything is missing.} Best, Dominik
%%
I want to make a formal complaint about the way I was treated at your front desk on {d|18 November 2026}. {r|Please tell me who will look into it} and {r|by when I will hear}.
%%
Thanks but that is not what I asked. {r|I asked whether you can split the payment in three.} Yes or no?
%%
My son is allergic to nuts and the lunch you delivered on {d|Thursday} had no label. We spent the night in hospital. {r|What are you going to do about it?}
%%
Hi! Love the shop. {r|Any chance the green teapot is coming back in stock?} I'd take two
%%
Payment of {a|€310.00} made {d|on the 9th}, reference {i|RF18539007}. {r|Kindly acknowledge receipt}.
%%
If I do not get my deposit of {a|£650} back by {d|1 December} I will see you in court. I've told you this before. {r|Pay up.}
%%
I think there may be a mistake in the seating list; table 4 appears twice. {r|Would somebody check?}
%%
My neighbour's tree fell on the path {d|this morning} and there are cables hanging down, sparks too. Children walk there. {r|Please come at once.}
%%
what the hell is wrong with you people, your system ate my booking {i|B7QX41}, your chat hung up on me, your FAQ is useless. {r|I want to talk to a manager}
%%
Good evening, I'd like to apply for the job at the counter. {r|Is it still open?} I could start {d|next month}. My CV is enclosed.
%%
The contract {i|V-20019} ends on {d|31/12/2026}. {r|Please do not renew it.} {r|Please confirm the cancellation in writing.}
%%
{r|I need an invoice made out to the company} not to me. Order {i|4410-2291}. Our accountant closes the books {d|tomorrow}.
%%
{r|could someone explain the {a|$35} late fee}. i paid on {d|november 1st}, the bank says so
%%
You have been very kind to my father. He asks {r|whether the mobile library still comes to Quay Lane on Wednesdays}.
%%
No water since {d|6 this morning}. Three flats, one with a newborn baby. {r|When will it be back?} Nobody answers at your emergency number.
%%
Ok. {r|Then send me the return label.} And {r|the {a|£4.99} postage too, please.}
%%
I have asked you politely twice. I am now asking for the last time. {r|Remove my address from your mailing list}.
%%
The book I returned on {d|Nov 12} is still on my account: "Tides of the North", {i|3 0112 08845 221}. {r|Please take it off.}
%%
Since I lost my job in August I can't pay the whole {a|£212.40} at once. I'm ashamed to ask. {r|Could I pay it off in small amounts?}
%%
Hi all,

Sorry to be a pain. I filled in the form on {d|2 November} ({i|ref. CX-88120}) and the screen went white. I don't know if you got it. {r|Could somebody check and let me know either way?} If not I'll just fill it in again.

Cheers
Jo
%%
THIRD TIME OF ASKING. You took {a|£31.20} off my card for a book that I brought back on {d|9 October}, I have the receipt. I stood at your desk for forty minutes. {r|Give me my money back} and {r|take the block off my card}, I have an exam in {d|two weeks}.
`
