# The archive of a work session: to read again, to look back, and to take along.
session-archive-title = Archive of the work session
session-archive-title-public = What the work session brought
session-archive-lead = Everything said and decided, as it was. Nobody can change anything here.
session-archive-lead-public = This is what the tables released for everybody. The rest stays with the table.
session-archive-replay = Look back
session-archive-replay-lead = Go back to a moment of the day. You then see the session as it was.
session-archive-stops = The moments of the day
session-archive-no-stops = No step has begun yet.
session-archive-began = begin
session-archive-ended = end
session-archive-until = As it was on { $moment }.
session-archive-whole = See the whole session
session-archive-files = Take along
session-archive-minutes = Minutes (draft)
session-archive-contributions = Contributions
session-archive-results = Results
session-archive-all = Everything you may see
