-- The charter counts the dossiers of every programme while somebody waits for the page.
create index dossier_by_programme on procedure.dossier (programme) include (submitted_at, ended_at, approved_fen) where not practice;
