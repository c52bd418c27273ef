-- Files that the virus scanner could not look at when they came, and what it said of them later. What is not here may be opened.
create table platform.file_scan (
  body_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  asked_at timestamptz not null,
  found_at timestamptz,
  threat text,
  primary key (body_id, hash),
  check ((found_at is null) = (threat is null))
);
comment on column platform.file_scan.threat is 'What the scanner found; while it is empty the file waits for it.';
select platform.guard('platform.file_scan');
grant select, insert on platform.file_scan to otklik_app;
