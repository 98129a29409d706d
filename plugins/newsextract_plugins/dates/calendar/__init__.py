"""The calendar: TIMEX3 values and the days they cover, holidays."""
