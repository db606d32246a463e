// Written by `npm run schema` from the migrated database; change the migrations.

import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Read as what was parsed; written as text made by JSON.stringify. */
// biome-ignore lint/suspicious/noExplicitAny: the schema of each jsonb column belongs to its slice
export type JsonColumn = ColumnType<any, string, string>

/** The same, and the database has a value where none is given. */
// biome-ignore lint/suspicious/noExplicitAny: the schema of each jsonb column belongs to its slice
export type JsonColumnWithDefault = ColumnType<any, string | undefined, string>

export interface Accounts {
  id: string
  name: string
  folded_name: string
  made_at: Date
}

export interface Acknowledged {
  mailbox_id: string
  address: string
  at: Date
}

export interface ApiKeys {
  id: string
  name: string
  role: string
  scope: string
  token_hash: Buffer
  made_by: string | null
  made_at: Date
  last_used_at: Date | null
  ended_at: Date | null
}

export interface AwakeDismissals {
  id: string
  colleague_id: string
  finding: string
  weight: number
  until: Date
}

export interface BriefLooks {
  conversation_id: string
  looked_at: Date | null
}

export interface BriefWarnings {
  conversation_id: string
  kind: string
  message_id: string
  since: Date
  count: number
  day: string | null
}

export interface CalendarLinks {
  colleague_id: string
  token_hash: Buffer
  made_at: Date
}

export interface Colleagues {
  id: string
  name: string
  email: string
  role: string
  password_hash: string
  is_active: Generated<boolean>
  made_at: Date
  absent_from: string | null
  absent_until: string | null
  stand_in_id: string | null
}

export interface ComplaintAccounts {
  id: string
  complaint_id: string
  subject_id: string
  allegation_id: string | null
  words: string
  at: Date
}

export interface ComplaintAllegations {
  id: string
  complaint_id: string
  position: number
  words: string
  customer_account: Generated<string>
  subject_id: string | null
  happened_on: string | null
  rule_id: string | null
  rule_version: number | null
  standard: Generated<string>
  facts: Generated<string>
  finding: string | null
  let_down: string | null
  departed: string | null
  cause: string | null
  effect: Generated<string>
  remedy: Generated<string>
  learning: Generated<string>
  decided_by_id: string | null
  decided_by_name: string | null
  decided_at: Date | null
  decided_stage: number | null
  changed_at: Date | null
}

export interface ComplaintConversations {
  complaint_id: string
  conversation_id: string
}

export interface ComplaintCorrections {
  id: string
  complaint_id: string
  subject_id: string
  allegation_id: string | null
  words: string
  at: Date
}

export interface ComplaintEvidence {
  id: string
  complaint_id: string
  allegation_id: string | null
  kind: string
  ref: string | null
  words: Generated<string>
  added_by_id: string | null
  added_by_name: string
  added_at: Date
  removed_at: Date | null
  removed_because: Generated<string>
}

export interface ComplaintExtensions {
  id: string
  complaint_id: string
  stage: number
  until_day: string
  reason: string
  outside_route: string
  told_how: string | null
  made_by_name: string
  made_at: Date
}

export interface ComplaintFigures {
  id: string
  kind: string
  from_day: string
  until_day: string
  figures: JsonColumn
  made_at: Date
}

export interface ComplaintFindings {
  id: string
  complaint_id: string
  allegation_id: string
  stage: number
  facts: string
  finding: string
  let_down: string
  departed: string
  cause: string
  made_by_id: string | null
  made_by_name: string
  made_at: Date
}

export interface ComplaintGuards {
  id: string
  complaint_id: string
  subject_id: string | null
  what: string
  reason: string
  made_by_name: string
  made_at: Date
}

export interface ComplaintHandlers {
  colleague_id: string
}

export interface ComplaintLessonFiles {
  lesson_id: string
  complaint_id: string
  told_at: Date | null
  told_by_name: string | null
}

export interface ComplaintLessons {
  id: string
  cause: string
  rule_id: string | null
  state: string
  opened_at: Date
  once: string | null
  what: Generated<string>
  leads_id: string | null
  due_day: string | null
  settled_at: Date | null
  changed_by_name: string
  changed_at: Date
}

export interface ComplaintLetterVersions {
  letter_id: string
  number: number
  subject: string
  html: string
  written_by_name: string
  written_at: Date
}

export interface ComplaintLetters {
  id: string
  complaint_id: string
  stage: number
  kind: string
  subject_id: string | null
  state: string
  version: Generated<number>
  signed_name: string | null
  signed_role: string | null
  issued_at: Date | null
  issued_how: string | null
  message_id: string | null
  made_by_id: string | null
  made_by_name: string
  made_at: Date
}

export interface ComplaintOverrides {
  id: string
  complaint_id: string
  stage: number
  gate: string
  subject_id: string | null
  reason: string
  made_by_id: string | null
  made_by_name: string
  made_at: Date
}

export interface ComplaintPauses {
  id: string
  complaint_id: string
  stage: number
  reason: string
  from_day: string
  until_day: string | null
  made_by_name: string
}

export interface ComplaintReaders {
  complaint_id: string
  colleague_id: string
  part: string
  because: Generated<string>
  added_by_name: string
  added_at: Date
}

export interface ComplaintRegimes {
  id: string
  name: string
  preset: JsonColumn
  made_by_name: string
  changed_at: Date
}

export interface ComplaintSettings {
  is_only: Generated<boolean>
  first_regime: string
  second_regime: string | null
  other_regimes: JsonColumn
  outside_name: string
  outside_address: string
  outside_web: string
  contact: string
  changed_at: Date
}

export interface ComplaintStages {
  complaint_id: string
  stage: number
  regime: string
  own_regime: JsonColumn | null
  requested_at: Date
  why: Generated<string>
  decider_id: string | null
  acknowledged_at: Date | null
  acknowledged_how: string | null
  responded_at: Date | null
  responded_how: string | null
  settled_at: Date | null
  letter_at: Date | null
  sent_on: string | null
  agreed_day: string | null
  deadlock_on: string | null
  reopened_on: string | null
  reopened_at: Date | null
}

export interface ComplaintSubjects {
  id: string
  complaint_id: string
  colleague_id: string
  called: string
  notice_at: Date
  notice_because: Generated<string>
  told_at: Date | null
  read_at: Date | null
  invited_at: Date | null
  invited_until: Date | null
  account: Generated<string>
  account_at: Date | null
  supporter_id: string | null
  supporter_state: string | null
  shown_at: Date | null
  seen_at: Date | null
  fades_at: Date | null
  leads_fix: string | null
  added_at: Date
}

export interface Complaints {
  id: string
  number: Generated<number>
  title: string
  state: string
  stage: Generated<number>
  merged_into: string | null
  conversation_id: string
  customer_id: string | null
  complainant: string
  on_behalf_of: Generated<string>
  authority: Generated<string>
  about: string
  wished_outcome: Generated<string>
  received_at: Date
  received_how: string
  needs: Generated<string>
  safety: Generated<string>
  is_unsafe: Generated<boolean>
  wants_to_know: Generated<boolean>
  handler_id: string
  due_at: Date | null
  lodged_by_id: string | null
  lodged_by_name: string
  lodged_at: Date
  closed_at: Date | null
  closed_because: Generated<string>
  revision: Generated<number>
}

export interface ConversationLinks {
  id: string
  conversation_id: string
  other_id: string
  kind: string
  made_at: Date
}

export interface Conversations {
  id: string
  number: Generated<number>
  subject: string
  state: string
  channel: string
  customer_id: string | null
  assignee_id: string | null
  team_id: string | null
  mailbox_id: string | null
  token: string
  preview: string
  last_by: string
  snoozed_until: Date | null
  position: Generated<number>
  spoken: JsonColumnWithDefault
  last_activity_at: Date
  made_at: Date
  merged_into: string | null
  closed_at: Date | null
}

export interface CustomerAddresses {
  id: string
  customer_id: string
  kind: string
  value: string
  folded: string
  position: number
  failed_at: Date | null
  failure: string | null
}

export interface Customers {
  id: string
  name: string
  account_id: string | null
  about: Generated<string>
  merged_into: string | null
  search: string
  sort_name: string
  made_at: Date
  time_zone: string | null
}

export interface DeliveryReports {
  id: string
  message_id: string
  address: string
  state: string
  status: string | null
  code: number | null
  diagnostic: string
  passed_on_to: string | null
  report_id: string | null
  superseded_at: Date | null
  at: Date
}

export interface Desk {
  id: string
  is_only: Generated<boolean>
  name: string
  time_zone: string
  locale: string
  undo_seconds: JsonColumn
  setup_token_hash: Buffer | null
  set_up_at: Date | null
  made_at: Date
  holidays: JsonColumnWithDefault
  weekend: JsonColumnWithDefault
  morning: Generated<string>
}

export interface DkimKeys {
  id: string
  mailbox_id: string
  domain: string
  selector: string
  kind: string
  sealed_private: string
  public_key: string
  state: string
  made_at: Date
  seen_at: Date | null
  retired_at: Date | null
}

export interface Drafts {
  id: string
  conversation_id: string
  colleague_id: string
  kind: string
  html: string
  attachments: JsonColumnWithDefault
  recipients: JsonColumn | null
  version: number
  saved_at: Date
  promises: JsonColumnWithDefault
}

export interface Files {
  id: string
  sha256: string
  name: string
  type: string
  size: number
  made_by: string | null
  made_at: Date
}

export interface Invites {
  id: string
  name: string
  email: string
  role: string
  token_hash: Buffer
  invited_by: string | null
  expires_at: Date
  made_at: Date
}

export interface Journal {
  seq: GeneratedAlways<number>
  id: string
  at: Date
  kind: string
  who_kind: string
  who_id: string | null
  who_name: string
  about: string | null
  conversation_id: string | null
  data: JsonColumn
  readers: JsonColumn | null
}

export interface MailFolders {
  id: string
  mailbox_id: string
  path: string
  uid_validity: number | null
  last_uid: Generated<number>
  started_at: Date
  leased_by: string | null
  leased_until: Date | null
  object_id: string | null
  done_uid: number | null
  last_succeeded_at: Date | null
  problem: string | null
}

export interface MailIds {
  id: string
  mailbox_id: string
  rfc_id: string
  message_id: string
  conversation_id: string
  at: Date
  kind: Generated<string>
}

export interface MailOpenings {
  id: string
  address: string
  conversation_id: string
  holds_back: boolean
  at: Date
}

export interface MailProcesses {
  id: string
  started_at: Date
  beat_at: Date
}

export interface MailSettings {
  id: string
  is_only: Generated<boolean>
  changed: JsonColumn
}

export interface MailSignInAttempts {
  state_hash: string
  mailbox_id: string
  session_id: string
  sealed_verifier: string
  expires_at: Date
}

export interface MailSignIns {
  mailbox_id: string
  settings: JsonColumn
  sealed_client_secret: string | null
  client_secret_expires_at: Date | null
  state: string
  problem: string | null
  sealed_refresh_token: string | null
  sealed_access_token: string | null
  access_expires_at: Date | null
  renewed_at: Date | null
  renewals: Generated<number>
  failures: Generated<number>
  retry_at: Date | null
  renewing_by: string | null
  renewing_until: Date | null
}

export interface Mailboxes {
  id: string
  name: string
  address: string
  signature: Generated<string>
  imap: JsonColumn | null
  smtp: JsonColumn | null
  uses_plus_address: Generated<boolean>
  team_id: string | null
  is_active: Generated<boolean>
  last_received_at: Date | null
  last_succeeded_at: Date | null
  problem: string | null
  made_at: Date
  quotes_below: Generated<boolean>
  largest_out: Generated<number>
  mails_a_minute: number | null
  bounces: Generated<string>
  bounce_address: Generated<string>
  acknowledges: Generated<boolean>
  acknowledgement: Generated<string>
  last_sent_at: Date | null
  fetching_since: Date | null
}

export interface MessageFiles {
  message_id: string
  file_id: string
  position: number
  name: string
  type: string
  size: number
  inline: boolean
  content_id: string | null
}

export interface Messages {
  id: string
  conversation_id: string
  position: number
  direction: string
  channel: string
  author_kind: string
  author_id: string | null
  author_name: string
  from_name: string | null
  from_address: string | null
  recipients: JsonColumnWithDefault
  copies: JsonColumnWithDefault
  subject: Generated<string>
  html: string | null
  text: string
  quoted_from: number | null
  quoted_html: string | null
  has_remote_images: Generated<boolean>
  marks: JsonColumnWithDefault
  said_at: Date
  made_at: Date
  reply_to: JsonColumnWithDefault
  authentication: Generated<string>
  notices: JsonColumnWithDefault
}

export interface Notes {
  id: string
  conversation_id: string
  position: number
  author_id: string | null
  author_name: string
  text: string
  made_at: Date
}

export interface NoticeRounds {
  colleague_id: string
  conversation_id: string
  told: number
  last_at: Date | null
  due_at: Date | null
}

export interface NoticeTokens {
  id: string
  token_hash: Buffer
  mail_id: string
  colleague_id: string
  conversation_id: string
  position: number
  answered_at: Date | null
  expires_at: Date
  made_at: Date
}

export interface NoticeWishes {
  colleague_id: string
  mine: boolean
  teams: boolean
  rules: Generated<boolean>
  promises: Generated<boolean>
  pages: Generated<boolean>
}

export interface Outbox {
  message_id: string
  conversation_id: string
  mailbox_id: string | null
  state: string
  held_until: Date
  next_try_at: Date | null
  attempts: Generated<number>
  mail_started_at: Date | null
  claimed_by: string | null
  claimed_until: Date | null
  sent_at: Date | null
  problem: string | null
  may_have_been_sent: Generated<boolean>
  rfc_id: string
  recipients: JsonColumn
  provider_answer: string | null
  accept_key: string | null
  accepted_by: string | null
  before: JsonColumn
  made_at: Date
  provider_id: string | null
  delivered: JsonColumnWithDefault
  refused: JsonColumnWithDefault
  sealed: JsonColumn | null
}

export interface OutboxPaces {
  mailbox_id: string
  next_at: Date
  paused_until: Date | null
  pauses: Generated<number>
  problem: string | null
}

export interface OwnMails {
  id: string
  kind: string
  key: string
  mailbox_id: string | null
  to_name: string
  to_address: string
  subject: string
  text: string
  html: string | null
  reply_to: string | null
  headers: JsonColumnWithDefault
  rfc_id: string
  answers: string | null
  state: string
  next_try_at: Date | null
  attempts: Generated<number>
  mail_started_at: Date | null
  claimed_by: string | null
  claimed_until: Date | null
  sent_at: Date | null
  problem: string | null
  made_at: Date
}

export interface PauseSettings {
  id: string
  is_only: Generated<boolean>
  is_on: boolean
  in_chat: boolean
}

export interface PauseTrialCounts {
  trial_id: string
  arm: string
  shard: number
  answers: number
  replies: number
  hostile: number
  first_replies: number
  first_hostile: number
}

export interface PauseTrialWaits {
  trial_id: string
  conversation_id: string
  is_waiting: boolean
  has_replied: boolean
}

export interface PauseTrials {
  id: string
  running: boolean | null
  started_at: Date
  ends_at: Date
  ended_at: Date | null
}

export interface Promises {
  id: string
  conversation_id: string
  message_id: string | null
  customer_id: string | null
  team_id: string | null
  owner_id: string | null
  words: string
  note: Generated<string>
  state: string
  due_day: string
  due_time: string | null
  zone: string
  due_at: Date
  due_set_at: Date
  look_at: Date | null
  asked_at: Date | null
  asked_why: string | null
  because: Generated<string>
  must_tell: Generated<boolean>
  told_at: Date | null
  told_how: string | null
  told_in: string | null
  instead_of_id: string | null
  made_by_id: string | null
  made_by_name: string
  made_at: Date
  changed_by_name: string
  changed_at: Date
}

export interface QuestionWordings {
  language: string
  happened: string
  wish: string
  settles: string
  changed_at: Date
}

export interface RawMails {
  id: string
  mailbox_id: string
  dedupe_key: string
  state: string
  size: number
  body: Buffer | null
  file_sha256: string | null
  envelope_from: Generated<string>
  envelope_to: JsonColumnWithDefault
  is_imported: Generated<boolean>
  problem: string | null
  message_id: string | null
  received_at: Date
}

export interface Refusals {
  id: string
  rule_id: string
  version: number
  conversation_id: string | null
  message_id: string | null
  colleague_id: string
  colleague_name: string
  cannot: string
  because: string
  can: JsonColumn
  owner_words: string
  is_required: Generated<boolean>
  prepared_at: Date
  said_at: Date | null
}

export interface RemedyLimits {
  subject: string
  currency: string
  amount: string
  changed_at: Date
}

export interface RepairItems {
  id: string
  repair_id: string
  kind: string
  words: string
  conversation_id: string | null
  customer_id: string | null
  promise_id: string | null
  is_found: boolean
  state: string
  because: Generated<string>
  made_by_name: string
  made_at: Date
  changed_by_name: string
  changed_at: Date
}

export interface RepairRemedies {
  id: string
  repair_id: string
  kind: string
  for_what: string | null
  state: string
  words: string
  amount: string | null
  currency: string | null
  because: Generated<string>
  promise_id: string | null
  message_id: string | null
  due_day: string | null
  due_time: string | null
  owner_id: string | null
  by_id: string | null
  by_name: string
  at: Date
  decided_by_name: string | null
  decided_because: Generated<string>
  decided_at: Date | null
  settled_at: Date | null
  changed_at: Date
}

export interface Repairs {
  id: string
  conversation_id: string
  message_id: string | null
  complaint_id: string | null
  customer_id: string | null
  owner_id: string | null
  slip: string
  slip_day: string | null
  found: string
  cause: string
  is_own_fault: boolean | null
  rule_id: string | null
  state: string
  closing_words: Generated<string>
  closed_by_name: string | null
  closed_at: Date | null
  admitted_in: string | null
  admitted_because: Generated<string>
  admitted_by_name: string | null
  admitted_at: Date | null
  searched_at: Date | null
  searched_by_name: string | null
  asked_at: Date | null
  asked_by_name: string | null
  asked_how: string | null
  asked_in: string | null
  answer: string | null
  answer_words: Generated<string>
  answer_by_name: string | null
  answered_at: Date | null
  second_why: string | null
  second_at: Date | null
  second_owner_id: string | null
  second_message_id: string | null
  second_kind: string | null
  second_method: Generated<string>
  second_by_name: string | null
  second_answered_at: Date | null
  opened_by_id: string | null
  opened_by_name: string
  opened_at: Date
  changed_at: Date
}

export interface RuleAsks {
  id: string
  rule_id: string
  kind: string
  once: string | null
  text: string
  asked_by: string | null
  conversation_id: string | null
  due_day: string | null
  is_reminded: Generated<boolean>
  asked_at: Date
  answer: string | null
  because: Generated<string>
  answered_by: string | null
  answered_at: Date | null
}

export interface RuleDues {
  rule_id: string
  conversation_id: string
  version: number
  is_owed: boolean
  because: string
  colleague_id: string
  colleague_name: string
  at: Date
}

export interface RuleStrains {
  token: string
  rule_id: string
  month: string
}

export interface RuleVersions {
  rule_id: string
  number: number
  from_day: string
  is_ended: boolean
  title: string
  plain_words: string
  reason: string
  offer: string
  limit_amount: string | null
  limit_currency: string | null
  bend: string
  bend_by: string | null
  legal_source: string
  owed: string
  owed_if: string
  customers: JsonColumn
  accounts: JsonColumn
  plans: JsonColumn
  channels: JsonColumn
  topics: JsonColumn
  made_by: string
  made_at: Date
}

export interface Rules {
  id: string
  folded_title: string
  owner_id: string | null
  version: number
  review_day: string
  made_at: Date
}

export interface SearchEntries {
  id: string
  conversation_id: string
  kind: string
  at: Date
  words: string
}

export interface ServiceRequests {
  id: string
  conversation_id: string
  because: string
  told_by_name: string
  told_at: Date
}

export interface Sessions {
  id: string
  colleague_id: string
  token_hash: Buffer
  device: string
  started_at: Date
  last_seen_at: Date
  expires_at: Date
}

export interface SignInAttempts {
  id: string
  subject: string
  at: Date
}

export interface SignInTurns {
  subject: string
  at: Date
}

export interface TeamMembers {
  team_id: string
  colleague_id: string
}

export interface Teams {
  id: string
  name: string
  made_at: Date
}

export interface Told {
  id: string
  conversation_id: string
  part: string
  words: string
  message_id: string | null
  starts_at: number | null
  ends_at: number | null
  by_id: string | null
  by_name: string
  made_at: Date
}

export interface WishOutcomes {
  wish_id: string
  kind: string
  reason: string
  by_id: string | null
  by_name: string
  made_at: Date
}

export interface Database {
  accounts: Accounts
  acknowledged: Acknowledged
  api_keys: ApiKeys
  awake_dismissals: AwakeDismissals
  brief_looks: BriefLooks
  brief_warnings: BriefWarnings
  calendar_links: CalendarLinks
  colleagues: Colleagues
  complaint_accounts: ComplaintAccounts
  complaint_allegations: ComplaintAllegations
  complaint_conversations: ComplaintConversations
  complaint_corrections: ComplaintCorrections
  complaint_evidence: ComplaintEvidence
  complaint_extensions: ComplaintExtensions
  complaint_figures: ComplaintFigures
  complaint_findings: ComplaintFindings
  complaint_guards: ComplaintGuards
  complaint_handlers: ComplaintHandlers
  complaint_lesson_files: ComplaintLessonFiles
  complaint_lessons: ComplaintLessons
  complaint_letter_versions: ComplaintLetterVersions
  complaint_letters: ComplaintLetters
  complaint_overrides: ComplaintOverrides
  complaint_pauses: ComplaintPauses
  complaint_readers: ComplaintReaders
  complaint_regimes: ComplaintRegimes
  complaint_settings: ComplaintSettings
  complaint_stages: ComplaintStages
  complaint_subjects: ComplaintSubjects
  complaints: Complaints
  conversation_links: ConversationLinks
  conversations: Conversations
  customer_addresses: CustomerAddresses
  customers: Customers
  delivery_reports: DeliveryReports
  desk: Desk
  dkim_keys: DkimKeys
  drafts: Drafts
  files: Files
  invites: Invites
  journal: Journal
  mail_folders: MailFolders
  mail_ids: MailIds
  mail_openings: MailOpenings
  mail_processes: MailProcesses
  mail_settings: MailSettings
  mail_sign_in_attempts: MailSignInAttempts
  mail_sign_ins: MailSignIns
  mailboxes: Mailboxes
  message_files: MessageFiles
  messages: Messages
  notes: Notes
  notice_rounds: NoticeRounds
  notice_tokens: NoticeTokens
  notice_wishes: NoticeWishes
  outbox: Outbox
  outbox_paces: OutboxPaces
  own_mails: OwnMails
  pause_settings: PauseSettings
  pause_trial_counts: PauseTrialCounts
  pause_trial_waits: PauseTrialWaits
  pause_trials: PauseTrials
  promises: Promises
  question_wordings: QuestionWordings
  raw_mails: RawMails
  refusals: Refusals
  remedy_limits: RemedyLimits
  repair_items: RepairItems
  repair_remedies: RepairRemedies
  repairs: Repairs
  rule_asks: RuleAsks
  rule_dues: RuleDues
  rule_strains: RuleStrains
  rule_versions: RuleVersions
  rules: Rules
  search_entries: SearchEntries
  service_requests: ServiceRequests
  sessions: Sessions
  sign_in_attempts: SignInAttempts
  sign_in_turns: SignInTurns
  team_members: TeamMembers
  teams: Teams
  told: Told
  wish_outcomes: WishOutcomes
}
