-- What goes out where the conversation tells only that something went: html, text and the ids of files. Null for an answer,
-- which stands in the conversation as it goes.
alter table outbox add column sealed jsonb;
