-- What about a conversation should not wait: which reason, resting on which message, since when. No words, no score, nothing of a person.
create table brief_warnings (
  conversation_id uuid not null,
  kind text not null check (kind in ('deadline', 'unansweredQuestion', 'wroteAgain', 'hotter')),
  -- The message that it rests on, and when that was said.
  message_id uuid not null,
  since timestamptz not null,
  -- How many questions or messages; 0 where there is nothing to count.
  count integer not null,
  -- The day that they named, as a day of the desk's calendar.
  day text,
  primary key (conversation_id, kind)
);

-- One row for each conversation that was or is to be looked at; whoever looks holds it.
create table brief_looks (
  conversation_id uuid primary key,
  -- Empty for what was there before the desk began to look.
  looked_at timestamptz
);

create index brief_looks_waiting on brief_looks (conversation_id) where looked_at is null;

insert into brief_looks (conversation_id)
select id from conversations where state <> 'closed' and merged_into is null;
