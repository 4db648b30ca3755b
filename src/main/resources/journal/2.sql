-- Days of a run that could not be decided, because something in their files is wrong. They have a
-- number among the days of the run, and no row in days.
CREATE TABLE failed_days (
  run      INTEGER NOT NULL REFERENCES runs,
  number   INTEGER NOT NULL,
  name     TEXT NOT NULL,             -- as it was given
  problems TEXT NOT NULL,             -- ["examples/x/market.yaml:3:1: ..."]
  PRIMARY KEY (run, number)
) WITHOUT ROWID;
