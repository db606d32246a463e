-- Who really writes, colleagues who answer by mail, and the notices that they answer.

-- Where a mail asks for answers to go, and what a trusted server says of its sender.
alter table messages add column reply_to jsonb not null default '[]';
alter table messages add column authentication text not null default 'none' check (authentication in ('pass', 'fail', 'none'));

-- One for each notice: whoever answers it is that colleague, if the mail comes from their address.
create table notice_tokens (
  id uuid primary key,
  -- SHA-256 of what stands in the reply address; the token itself is nowhere.
  token_hash bytea not null,
  -- The notice itself: its signed Message-ID leads here too, for mailboxes whose address carries no token.
  mail_id uuid not null,
  colleague_id uuid not null,
  conversation_id uuid not null,
  -- How far the colleague had read when the notice left; an answer that was overtaken is not sent.
  position integer not null,
  -- Set by the one answer that it takes.
  answered_at timestamptz,
  expires_at timestamptz not null,
  made_at timestamptz not null
);

create unique index notice_tokens_hash on notice_tokens (token_hash);

create unique index notice_tokens_mail on notice_tokens (mail_id);

create index notice_tokens_expiry on notice_tokens (expires_at);

-- What a colleague wants to be told by mail; no row: nothing.
create table notice_wishes (
  colleague_id uuid primary key,
  mine boolean not null,
  teams boolean not null
);

-- What one colleague has been told of one conversation, and when the next notice is due.
create table notice_rounds (
  colleague_id uuid not null,
  conversation_id uuid not null,
  told integer not null,
  last_at timestamptz,
  due_at timestamptz,
  primary key (colleague_id, conversation_id)
);
