-- A caller's words are forgotten in their time; found by when the call came.
create index incident_callers_words on incident (opened_at) where source = 'PHONE' and note is not null;
