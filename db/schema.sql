-- What the migrations make of an empty database. Written by `npm run schema`; read it, change the migrations.

create sequence complaint_numbers as bigint start 1 increment 1;

create sequence conversation_numbers as bigint start 1 increment 1;

create table accounts (
  id uuid not null,
  name text not null,
  folded_name text not null,
  made_at timestamp with time zone not null,
  constraint accounts_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX accounts_folded_name ON accounts USING btree (folded_name);

create table acknowledged (
  mailbox_id uuid not null,
  address text not null,
  at timestamp with time zone not null,
  constraint acknowledged_pkey PRIMARY KEY (mailbox_id, address)
);

create table api_keys (
  id uuid not null,
  name text not null,
  role text not null,
  scope text not null,
  token_hash bytea not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'lead'::text, 'admin'::text, 'owner'::text]))),
  constraint api_keys_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text]))),
  constraint api_keys_made_by_fkey FOREIGN KEY (made_by) REFERENCES colleagues(id)
);
CREATE UNIQUE INDEX api_keys_token_hash ON api_keys USING btree (token_hash);

create table awake_dismissals (
  id uuid not null,
  colleague_id uuid not null,
  finding text not null,
  weight integer not null,
  until timestamp with time zone not null,
  constraint awake_dismissals_pkey PRIMARY KEY (id),
  constraint awake_dismissals_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id)
);
CREATE UNIQUE INDEX awake_dismissals_once ON awake_dismissals USING btree (colleague_id, finding);

create table brief_looks (
  conversation_id uuid not null,
  looked_at timestamp with time zone,
  constraint brief_looks_pkey PRIMARY KEY (conversation_id)
);
CREATE INDEX brief_looks_waiting ON brief_looks USING btree (conversation_id) WHERE (looked_at IS NULL);

create table brief_warnings (
  conversation_id uuid not null,
  kind text not null,
  message_id uuid not null,
  since timestamp with time zone not null,
  count integer not null,
  day text,
  constraint brief_warnings_pkey PRIMARY KEY (conversation_id, kind),
  constraint brief_warnings_kind_check CHECK ((kind = ANY (ARRAY['deadline'::text, 'unansweredQuestion'::text, 'wroteAgain'::text, 'hotter'::text])))
);

create table calendar_links (
  colleague_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  constraint calendar_links_pkey PRIMARY KEY (colleague_id),
  constraint calendar_links_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id)
);
CREATE UNIQUE INDEX calendar_links_token ON calendar_links USING btree (token_hash);

create table colleagues (
  id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  password_hash text not null,
  is_active boolean not null default true,
  made_at timestamp with time zone not null,
  absent_from text,
  absent_until text,
  stand_in_id uuid,
  constraint colleagues_pkey PRIMARY KEY (id),
  constraint colleagues_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'lead'::text, 'admin'::text, 'owner'::text]))),
  constraint colleagues_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES colleagues(id)
);
CREATE UNIQUE INDEX colleagues_email ON colleagues USING btree (email);

create table complaint_accounts (
  id uuid not null,
  complaint_id uuid not null,
  subject_id uuid not null,
  allegation_id uuid,
  words text not null,
  at timestamp with time zone not null,
  constraint complaint_accounts_pkey PRIMARY KEY (id),
  constraint complaint_accounts_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_accounts_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES complaint_subjects(id)
);
CREATE INDEX complaint_accounts_complaint ON complaint_accounts USING btree (complaint_id);

create table complaint_allegations (
  id uuid not null,
  complaint_id uuid not null,
  position integer not null,
  words text not null,
  customer_account text not null default ''::text,
  subject_id uuid,
  happened_on text,
  rule_id uuid,
  rule_version integer,
  standard text not null default ''::text,
  facts text not null default ''::text,
  finding text,
  let_down text,
  departed text,
  cause text,
  effect text not null default ''::text,
  remedy text not null default ''::text,
  learning text not null default ''::text,
  decided_by_id uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decided_stage integer,
  changed_at timestamp with time zone,
  constraint complaint_allegations_pkey PRIMARY KEY (id),
  constraint complaint_allegations_departed_check CHECK ((departed = ANY (ARRAY['yes'::text, 'no'::text, 'cannotBeDetermined'::text, 'nobodyConcerned'::text]))),
  constraint complaint_allegations_finding_check CHECK ((finding = ANY (ARRAY['upheld'::text, 'partlyUpheld'::text, 'notUpheld'::text, 'cannotBeDetermined'::text]))),
  constraint complaint_allegations_let_down_check CHECK ((let_down = ANY (ARRAY['yes'::text, 'no'::text, 'cannotBeDetermined'::text]))),
  constraint complaint_allegations_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_allegations_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES complaint_subjects(id)
);
CREATE INDEX complaint_allegations_complaint ON complaint_allegations USING btree (complaint_id, "position");
CREATE INDEX complaint_allegations_rule ON complaint_allegations USING btree (rule_id);

create table complaint_conversations (
  complaint_id uuid not null,
  conversation_id uuid not null,
  constraint complaint_conversations_pkey PRIMARY KEY (complaint_id, conversation_id),
  constraint complaint_conversations_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_conversations_conversation ON complaint_conversations USING btree (conversation_id);

create table complaint_corrections (
  id uuid not null,
  complaint_id uuid not null,
  subject_id uuid not null,
  allegation_id uuid,
  words text not null,
  at timestamp with time zone not null,
  constraint complaint_corrections_pkey PRIMARY KEY (id),
  constraint complaint_corrections_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_corrections_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES complaint_subjects(id)
);
CREATE INDEX complaint_corrections_complaint ON complaint_corrections USING btree (complaint_id);

create table complaint_evidence (
  id uuid not null,
  complaint_id uuid not null,
  allegation_id uuid,
  kind text not null,
  ref uuid,
  words text not null default ''::text,
  added_by_id uuid,
  added_by_name text not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_because text not null default ''::text,
  constraint complaint_evidence_pkey PRIMARY KEY (id),
  constraint complaint_evidence_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'file'::text, 'note'::text, 'refusal'::text, 'promise'::text, 'words'::text]))),
  constraint complaint_evidence_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_evidence_complaint ON complaint_evidence USING btree (complaint_id);

create table complaint_extensions (
  id uuid not null,
  complaint_id uuid not null,
  stage integer not null,
  until_day text not null,
  reason text not null,
  outside_route text not null,
  told_how text,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  constraint complaint_extensions_pkey PRIMARY KEY (id),
  constraint complaint_extensions_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_extensions_complaint ON complaint_extensions USING btree (complaint_id, stage);

create table complaint_figures (
  id uuid not null,
  kind text not null,
  from_day text not null,
  until_day text not null,
  figures jsonb not null,
  made_at timestamp with time zone not null,
  constraint complaint_figures_pkey PRIMARY KEY (id),
  constraint complaint_figures_kind_check CHECK ((kind = ANY (ARRAY['quarter'::text, 'period'::text])))
);
CREATE UNIQUE INDEX complaint_figures_from ON complaint_figures USING btree (kind, from_day);

create table complaint_findings (
  id uuid not null,
  complaint_id uuid not null,
  allegation_id uuid not null,
  stage integer not null,
  facts text not null,
  finding text not null,
  let_down text not null,
  departed text not null,
  cause text not null,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  constraint complaint_findings_pkey PRIMARY KEY (id),
  constraint complaint_findings_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_findings_complaint ON complaint_findings USING btree (complaint_id, made_at);

create table complaint_guards (
  id uuid not null,
  complaint_id uuid not null,
  subject_id uuid,
  what text not null,
  reason text not null,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  constraint complaint_guards_pkey PRIMARY KEY (id),
  constraint complaint_guards_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_guards_complaint ON complaint_guards USING btree (complaint_id);

create table complaint_handlers (
  colleague_id uuid not null,
  constraint complaint_handlers_pkey PRIMARY KEY (colleague_id),
  constraint complaint_handlers_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id)
);

create table complaint_lesson_files (
  lesson_id uuid not null,
  complaint_id uuid not null,
  told_at timestamp with time zone,
  told_by_name text,
  constraint complaint_lesson_files_pkey PRIMARY KEY (lesson_id, complaint_id),
  constraint complaint_lesson_files_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_lesson_files_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES complaint_lessons(id)
);
CREATE INDEX complaint_lesson_files_complaint ON complaint_lesson_files USING btree (complaint_id);

create table complaint_lessons (
  id uuid not null,
  cause text not null,
  rule_id uuid,
  state text not null,
  opened_at timestamp with time zone not null,
  once text,
  what text not null default ''::text,
  leads_id uuid,
  due_day text,
  settled_at timestamp with time zone,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint complaint_lessons_pkey PRIMARY KEY (id),
  constraint complaint_lessons_once_key UNIQUE (once),
  constraint complaint_lessons_state_check CHECK ((state = ANY (ARRAY['opened'::text, 'being changed'::text, 'changed'::text, 'explained'::text]))),
  constraint complaint_lessons_leads_id_fkey FOREIGN KEY (leads_id) REFERENCES colleagues(id)
);
CREATE INDEX complaint_lessons_cause ON complaint_lessons USING btree (cause, opened_at);

create table complaint_letter_versions (
  letter_id uuid not null,
  number integer not null,
  subject text not null,
  html text not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  constraint complaint_letter_versions_pkey PRIMARY KEY (letter_id, number),
  constraint complaint_letter_versions_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES complaint_letters(id)
);

create table complaint_letters (
  id uuid not null,
  complaint_id uuid not null,
  stage integer not null,
  kind text not null,
  subject_id uuid,
  state text not null,
  version integer not null default 1,
  signed_name text,
  signed_role text,
  issued_at timestamp with time zone,
  issued_how text,
  message_id uuid,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  constraint complaint_letters_pkey PRIMARY KEY (id),
  constraint complaint_letters_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'set aside'::text]))),
  constraint complaint_letters_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_letters_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES complaint_subjects(id)
);
CREATE INDEX complaint_letters_complaint ON complaint_letters USING btree (complaint_id, made_at);

create table complaint_overrides (
  id uuid not null,
  complaint_id uuid not null,
  stage integer not null,
  gate text not null,
  subject_id uuid,
  reason text not null,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  constraint complaint_overrides_pkey PRIMARY KEY (id),
  constraint complaint_overrides_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_overrides_complaint ON complaint_overrides USING btree (complaint_id);

create table complaint_pauses (
  id uuid not null,
  complaint_id uuid not null,
  stage integer not null,
  reason text not null,
  from_day text not null,
  until_day text,
  made_by_name text not null,
  constraint complaint_pauses_pkey PRIMARY KEY (id),
  constraint complaint_pauses_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_pauses_complaint ON complaint_pauses USING btree (complaint_id, stage);

create table complaint_readers (
  complaint_id uuid not null,
  colleague_id uuid not null,
  part text not null,
  because text not null default ''::text,
  added_by_name text not null,
  added_at timestamp with time zone not null,
  constraint complaint_readers_pkey PRIMARY KEY (complaint_id, colleague_id),
  constraint complaint_readers_part_check CHECK ((part = ANY (ARRAY['handler'::text, 'decider'::text, 'named'::text, 'ruleOwner'::text, 'subject'::text, 'supporter'::text]))),
  constraint complaint_readers_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id),
  constraint complaint_readers_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id)
);
CREATE INDEX complaint_readers_colleague ON complaint_readers USING btree (colleague_id);

create table complaint_regimes (
  id uuid not null,
  name text not null,
  preset jsonb not null,
  made_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint complaint_regimes_pkey PRIMARY KEY (id)
);

create table complaint_settings (
  is_only boolean not null default true,
  first_regime text not null,
  second_regime text,
  other_regimes jsonb not null,
  outside_name text not null,
  outside_address text not null,
  outside_web text not null,
  contact text not null,
  changed_at timestamp with time zone not null,
  constraint complaint_settings_pkey PRIMARY KEY (is_only),
  constraint complaint_settings_is_only_check CHECK (is_only)
);

create table complaint_stages (
  complaint_id uuid not null,
  stage integer not null,
  regime text not null,
  own_regime jsonb,
  requested_at timestamp with time zone not null,
  why text not null default ''::text,
  decider_id uuid,
  acknowledged_at timestamp with time zone,
  acknowledged_how text,
  responded_at timestamp with time zone,
  responded_how text,
  settled_at timestamp with time zone,
  letter_at timestamp with time zone,
  sent_on text,
  agreed_day text,
  deadlock_on text,
  reopened_on text,
  reopened_at timestamp with time zone,
  constraint complaint_stages_pkey PRIMARY KEY (complaint_id, stage),
  constraint complaint_stages_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_stages_decider_id_fkey FOREIGN KEY (decider_id) REFERENCES colleagues(id)
);

create table complaint_subjects (
  id uuid not null,
  complaint_id uuid not null,
  colleague_id uuid not null,
  called text not null,
  notice_at timestamp with time zone not null,
  notice_because text not null default ''::text,
  told_at timestamp with time zone,
  read_at timestamp with time zone,
  invited_at timestamp with time zone,
  invited_until timestamp with time zone,
  account text not null default 'awaited'::text,
  account_at timestamp with time zone,
  supporter_id uuid,
  supporter_state text,
  shown_at timestamp with time zone,
  seen_at timestamp with time zone,
  fades_at timestamp with time zone,
  leads_fix text,
  added_at timestamp with time zone not null,
  constraint complaint_subjects_pkey PRIMARY KEY (id),
  constraint complaint_subjects_complaint_id_colleague_id_key UNIQUE (complaint_id, colleague_id),
  constraint complaint_subjects_account_check CHECK ((account = ANY (ARRAY['awaited'::text, 'given'::text, 'declined'::text]))),
  constraint complaint_subjects_leads_fix_check CHECK ((leads_fix = ANY (ARRAY['offered'::text, 'yes'::text, 'no'::text]))),
  constraint complaint_subjects_supporter_state_check CHECK ((supporter_state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text]))),
  constraint complaint_subjects_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id),
  constraint complaint_subjects_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id),
  constraint complaint_subjects_supporter_id_fkey FOREIGN KEY (supporter_id) REFERENCES colleagues(id)
);
CREATE INDEX complaint_subjects_colleague ON complaint_subjects USING btree (colleague_id);
CREATE INDEX complaint_subjects_notice ON complaint_subjects USING btree (told_at, notice_at);

create table complaints (
  id uuid not null,
  number integer not null default nextval('complaint_numbers'::regclass),
  title text not null,
  state text not null,
  stage integer not null default 1,
  merged_into uuid,
  conversation_id uuid not null,
  customer_id uuid,
  complainant text not null,
  on_behalf_of text not null default ''::text,
  authority text not null default ''::text,
  about text not null,
  wished_outcome text not null default ''::text,
  received_at timestamp with time zone not null,
  received_how text not null,
  needs text not null default ''::text,
  safety text not null default ''::text,
  is_unsafe boolean not null default false,
  wants_to_know boolean not null default false,
  handler_id uuid not null,
  due_at timestamp with time zone,
  lodged_by_id uuid,
  lodged_by_name text not null,
  lodged_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_because text not null default ''::text,
  revision integer not null default 1,
  constraint complaints_pkey PRIMARY KEY (id),
  constraint complaints_state_check CHECK ((state = ANY (ARRAY['open'::text, 'responded'::text, 'closed'::text, 'withdrawn'::text, 'merged'::text]))),
  constraint complaints_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id),
  constraint complaints_handler_id_fkey FOREIGN KEY (handler_id) REFERENCES colleagues(id),
  constraint complaints_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES complaints(id)
);
CREATE INDEX complaints_conversation ON complaints USING btree (conversation_id);
CREATE INDEX complaints_customer ON complaints USING btree (customer_id);
CREATE INDEX complaints_due ON complaints USING btree (due_at, id);
CREATE UNIQUE INDEX complaints_number ON complaints USING btree (number);
CREATE INDEX complaints_received ON complaints USING btree (received_at, id);

create table conversation_links (
  id uuid not null,
  conversation_id uuid not null,
  other_id uuid not null,
  kind text not null,
  made_at timestamp with time zone not null,
  constraint conversation_links_pkey PRIMARY KEY (id),
  constraint conversation_links_kind_check CHECK ((kind = ANY (ARRAY['follows'::text, 'split'::text]))),
  constraint conversation_links_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id),
  constraint conversation_links_other_id_fkey FOREIGN KEY (other_id) REFERENCES conversations(id)
);
CREATE UNIQUE INDEX conversation_links_once ON conversation_links USING btree (conversation_id, other_id, kind);
CREATE INDEX conversation_links_other ON conversation_links USING btree (other_id);

create table conversations (
  id uuid not null,
  number integer not null default nextval('conversation_numbers'::regclass),
  subject text not null,
  state text not null,
  channel text not null,
  customer_id uuid,
  assignee_id uuid,
  team_id uuid,
  mailbox_id uuid,
  token text not null,
  preview text not null,
  last_by text not null,
  snoozed_until timestamp with time zone,
  position integer not null default 0,
  spoken jsonb not null default '{}'::jsonb,
  last_activity_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  merged_into uuid,
  closed_at timestamp with time zone,
  constraint conversations_pkey PRIMARY KEY (id),
  constraint conversations_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'phone'::text, 'counter'::text, 'form'::text, 'chat'::text]))),
  constraint conversations_last_by_check CHECK ((last_by = ANY (ARRAY['customer'::text, 'colleague'::text]))),
  constraint conversations_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'snoozed'::text, 'closed'::text]))),
  constraint conversations_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES conversations(id)
);
CREATE INDEX conversations_activity ON conversations USING btree (last_activity_at DESC, id DESC);
CREATE INDEX conversations_assignee ON conversations USING btree (assignee_id, state, last_activity_at DESC, id DESC);
CREATE INDEX conversations_customer ON conversations USING btree (customer_id, last_activity_at DESC, id DESC);
CREATE INDEX conversations_merged ON conversations USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX conversations_number ON conversations USING btree (number);
CREATE INDEX conversations_state ON conversations USING btree (state, last_activity_at DESC, id DESC);
CREATE INDEX conversations_team ON conversations USING btree (team_id, state, last_activity_at DESC, id DESC);
CREATE UNIQUE INDEX conversations_token ON conversations USING btree (token);

create table customer_addresses (
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  folded text not null,
  position integer not null,
  failed_at timestamp with time zone,
  failure text,
  constraint customer_addresses_pkey PRIMARY KEY (id),
  constraint customer_addresses_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text]))),
  constraint customer_addresses_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
);
CREATE INDEX customer_addresses_customer ON customer_addresses USING btree (customer_id);
CREATE UNIQUE INDEX customer_addresses_folded ON customer_addresses USING btree (kind, folded);

create table customers (
  id uuid not null,
  name text not null,
  account_id uuid,
  about text not null default ''::text,
  merged_into uuid,
  search tsvector not null,
  sort_name text not null,
  made_at timestamp with time zone not null,
  time_zone text,
  constraint customers_pkey PRIMARY KEY (id),
  constraint customers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint customers_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES customers(id)
);
CREATE INDEX customers_account ON customers USING btree (account_id);
CREATE INDEX customers_search ON customers USING gin (search);
CREATE INDEX customers_sort_name ON customers USING btree (sort_name, id) WHERE (merged_into IS NULL);

create table delivery_reports (
  id uuid not null,
  message_id uuid not null,
  address text not null,
  state text not null,
  status text,
  code integer,
  diagnostic text not null,
  passed_on_to text,
  report_id uuid,
  superseded_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint delivery_reports_pkey PRIMARY KEY (id),
  constraint delivery_reports_state_check CHECK ((state = ANY (ARRAY['failed'::text, 'returned'::text, 'delayed'::text, 'delivered'::text])))
);
CREATE UNIQUE INDEX delivery_reports_once ON delivery_reports USING btree (message_id, address);

create table desk (
  id uuid not null,
  is_only boolean not null default true,
  name text not null,
  time_zone text not null,
  locale text not null,
  undo_seconds jsonb not null,
  setup_token_hash bytea,
  set_up_at timestamp with time zone,
  made_at timestamp with time zone not null,
  holidays jsonb not null default '[]'::jsonb,
  weekend jsonb not null default '[6, 7]'::jsonb,
  morning text not null default '09:00'::text,
  constraint desk_pkey PRIMARY KEY (id),
  constraint desk_is_only_check CHECK (is_only)
);
CREATE UNIQUE INDEX desk_only_one ON desk USING btree (is_only);

create table dkim_keys (
  id uuid not null,
  mailbox_id uuid not null,
  domain text not null,
  selector text not null,
  kind text not null,
  sealed_private text not null,
  public_key text not null,
  state text not null,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  retired_at timestamp with time zone,
  constraint dkim_keys_pkey PRIMARY KEY (id),
  constraint dkim_keys_kind_check CHECK ((kind = ANY (ARRAY['rsa'::text, 'ed25519'::text]))),
  constraint dkim_keys_state_check CHECK ((state = ANY (ARRAY['made'::text, 'active'::text, 'retired'::text]))),
  constraint dkim_keys_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);
CREATE INDEX dkim_keys_mailbox ON dkim_keys USING btree (mailbox_id);

create table drafts (
  id uuid not null,
  conversation_id uuid not null,
  colleague_id uuid not null,
  kind text not null,
  html text not null,
  attachments jsonb not null default '[]'::jsonb,
  recipients jsonb,
  version integer not null,
  saved_at timestamp with time zone not null,
  promises jsonb not null default '[]'::jsonb,
  constraint drafts_pkey PRIMARY KEY (id),
  constraint drafts_kind_check CHECK ((kind = ANY (ARRAY['answer'::text, 'note'::text]))),
  constraint drafts_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id),
  constraint drafts_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE UNIQUE INDEX drafts_whose ON drafts USING btree (conversation_id, colleague_id, kind);

create table files (
  id uuid not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id)
);
CREATE INDEX files_sha256 ON files USING btree (sha256);

create table invites (
  id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by uuid,
  expires_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  constraint invites_pkey PRIMARY KEY (id),
  constraint invites_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'lead'::text, 'admin'::text, 'owner'::text]))),
  constraint invites_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES colleagues(id)
);
CREATE UNIQUE INDEX invites_token_hash ON invites USING btree (token_hash);

create table journal (
  seq bigint not null generated always as identity,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  who_kind text not null,
  who_id uuid,
  who_name text not null,
  about uuid,
  conversation_id uuid,
  data jsonb not null,
  readers jsonb,
  constraint journal_pkey PRIMARY KEY (seq),
  constraint journal_who_kind_check CHECK ((who_kind = ANY (ARRAY['colleague'::text, 'key'::text, 'customer'::text, 'system'::text])))
);
CREATE INDEX journal_about ON journal USING btree (about, seq);
CREATE INDEX journal_conversation ON journal USING btree (conversation_id, seq);

create table mail_folders (
  id uuid not null,
  mailbox_id uuid not null,
  path text not null,
  uid_validity bigint,
  last_uid bigint not null default 0,
  started_at timestamp with time zone not null,
  leased_by uuid,
  leased_until timestamp with time zone,
  object_id text,
  done_uid bigint,
  last_succeeded_at timestamp with time zone,
  problem text,
  constraint mail_folders_pkey PRIMARY KEY (id),
  constraint mail_folders_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);
CREATE UNIQUE INDEX mail_folders_path ON mail_folders USING btree (mailbox_id, path);

create table mail_ids (
  id uuid not null,
  mailbox_id uuid not null,
  rfc_id text not null,
  message_id uuid not null,
  conversation_id uuid not null,
  at timestamp with time zone not null,
  kind text not null default 'own'::text,
  constraint mail_ids_pkey PRIMARY KEY (id),
  constraint mail_ids_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'machine'::text, 'provider'::text, 'marker'::text, 'thread'::text, 'mentioned'::text]))),
  constraint mail_ids_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);
CREATE INDEX mail_ids_conversation ON mail_ids USING btree (conversation_id);
CREATE INDEX mail_ids_rfc ON mail_ids USING btree (rfc_id);

create table mail_openings (
  id uuid not null,
  address text not null,
  conversation_id uuid not null,
  holds_back boolean not null,
  at timestamp with time zone not null,
  constraint mail_openings_pkey PRIMARY KEY (id)
);
CREATE INDEX mail_openings_address ON mail_openings USING btree (address, at);

create table mail_processes (
  id uuid not null,
  started_at timestamp with time zone not null,
  beat_at timestamp with time zone not null,
  constraint mail_processes_pkey PRIMARY KEY (id)
);

create table mail_settings (
  id uuid not null,
  is_only boolean not null default true,
  changed jsonb not null,
  constraint mail_settings_pkey PRIMARY KEY (id),
  constraint mail_settings_is_only_check CHECK (is_only)
);
CREATE UNIQUE INDEX mail_settings_only_one ON mail_settings USING btree (is_only);

create table mail_sign_in_attempts (
  state_hash text not null,
  mailbox_id uuid not null,
  session_id uuid not null,
  sealed_verifier text not null,
  expires_at timestamp with time zone not null,
  constraint mail_sign_in_attempts_pkey PRIMARY KEY (state_hash),
  constraint mail_sign_in_attempts_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);

create table mail_sign_ins (
  mailbox_id uuid not null,
  settings jsonb not null,
  sealed_client_secret text,
  client_secret_expires_at timestamp with time zone,
  state text not null,
  problem text,
  sealed_refresh_token text,
  sealed_access_token text,
  access_expires_at timestamp with time zone,
  renewed_at timestamp with time zone,
  renewals integer not null default 0,
  failures integer not null default 0,
  retry_at timestamp with time zone,
  renewing_by uuid,
  renewing_until timestamp with time zone,
  constraint mail_sign_ins_pkey PRIMARY KEY (mailbox_id),
  constraint mail_sign_ins_state_check CHECK ((state = ANY (ARRAY['new'::text, 'signed_in'::text, 'refused'::text]))),
  constraint mail_sign_ins_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);

create table mailboxes (
  id uuid not null,
  name text not null,
  address text not null,
  signature text not null default ''::text,
  imap jsonb,
  smtp jsonb,
  uses_plus_address boolean not null default false,
  team_id uuid,
  is_active boolean not null default true,
  last_received_at timestamp with time zone,
  last_succeeded_at timestamp with time zone,
  problem text,
  made_at timestamp with time zone not null,
  quotes_below boolean not null default true,
  largest_out integer not null default 25,
  mails_a_minute integer,
  bounces text not null default 'own'::text,
  bounce_address text not null default ''::text,
  acknowledges boolean not null default false,
  acknowledgement text not null default ''::text,
  last_sent_at timestamp with time zone,
  fetching_since timestamp with time zone,
  constraint mailboxes_pkey PRIMARY KEY (id),
  constraint mailboxes_bounces_check CHECK ((bounces = ANY (ARRAY['own'::text, 'marked'::text, 'other'::text])))
);
CREATE UNIQUE INDEX mailboxes_address ON mailboxes USING btree (address);

create table message_files (
  message_id uuid not null,
  file_id uuid not null,
  position integer not null,
  name text not null,
  type text not null,
  size bigint not null,
  inline boolean not null,
  content_id text,
  constraint message_files_pkey PRIMARY KEY (message_id, "position"),
  constraint message_files_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id)
);
CREATE INDEX message_files_file ON message_files USING btree (file_id);

create table messages (
  id uuid not null,
  conversation_id uuid not null,
  position integer not null,
  direction text not null,
  channel text not null,
  author_kind text not null,
  author_id uuid,
  author_name text not null,
  from_name text,
  from_address text,
  recipients jsonb not null default '[]'::jsonb,
  copies jsonb not null default '[]'::jsonb,
  subject text not null default ''::text,
  html text,
  text text not null,
  quoted_from integer,
  quoted_html text,
  has_remote_images boolean not null default false,
  marks jsonb not null default '[]'::jsonb,
  said_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  reply_to jsonb not null default '[]'::jsonb,
  authentication text not null default 'none'::text,
  notices jsonb not null default '[]'::jsonb,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_authentication_check CHECK ((authentication = ANY (ARRAY['pass'::text, 'fail'::text, 'none'::text]))),
  constraint messages_author_kind_check CHECK ((author_kind = ANY (ARRAY['customer'::text, 'colleague'::text, 'key'::text, 'system'::text]))),
  constraint messages_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'phone'::text, 'counter'::text, 'form'::text, 'chat'::text]))),
  constraint messages_direction_check CHECK ((direction = ANY (ARRAY['inbound'::text, 'outbound'::text]))),
  constraint messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE UNIQUE INDEX messages_position ON messages USING btree (conversation_id, "position");

create table notes (
  id uuid not null,
  conversation_id uuid not null,
  position integer not null,
  author_id uuid,
  author_name text not null,
  text text not null,
  made_at timestamp with time zone not null,
  constraint notes_pkey PRIMARY KEY (id),
  constraint notes_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE UNIQUE INDEX notes_position ON notes USING btree (conversation_id, "position");

create table notice_rounds (
  colleague_id uuid not null,
  conversation_id uuid not null,
  told integer not null,
  last_at timestamp with time zone,
  due_at timestamp with time zone,
  constraint notice_rounds_pkey PRIMARY KEY (colleague_id, conversation_id)
);

create table notice_tokens (
  id uuid not null,
  token_hash bytea not null,
  mail_id uuid not null,
  colleague_id uuid not null,
  conversation_id uuid not null,
  position integer not null,
  answered_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  constraint notice_tokens_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_tokens_expiry ON notice_tokens USING btree (expires_at);
CREATE UNIQUE INDEX notice_tokens_hash ON notice_tokens USING btree (token_hash);
CREATE UNIQUE INDEX notice_tokens_mail ON notice_tokens USING btree (mail_id);

create table notice_wishes (
  colleague_id uuid not null,
  mine boolean not null,
  teams boolean not null,
  rules boolean not null default false,
  promises boolean not null default true,
  pages boolean not null default false,
  constraint notice_wishes_pkey PRIMARY KEY (colleague_id)
);

create table outbox (
  message_id uuid not null,
  conversation_id uuid not null,
  mailbox_id uuid,
  state text not null,
  held_until timestamp with time zone not null,
  next_try_at timestamp with time zone,
  attempts integer not null default 0,
  mail_started_at timestamp with time zone,
  claimed_by uuid,
  claimed_until timestamp with time zone,
  sent_at timestamp with time zone,
  problem text,
  may_have_been_sent boolean not null default false,
  rfc_id text not null,
  recipients jsonb not null,
  provider_answer text,
  accept_key text,
  accepted_by uuid,
  before jsonb not null,
  made_at timestamp with time zone not null,
  provider_id text,
  delivered jsonb not null default '[]'::jsonb,
  refused jsonb not null default '[]'::jsonb,
  sealed jsonb,
  constraint outbox_pkey PRIMARY KEY (message_id),
  constraint outbox_state_check CHECK ((state = ANY (ARRAY['held'::text, 'sending'::text, 'sent'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX outbox_accept_key ON outbox USING btree (accept_key);
CREATE INDEX outbox_conversation ON outbox USING btree (conversation_id);
CREATE INDEX outbox_state ON outbox USING btree (state, made_at DESC, message_id DESC);

create table outbox_paces (
  mailbox_id uuid not null,
  next_at timestamp with time zone not null,
  paused_until timestamp with time zone,
  pauses integer not null default 0,
  problem text,
  constraint outbox_paces_pkey PRIMARY KEY (mailbox_id)
);

create table own_mails (
  id uuid not null,
  kind text not null,
  key text not null,
  mailbox_id uuid,
  to_name text not null,
  to_address text not null,
  subject text not null,
  text text not null,
  html text,
  reply_to text,
  headers jsonb not null default '[]'::jsonb,
  rfc_id text not null,
  answers text,
  state text not null,
  next_try_at timestamp with time zone,
  attempts integer not null default 0,
  mail_started_at timestamp with time zone,
  claimed_by uuid,
  claimed_until timestamp with time zone,
  sent_at timestamp with time zone,
  problem text,
  made_at timestamp with time zone not null,
  constraint own_mails_pkey PRIMARY KEY (id),
  constraint own_mails_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text])))
);
CREATE INDEX own_mails_due ON own_mails USING btree (state, next_try_at);
CREATE UNIQUE INDEX own_mails_key ON own_mails USING btree (key);
CREATE INDEX own_mails_to ON own_mails USING btree (to_address, made_at);

create table pause_settings (
  id uuid not null,
  is_only boolean not null default true,
  is_on boolean not null,
  in_chat boolean not null,
  constraint pause_settings_pkey PRIMARY KEY (id),
  constraint pause_settings_is_only_key UNIQUE (is_only),
  constraint pause_settings_is_only_check CHECK (is_only)
);

create table pause_trial_counts (
  trial_id uuid not null,
  arm text not null,
  shard smallint not null,
  answers integer not null,
  replies integer not null,
  hostile integer not null,
  first_replies integer not null,
  first_hostile integer not null,
  constraint pause_trial_counts_pkey PRIMARY KEY (trial_id, arm, shard),
  constraint pause_trial_counts_arm_check CHECK ((arm = ANY (ARRAY['on'::text, 'off'::text]))),
  constraint pause_trial_counts_trial_id_fkey FOREIGN KEY (trial_id) REFERENCES pause_trials(id)
);

create table pause_trial_waits (
  trial_id uuid not null,
  conversation_id uuid not null,
  is_waiting boolean not null,
  has_replied boolean not null,
  constraint pause_trial_waits_pkey PRIMARY KEY (trial_id, conversation_id),
  constraint pause_trial_waits_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id),
  constraint pause_trial_waits_trial_id_fkey FOREIGN KEY (trial_id) REFERENCES pause_trials(id)
);
CREATE INDEX pause_trial_waits_conversation ON pause_trial_waits USING btree (conversation_id);

create table pause_trials (
  id uuid not null,
  running boolean,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint pause_trials_pkey PRIMARY KEY (id),
  constraint pause_trials_running_key UNIQUE (running),
  constraint pause_trials_running_check CHECK (running)
);

create table promises (
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid,
  customer_id uuid,
  team_id uuid,
  owner_id uuid,
  words text not null,
  note text not null default ''::text,
  state text not null,
  due_day text not null,
  due_time text,
  zone text not null,
  due_at timestamp with time zone not null,
  due_set_at timestamp with time zone not null,
  look_at timestamp with time zone,
  asked_at timestamp with time zone,
  asked_why text,
  because text not null default ''::text,
  must_tell boolean not null default false,
  told_at timestamp with time zone,
  told_how text,
  told_in uuid,
  instead_of_id uuid,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint promises_pkey PRIMARY KEY (id),
  constraint promises_asked_why_check CHECK ((asked_why = ANY (ARRAY['soon'::text, 'today'::text]))),
  constraint promises_state_check CHECK ((state = ANY (ARRAY['open'::text, 'moved'::text, 'handedOver'::text, 'kept'::text, 'withdrawn'::text, 'broken'::text]))),
  constraint promises_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE INDEX promises_conversation ON promises USING btree (conversation_id);
CREATE INDEX promises_customer ON promises USING btree (customer_id);
CREATE INDEX promises_due ON promises USING btree (due_at, id);
CREATE INDEX promises_look ON promises USING btree (look_at);
CREATE INDEX promises_message ON promises USING btree (message_id);
CREATE INDEX promises_owner ON promises USING btree (owner_id, due_at, id);
CREATE INDEX promises_told_in ON promises USING btree (told_in);

create table question_wordings (
  language text not null,
  happened text not null,
  wish text not null,
  settles text not null,
  changed_at timestamp with time zone not null,
  constraint question_wordings_pkey PRIMARY KEY (language),
  constraint question_wordings_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'fr'::text, 'es'::text])))
);

create table raw_mails (
  id uuid not null,
  mailbox_id uuid not null,
  dedupe_key text not null,
  state text not null,
  size integer not null,
  body bytea,
  file_sha256 text,
  envelope_from text not null default ''::text,
  envelope_to jsonb not null default '[]'::jsonb,
  is_imported boolean not null default false,
  problem text,
  message_id uuid,
  received_at timestamp with time zone not null,
  constraint raw_mails_pkey PRIMARY KEY (id),
  constraint raw_mails_state_check CHECK ((state = ANY (ARRAY['stored'::text, 'read'::text, 'quarantined'::text, 'dismissed'::text]))),
  constraint raw_mails_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id)
);
CREATE INDEX raw_mails_message ON raw_mails USING btree (message_id);
CREATE UNIQUE INDEX raw_mails_once ON raw_mails USING btree (mailbox_id, dedupe_key);
CREATE INDEX raw_mails_state ON raw_mails USING btree (state, received_at);

create table refusals (
  id uuid not null,
  rule_id uuid not null,
  version integer not null,
  conversation_id uuid,
  message_id uuid,
  colleague_id uuid not null,
  colleague_name text not null,
  cannot text not null,
  because text not null,
  can jsonb not null,
  owner_words text not null,
  is_required boolean not null default false,
  prepared_at timestamp with time zone not null,
  said_at timestamp with time zone,
  constraint refusals_pkey PRIMARY KEY (id),
  constraint refusals_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id)
);
CREATE INDEX refusals_conversation ON refusals USING btree (conversation_id);
CREATE INDEX refusals_message ON refusals USING btree (message_id);
CREATE INDEX refusals_rule ON refusals USING btree (rule_id, said_at);

create table remedy_limits (
  subject text not null,
  currency text not null,
  amount text not null,
  changed_at timestamp with time zone not null,
  constraint remedy_limits_pkey PRIMARY KEY (subject, currency)
);

create table repair_items (
  id uuid not null,
  repair_id uuid not null,
  kind text not null,
  words text not null,
  conversation_id uuid,
  customer_id uuid,
  promise_id uuid,
  is_found boolean not null,
  state text not null,
  because text not null default ''::text,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint repair_items_pkey PRIMARY KEY (id),
  constraint repair_items_kind_check CHECK ((kind = ANY (ARRAY['conversation'::text, 'customer'::text, 'promise'::text, 'bill'::text, 'record'::text, 'other'::text]))),
  constraint repair_items_state_check CHECK ((state = ANY (ARRAY['toDo'::text, 'done'::text, 'notApplicable'::text, 'setAside'::text]))),
  constraint repair_items_repair_id_fkey FOREIGN KEY (repair_id) REFERENCES repairs(id)
);
CREATE INDEX repair_items_conversation ON repair_items USING btree (conversation_id);
CREATE INDEX repair_items_customer ON repair_items USING btree (customer_id);
CREATE INDEX repair_items_repair ON repair_items USING btree (repair_id);

create table repair_remedies (
  id uuid not null,
  repair_id uuid not null,
  kind text not null,
  for_what text,
  state text not null,
  words text not null,
  amount text,
  currency text,
  because text not null default ''::text,
  promise_id uuid,
  message_id uuid,
  due_day text,
  due_time text,
  owner_id uuid,
  by_id uuid,
  by_name text not null,
  at timestamp with time zone not null,
  decided_by_name text,
  decided_because text not null default ''::text,
  decided_at timestamp with time zone,
  settled_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint repair_remedies_pkey PRIMARY KEY (id),
  constraint repair_remedies_for_what_check CHECK ((for_what = ANY (ARRAY['distress'::text, 'timeAndTrouble'::text]))),
  constraint repair_remedies_kind_check CHECK ((kind = ANY (ARRAY['explain'::text, 'apologise'::text, 'doTheThingOwed'::text, 'reconsiderDecision'::text, 'correctRecord'::text, 'refundLoss'::text, 'payQuantifiedLoss'::text, 'symbolicPayment'::text, 'serviceImprovement'::text, 'waiveOrDiscount'::text, 'goodwillGift'::text]))),
  constraint repair_remedies_state_check CHECK ((state = ANY (ARRAY['notNeeded'::text, 'asked'::text, 'declined'::text, 'promised'::text, 'broken'::text, 'fulfilled'::text, 'withdrawn'::text]))),
  constraint repair_remedies_repair_id_fkey FOREIGN KEY (repair_id) REFERENCES repairs(id)
);
CREATE INDEX repair_remedies_kind ON repair_remedies USING btree (kind, at);
CREATE INDEX repair_remedies_message ON repair_remedies USING btree (message_id);
CREATE INDEX repair_remedies_promise ON repair_remedies USING btree (promise_id);
CREATE INDEX repair_remedies_repair ON repair_remedies USING btree (repair_id);

create table repairs (
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid,
  complaint_id uuid,
  customer_id uuid,
  owner_id uuid,
  slip text not null,
  slip_day text,
  found text not null,
  cause text not null,
  is_own_fault boolean,
  rule_id uuid,
  state text not null,
  closing_words text not null default ''::text,
  closed_by_name text,
  closed_at timestamp with time zone,
  admitted_in uuid,
  admitted_because text not null default ''::text,
  admitted_by_name text,
  admitted_at timestamp with time zone,
  searched_at timestamp with time zone,
  searched_by_name text,
  asked_at timestamp with time zone,
  asked_by_name text,
  asked_how text,
  asked_in uuid,
  answer text,
  answer_words text not null default ''::text,
  answer_by_name text,
  answered_at timestamp with time zone,
  second_why text,
  second_at timestamp with time zone,
  second_owner_id uuid,
  second_message_id uuid,
  second_kind text,
  second_method text not null default ''::text,
  second_by_name text,
  second_answered_at timestamp with time zone,
  opened_by_id uuid,
  opened_by_name text not null,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint repairs_pkey PRIMARY KEY (id),
  constraint repairs_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'notYet'::text, 'none'::text]))),
  constraint repairs_cause_check CHECK ((cause = ANY (ARRAY['causeUnknown'::text, 'ourFault'::text, 'ruleCausedIt'::text, 'notOurDoing'::text]))),
  constraint repairs_found_check CHECK ((found = ANY (ARRAY['customer'::text, 'colleague'::text, 'check'::text, 'other'::text]))),
  constraint repairs_second_kind_check CHECK ((second_kind = ANY (ARRAY['integrity'::text, 'competence'::text]))),
  constraint repairs_second_why_check CHECK ((second_why = ANY (ARRAY['sameMatter'::text, 'brokenRemedy'::text, 'notYet'::text]))),
  constraint repairs_state_check CHECK ((state = ANY (ARRAY['open'::text, 'repaired'::text, 'doneInstead'::text]))),
  constraint repairs_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE INDEX repairs_complaint ON repairs USING btree (complaint_id);
CREATE INDEX repairs_conversation ON repairs USING btree (conversation_id);
CREATE INDEX repairs_customer ON repairs USING btree (customer_id);
CREATE INDEX repairs_message ON repairs USING btree (message_id);
CREATE INDEX repairs_owner ON repairs USING btree (owner_id, state);
CREATE INDEX repairs_state ON repairs USING btree (state, opened_at, id);

create table rule_asks (
  id uuid not null,
  rule_id uuid not null,
  kind text not null,
  once text,
  text text not null,
  asked_by uuid,
  conversation_id uuid,
  due_day text,
  is_reminded boolean not null default false,
  asked_at timestamp with time zone not null,
  answer text,
  because text not null default ''::text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint rule_asks_pkey PRIMARY KEY (id),
  constraint rule_asks_kind_check CHECK ((kind = ANY (ARRAY['reason'::text, 'owner'::text, 'yearly'::text, 'told'::text, 'bend'::text]))),
  constraint rule_asks_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES colleagues(id),
  constraint rule_asks_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES colleagues(id),
  constraint rule_asks_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id)
);
CREATE INDEX rule_asks_conversation ON rule_asks USING btree (conversation_id);
CREATE UNIQUE INDEX rule_asks_once ON rule_asks USING btree (once);
CREATE INDEX rule_asks_open ON rule_asks USING btree (rule_id, answered_at);

create table rule_dues (
  rule_id uuid not null,
  conversation_id uuid not null,
  version integer not null,
  is_owed boolean not null,
  because text not null,
  colleague_id uuid not null,
  colleague_name text not null,
  at timestamp with time zone not null,
  constraint rule_dues_pkey PRIMARY KEY (rule_id, conversation_id),
  constraint rule_dues_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id)
);
CREATE INDEX rule_dues_conversation ON rule_dues USING btree (conversation_id);

create table rule_strains (
  token text not null,
  rule_id uuid not null,
  month text not null,
  constraint rule_strains_pkey PRIMARY KEY (token),
  constraint rule_strains_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id)
);
CREATE INDEX rule_strains_rule ON rule_strains USING btree (rule_id, month);

create table rule_versions (
  rule_id uuid not null,
  number integer not null,
  from_day text not null,
  is_ended boolean not null,
  title text not null,
  plain_words text not null,
  reason text not null,
  offer text not null,
  limit_amount text,
  limit_currency text,
  bend text not null,
  bend_by uuid,
  legal_source text not null,
  owed text not null,
  owed_if text not null,
  customers jsonb not null,
  accounts jsonb not null,
  plans jsonb not null,
  channels jsonb not null,
  topics jsonb not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint rule_versions_pkey PRIMARY KEY (rule_id, number),
  constraint rule_versions_bend_by_fkey FOREIGN KEY (bend_by) REFERENCES colleagues(id),
  constraint rule_versions_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id)
);

create table rules (
  id uuid not null,
  folded_title text not null,
  owner_id uuid,
  version integer not null,
  review_day text not null,
  made_at timestamp with time zone not null,
  constraint rules_pkey PRIMARY KEY (id),
  constraint rules_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES colleagues(id)
);
CREATE INDEX rules_owner ON rules USING btree (owner_id);
CREATE UNIQUE INDEX rules_title ON rules USING btree (folded_title);

create table search_entries (
  id uuid not null,
  conversation_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  words tsvector not null,
  constraint search_entries_pkey PRIMARY KEY (id),
  constraint search_entries_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'note'::text, 'subject'::text, 'promise'::text]))),
  constraint search_entries_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE INDEX search_entries_at ON search_entries USING btree (at DESC, id DESC);
CREATE INDEX search_entries_conversation ON search_entries USING btree (conversation_id);
CREATE INDEX search_entries_words ON search_entries USING gin (words);

create table service_requests (
  id uuid not null,
  conversation_id uuid not null,
  because text not null,
  told_by_name text not null,
  told_at timestamp with time zone not null,
  constraint service_requests_pkey PRIMARY KEY (id),
  constraint service_requests_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE INDEX service_requests_conversation ON service_requests USING btree (conversation_id);

create table sessions (
  id uuid not null,
  colleague_id uuid not null,
  token_hash bytea not null,
  device text not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id)
);
CREATE INDEX sessions_colleague ON sessions USING btree (colleague_id);
CREATE UNIQUE INDEX sessions_token_hash ON sessions USING btree (token_hash);

create table sign_in_attempts (
  id uuid not null,
  subject text not null,
  at timestamp with time zone not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempts_subject ON sign_in_attempts USING btree (subject, at);

create table sign_in_turns (
  subject text not null,
  at timestamp with time zone not null,
  constraint sign_in_turns_pkey PRIMARY KEY (subject)
);

create table team_members (
  team_id uuid not null,
  colleague_id uuid not null,
  constraint team_members_pkey PRIMARY KEY (team_id, colleague_id),
  constraint team_members_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES colleagues(id),
  constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);

create table teams (
  id uuid not null,
  name text not null,
  made_at timestamp with time zone not null,
  constraint teams_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX teams_name ON teams USING btree (name);

create table told (
  id uuid not null,
  conversation_id uuid not null,
  part text not null,
  words text not null,
  message_id uuid,
  starts_at integer,
  ends_at integer,
  by_id uuid,
  by_name text not null,
  made_at timestamp with time zone not null,
  constraint told_pkey PRIMARY KEY (id),
  constraint told_part_check CHECK ((part = ANY (ARRAY['happened'::text, 'wish'::text, 'settles'::text]))),
  constraint told_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE INDEX told_conversation ON told USING btree (conversation_id);

create table wish_outcomes (
  wish_id uuid not null,
  kind text not null,
  reason text not null,
  by_id uuid,
  by_name text not null,
  made_at timestamp with time zone not null,
  constraint wish_outcomes_pkey PRIMARY KEY (wish_id),
  constraint wish_outcomes_kind_check CHECK ((kind = ANY (ARRAY['met'::text, 'declined'::text]))),
  constraint wish_outcomes_wish_id_fkey FOREIGN KEY (wish_id) REFERENCES told(id) ON DELETE CASCADE
);
